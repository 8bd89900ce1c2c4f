package org.retold.model;

/**
 * A stretch of an article's text that is not the article: marked, never cut out.
 *
 * @param reason a word of {@code docs/formats.md#dropped}, such as {@code teaser}
 */
public record Dropped(Span span, String reason) implements Comparable<Dropped> {
  public Dropped {
    if (span.isEmpty() || reason.isBlank()) {
      throw new IllegalArgumentException("a dropped span is not empty and has a reason: " + span);
    }
  }

  @Override
  public int compareTo(Dropped other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : reason.compareTo(other.reason);
  }
}
