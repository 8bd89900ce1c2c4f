package org.retold.derive;

import java.util.List;

/**
 * How a stemma is sought.
 *
 * @param leastWords so many words must two tellings share outside quotations to be kin by text
 * @param leastSentences so many sentences must a retelling share to be kin without shared text
 * @param price of an inferred witness, as a share of the mean cost of an edge, beside a few changes
 * @param secondExemplar what a second exemplar must save, as a share of the mean cost of an edge,
 *     beside a few changes
 * @param resamples how often the variant places are drawn anew
 * @param seed of the draws
 */
public record DeriveOptions(
    int leastWords,
    int leastSentences,
    double price,
    double secondExemplar,
    int resamples,
    long seed) {

  public DeriveOptions {
    if (leastWords < 1 || leastSentences < 1 || resamples < 1 || price < 0 || secondExemplar < 0) {
      throw new IllegalArgumentException(
          "expected positive thresholds, got "
              + List.of(leastWords, leastSentences, price, secondExemplar, resamples));
    }
  }

  /** Chosen on the simulator and on planted copies, docs/method/derive.md#options. */
  public static DeriveOptions defaults() {
    return new DeriveOptions(15, 3, .3, .4, 200, 1);
  }
}
