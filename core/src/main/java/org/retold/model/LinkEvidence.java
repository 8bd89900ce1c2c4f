package org.retold.model;

import java.util.List;

/**
 * Something that several articles share and that speaks for one event.
 *
 * @param kind {@code name}, {@code number}, {@code date}, {@code place}, {@code words}, {@code
 *     reuse} or {@code lexicon}
 * @param value what is shared, as the reader would write it
 * @param articles ids of the articles that have it, sorted
 */
public record LinkEvidence(String kind, String value, List<String> articles) {
  public LinkEvidence {
    articles = articles.stream().sorted().toList();
    if (articles.size() < 2) {
      throw new IllegalArgumentException("evidence is shared by two or more: " + value);
    }
  }
}
