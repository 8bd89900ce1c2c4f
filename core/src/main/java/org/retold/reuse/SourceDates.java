package org.retold.reuse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the dates of a group say; a text without one says nothing. */
final class SourceDates {
  private static final int DAY = "2021-01-31".length();

  private final KinGroup group;

  SourceDates(KinGroup group) {
    this.group = group;
  }

  /** 1 if the first is older, -1 if it is younger. */
  double age(int one, int other) {
    String its = group.date(one);
    String two = group.date(other);
    return its.isEmpty() || two.isEmpty() ? 0 : -Math.signum((double) its.compareTo(two));
  }

  /** True if the first is older than some kin of the second and younger than none. */
  boolean isOldest(int from, int to) {
    boolean dated = false;
    for (int other = 0; other < group.size(); other++) {
      if (group.areKin(other, to) && other != from) {
        if (age(from, other) < 0) {
          return false;
        }
        dated |= age(from, other) > 0;
      }
    }
    return dated;
  }

  /** Days between two texts. */
  double days(int from, int to) {
    LocalDate first = day(group.date(from));
    LocalDate second = day(group.date(to));
    return first == null || second == null
        ? 1
        : Math.max(0, ChronoUnit.DAYS.between(first, second));
  }

  private static @Nullable LocalDate day(String date) {
    try {
      return date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
