package org.retold.model;

import java.util.List;

/**
 * What reading the input gave.
 *
 * @param articles sorted by id
 * @param rejected what was refused, sorted
 */
public record Ingested(List<Article> articles, List<Rejected> rejected) {
  public Ingested {
    articles = articles.stream().sorted().toList();
    rejected = rejected.stream().sorted().toList();
  }
}
