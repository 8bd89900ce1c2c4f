package org.retold.link;

import org.retold.model.Lexicon;

/**
 * How articles are joined to stories.
 *
 * @param threshold 0..1, how probable it must be that articles tell one event
 * @param known a lexicon learned before, from a casebook for instance; may be {@link Lexicon#EMPTY}
 */
public record LinkOptions(double threshold, Lexicon known) {
  public LinkOptions {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("expected 0 < threshold < 1, got " + threshold);
    }
  }

  public static LinkOptions defaults() {
    return new LinkOptions(0.5, Lexicon.EMPTY);
  }

  public LinkOptions withKnown(Lexicon lexicon) {
    return new LinkOptions(threshold, lexicon);
  }
}
