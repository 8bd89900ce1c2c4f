package org.retold.report;

import org.retold.model.Article;

/**
 * One article of a story as the pages name it.
 *
 * @param rank its place in the order of the page: by time, the undated last
 * @param name the outlet; without one the headline or the file's name
 */
record Telling(String siglum, int rank, String name, Article article) {

  String id() {
    return article.id();
  }

  String language() {
    return article.language();
  }

  /** The id of an element of the page that belongs to this telling: ASCII, whatever the siglum. */
  String anchor() {
    return "t-" + siglum;
  }
}
