package org.retold.bench;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.Article;

/**
 * Tellings that hang together by one text, which is held or hidden.
 *
 * @param exemplars by article the one that it was taken from, {@link #HIDDEN} if that is not held;
 *     a first text has none
 * @param chosenOn true if constants may be chosen on it
 */
record LostGroup(List<Article> articles, SortedMap<String, String> exemplars, boolean chosenOn) {
  static final String HIDDEN = "";

  LostGroup {
    articles = List.copyOf(articles);
    exemplars = new TreeMap<>(exemplars);
  }

  /** True if two tellings or more were taken from a text that nobody holds. */
  boolean isLost() {
    return exemplars.containsValue(HIDDEN);
  }

  /** True if the telling was taken from the text that nobody holds. */
  boolean isFromHidden(String article) {
    return HIDDEN.equals(exemplars.get(article));
  }

  /** True if one of the two was taken from the other. */
  boolean isTaken(String one, String other) {
    Map<String, String> of = exemplars;
    return other.equals(of.get(one)) || one.equals(of.get(other));
  }
}
