package org.retold.text;

import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Words between quotation marks.
 *
 * @param span inside the marks, trimmed, never empty
 * @param speaker who is named as the speaker beside it; null if nobody is
 */
public record QuoteMention(Span span, @Nullable Span speaker) implements Comparable<QuoteMention> {
  public QuoteMention {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a quotation is not empty: " + span);
    }
  }

  @Override
  public int compareTo(QuoteMention other) {
    return span.compareTo(other.span);
  }
}
