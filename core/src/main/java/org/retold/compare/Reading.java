package org.retold.compare;

import java.util.Comparator;
import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * What one telling has at a place where tellings can be compared.
 *
 * @param span what a reader has to see, a few words
 * @param value equal for readings that agree
 * @param shown the reading as the sentence of a finding gives it
 */
record Reading(Telling telling, Span span, String value, String shown)
    implements Comparable<Reading> {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::telling)
          .thenComparing(Reading::span)
          .thenComparing(Reading::value);

  Passage passage() {
    return telling.passage(span);
  }

  @Override
  public int compareTo(Reading other) {
    return ORDER.compare(this, other);
  }
}
