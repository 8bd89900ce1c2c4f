package org.retold.text;

import org.retold.model.Span;

/**
 * A country, city, people or language that a text names.
 *
 * @param code a country or continent as ISO 3166 or UN M49 ({@code FR}, {@code 150}), a language as
 *     BCP 47 ({@code fr}), a city as its time zone ({@code Asia/Tehran})
 */
public record PlaceMention(Span span, String code) implements Comparable<PlaceMention> {
  public PlaceMention {
    if (span.isEmpty() || code.isEmpty()) {
      throw new IllegalArgumentException("a place is written and has a code: " + span);
    }
  }

  @Override
  public int compareTo(PlaceMention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : code.compareTo(other.code);
  }
}
