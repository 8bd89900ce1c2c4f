package org.retold.model;

import org.jspecify.annotations.Nullable;

/**
 * A telling in the stemma: an article we hold, or one that the agreements demand.
 *
 * @param siglum unique in a story; A, B, ... for extant, Greek letters for inferred witnesses
 * @param article the id of the article; null for an inferred witness
 * @param name what tellings call an inferred witness, for instance {@code AP}; empty if they do not
 */
public record Witness(String siglum, @Nullable String article, String name) {

  /** A witness of which nothing but its article is told. */
  public Witness(String siglum, @Nullable String article) {
    this(siglum, article, "");
  }

  public boolean isInferred() {
    return article == null;
  }
}
