package org.retold.link;

import java.util.Set;
import org.retold.model.Lexicon;

/**
 * How articles are joined to stories.
 *
 * @param threshold 0..1, how probable it must be that articles tell one event
 * @param known a lexicon learned before, from a casebook for instance; may be {@link Lexicon#EMPTY}
 * @param without what is not looked at, none as a rule
 */
public record LinkOptions(double threshold, Lexicon known, Set<Clue> without) {
  public LinkOptions {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("expected 0 < threshold < 1, got " + threshold);
    }
    without = Set.copyOf(without);
  }

  public static LinkOptions defaults() {
    return new LinkOptions(0.5, Lexicon.EMPTY, Set.of());
  }

  public LinkOptions withKnown(Lexicon lexicon) {
    return new LinkOptions(threshold, lexicon, without);
  }

  /** The same without a kind of evidence, to see what that adds. */
  public LinkOptions without(Clue clue) {
    return new LinkOptions(threshold, known, Set.of(clue));
  }

  boolean uses(Clue clue) {
    return !without.contains(clue);
  }

  /** Log odds from which on articles tell one event. */
  double least() {
    return Math.log(threshold / (1 - threshold));
  }
}
