package org.retold.derive;

import java.util.Collection;

/**
 * How often what two tellings share goes back to a text that nobody holds: learnt from the lines of
 * a collection, as texts alone cannot say it of every two. A library that holds its agencies has
 * hardly any such line, five papers that print one agency may be nothing else.
 *
 * @param lost so many lines went back to a text that is not held
 * @param held so many did not
 */
public record HeldSources(double lost, double held) {
  /**
   * What is expected of a collection of which nothing is known, worth four lines: of 29 sure lines
   * between papers in real articles six turned out to be one agency's text in both;
   * docs/method/derive.md#separation.
   */
  public static final HeldSources USUAL = new HeldSources(1, 3);

  private static final int ROUNDS = 100;

  public HeldSources {
    if (!(lost > 0) || !(held > 0)) {
      throw new IllegalArgumentException("expected some of both, got " + lost + " and " + held);
    }
  }

  /** The share of lines that go back to a text that nobody holds. */
  public double share() {
    return lost / (lost + held);
  }

  /**
   * The same with what more lines say (expectation and maximisation, Dempster, Laird and Rubin
   * 1977): not how many look lost, but which share explains what all of them look like.
   *
   * @param odds log odds of every line that its source is lost, as many being lost as not
   */
  public HeldSources with(Collection<Double> odds) {
    HeldSources found = this;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double line : odds) {
        sum += found.probability(line);
      }
      found = new HeldSources(lost + sum, held + odds.size() - sum);
    }
    return found;
  }

  /** How probable it is that a line with such odds goes back to a text that nobody holds. */
  double probability(double odds) {
    return RetoldLines.sigmoid(odds + Math.log(lost / held));
  }
}
