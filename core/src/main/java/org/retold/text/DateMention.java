package org.retold.text;

import org.retold.model.Span;

/**
 * A date, part of a date, or a time that a text names.
 *
 * @param value ISO 8601, as much of it as is said: {@code 2021-05-07}, {@code 2021-05}, {@code
 *     2021}, {@code --05-07}, {@code --05}, {@code W5} for a Friday, {@code T21:40}
 */
public record DateMention(Span span, String value, Kind kind) implements Comparable<DateMention> {

  /** How much of a date is said. */
  public enum Kind {
    /** A day of a year. */
    DATE,
    /** A day and month without the year. */
    DAY_OF_YEAR,
    /** A month, with or without its year. */
    MONTH,
    YEAR,
    WEEKDAY,
    TIME,
    /** Yesterday, or a weekday, turned into a date by the day of publication. */
    RELATIVE
  }

  public DateMention {
    if (span.isEmpty() || value.isEmpty()) {
      throw new IllegalArgumentException("a date is written and has a value: " + span);
    }
  }

  @Override
  public int compareTo(DateMention other) {
    return span.compareTo(other.span);
  }
}
