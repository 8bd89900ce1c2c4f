package org.retold.model;

/**
 * A stretch of one article's text: what every finding points at.
 *
 * @param article the id of the article
 * @param span where it stands in that article's text
 */
public record Passage(String article, Span span) implements Comparable<Passage> {

  public Passage(String article, int start, int end) {
    this(article, new Span(start, end));
  }

  public boolean overlaps(Passage other) {
    return article.equals(other.article) && span.overlaps(other.span);
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  @Override
  public int compareTo(Passage other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : span.compareTo(other.span);
  }
}
