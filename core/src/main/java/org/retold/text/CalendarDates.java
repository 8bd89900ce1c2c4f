package org.retold.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Builds ISO values and refuses what is no date; turns other calendars' dates into ISO. */
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

  static Optional<String> islamic(int year, int month, int day) {
    return year >= 1300 && year <= 1600
        ? converted("islamic-umalqura", year, month, day, 30)
        : Optional.empty();
  }

  static Optional<String> persian(int year, int month, int day) {
    return year >= 1250 && year <= 1500
        ? converted("persian", year, month, day, 31)
        : Optional.empty();
  }

  private static Optional<String> converted(
      String type, int year, int month, int day, int longest) {
    if (month < 1 || month > 12 || day < 1 || day > longest) {
      return Optional.empty();
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=" + type));
    calendar.clear();
    calendar.set(year, month - 1, day);
    return Optional.of(
        LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L)).toString());
  }
}
