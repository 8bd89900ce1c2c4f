package org.retold.bench;

import java.util.List;
import org.retold.model.Article;

/**
 * Two tellings and how they truly hang together.
 *
 * @param kind which data, as figures are told apart
 * @param first the exemplar if the second was taken from it
 * @param chosenOn true if constants may be chosen on it
 */
record RetoldPair(String kind, Truth truth, Article first, Article second, boolean chosenOn) {

  /** What stands behind what the two have in common. */
  enum Truth {
    /** The second was taken from the first. */
    DIRECT,
    /** Both were taken from a text that nobody holds. */
    LOST_SOURCE,
    /** Nothing but the event. */
    INDEPENDENT
  }

  List<Article> articles() {
    return List.of(first, second);
  }
}
