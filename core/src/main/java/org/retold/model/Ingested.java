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

  /** How many documents were refused; what was mended or skipped is not among them. */
  public long refusals() {
    return rejected.stream().filter(Rejected::isRefusal).count();
  }

  /** True if there was no document to read, not even one that had to be refused. */
  public boolean isNothing() {
    return articles.isEmpty() && rejected.stream().allMatch(Rejected::isNothing);
  }
}
