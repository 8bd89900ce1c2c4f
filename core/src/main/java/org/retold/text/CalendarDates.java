package org.retold.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Builds ISO values and refuses what is no date. */
final class CalendarDates {
  private CalendarDates() {}

  static boolean isDay(int day) {
    return day >= 1 && day <= 31;
  }

  static boolean isYear(int year) {
    return year >= 1000 && year <= 2199;
  }

  static Optional<String> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  static Optional<String> dayOfYear(int month, int day) {
    // 2000 was a leap year: the 29th of February is a day of some year.
    return date(2000, month, day).map(value -> "-" + value.substring(4));
  }

  static String month(int year, int month) {
    return String.format(Locale.ROOT, "%04d-%02d", year, month);
  }

  static String month(int month) {
    return String.format(Locale.ROOT, "--%02d", month);
  }

  static Optional<String> time(int hour, int minute) {
    boolean valid = hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;
    return valid
        ? Optional.of(String.format(Locale.ROOT, "T%02d:%02d", hour % 24, minute))
        : Optional.empty();
  }

  /** A date of Persian or Arabic figures alone, where the year shows that it is not of our era. */
  static Optional<String> numeric(String language, int year, int month, int day) {
    OtherCalendar calendar = OtherCalendar.ofFigures(language, year);
    return calendar == null
        ? isYear(year) ? date(year, month, day) : Optional.empty()
        : calendar.date(year, month, day);
  }
}
