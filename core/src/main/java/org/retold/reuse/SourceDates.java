package org.retold.reuse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a group say; a text without one says nothing.
 *
 * @param dates ISO 8601 in any precision, or empty
 */
record SourceDates(List<String> dates) implements Precedence {
  private static final int DAY = "2021-01-31".length();

  @Override
  public double age(int one, int other) {
    String its = dates.get(one);
    String two = dates.get(other);
    return mayCoincide(its, two) ? 0 : -Math.signum((double) its.compareTo(two));
  }

  /**
   * A month holds its days and a day its hours, of which none is before it; none holds them all.
   */
  static boolean mayCoincide(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  @Override
  public double days(int one, int other) {
    LocalDate first = day(dates.get(one));
    LocalDate second = day(dates.get(other));
    return first == null || second == null
        ? 1
        : Math.max(0, ChronoUnit.DAYS.between(first, second));
  }

  @Override
  public double evidence(int one, int other) {
    return 0;
  }

  private static @Nullable LocalDate day(String date) {
    try {
      return date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
