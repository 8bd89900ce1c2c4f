package org.retold.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.model.Published.Precision;

/** Dates that stand in a field of their own: years and months count, and seconds since 1970. */
final class Dates {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(?::00)?$");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(\\d{3})?");

  /** As programs print a moment: {@code Tue Jun 11 09:14:00 2024}, with a zone or without. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (?:([A-Z]{1,5}|[+-]\\d{4}) )?(\\d{4})");

  private static final int DAY = "2026-03-06".length();

  private Dates() {}

  static @Nullable Published parse(String printed, String zone, String language, String evidence) {
    String value = printed.strip();
    String where = zone.isEmpty() || zone.equals("null") ? null : zone;
    try {
      if (YEAR.matcher(value).matches()) {
        return new Published(value, Precision.YEAR, where, evidence);
      }
      if (MONTH.matcher(value).matches()) {
        return new Published(value, Precision.MONTH, where, evidence);
      }
      if (EPOCH.matcher(value).matches()) {
        long number = Long.parseLong(value);
        return number == 0 ? null : epoch(number, evidence);
      }
    } catch (DateTimeException e) {
      return null;
    }
    value = CLOCK.matcher(value).replaceAll("$2 $1 $5 $3 $4").strip();
    PrintedDate date = PrintedDate.ofAnyCalendar(value, language).orElse(null);
    if (date == null || isZero(date.value())) {
      return null;
    }
    Published published = withoutMidnight(date.published(evidence));
    return published.zone() != null || where == null
        ? published
        : new Published(published.value(), published.precision(), where, published.evidence());
  }

  /**
   * A field that says midnight to the minute is a day to which a program has added an hour: taken
   * at its word it would make its outlet the first of the day. Of 209 dated articles of real
   * outlets 58 say so.
   */
  private static Published withoutMidnight(Published published) {
    return MIDNIGHT.matcher(published.value()).find()
        ? new Published(
            published.value().substring(0, DAY),
            Precision.DAY,
            published.zone(),
            published.evidence() + ", midnight taken for no hour")
        : published;
  }

  /** The first second of 1970 is how programs write that they have no date. */
  static boolean isZero(String value) {
    return value.startsWith("1970-01-01T00:00");
  }

  private static Published epoch(long number, String evidence) {
    Instant instant =
        number > 99_999_999_999L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    String value = instant.toString().substring(0, 19);
    return new Published(value, Precision.SECOND, "Z", evidence);
  }
}
