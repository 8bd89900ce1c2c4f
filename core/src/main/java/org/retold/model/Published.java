package org.retold.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published. A printed time is evidence, not proof.
 *
 * @param value ISO 8601 in the given precision, without zone: {@code 1914}, {@code 2026-03}, {@code
 *     2026-03-06}, {@code 2026-03-06T23:52}, {@code 2026-03-06T23:52:10}
 * @param zone an offset ({@code +01:00}, {@code Z}) or zone id, or null when none was given
 * @param evidence where it was read, for instance {@code meta article:published_time}
 */
public record Published(String value, Precision precision, @Nullable String zone, String evidence) {
  private static final String PLAIN = "0000-00-00T00:00:00";

  /** How exactly a time is given. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND
  }

  public Published {
    start(value, precision);
    if (zone != null) {
      ZoneId.of(zone);
    }
  }

  /** The first instant it can mean; an unknown zone is read as 14 hours east of Greenwich. */
  public Instant earliest() {
    return at(start(value, precision), ZoneOffset.ofHours(14));
  }

  /** The last instant it can mean; an unknown zone is read as 12 hours west of Greenwich. */
  public Instant latest() {
    return at(printedEnd().minusNanos(1), ZoneOffset.ofHours(-12));
  }

  /**
   * True if neither is known to be the earlier: both leave open the same moment. A day holds all
   * its hours, so that a day without an hour is neither before nor after an hour of that day.
   */
  public boolean mayCoincide(Published other) {
    if (zone != null && other.zone != null) {
      return !latest().isBefore(other.earliest()) && !other.latest().isBefore(earliest());
    }
    return printed().isBefore(other.printedEnd()) && other.printed().isBefore(printedEnd());
  }

  /** The local date and time as printed, at the start of what the precision leaves open. */
  public LocalDateTime printed() {
    return start(value, precision);
  }

  /** Behind what the precision leaves open. */
  private LocalDateTime printedEnd() {
    LocalDateTime start = printed();
    return switch (precision) {
      case YEAR -> start.plusYears(1);
      case MONTH -> start.plusMonths(1);
      case DAY -> start.plusDays(1);
      case MINUTE -> start.plusMinutes(1);
      case SECOND -> start.plusSeconds(1);
    };
  }

  private Instant at(LocalDateTime local, ZoneOffset ifUnknown) {
    return ZonedDateTime.of(local, zone == null ? ifUnknown : ZoneId.of(zone)).toInstant();
  }

  private static LocalDateTime start(String value, Precision precision) {
    return switch (precision) {
      case YEAR -> Year.parse(value).atDay(1).atStartOfDay();
      case MONTH -> YearMonth.parse(value).atDay(1).atStartOfDay();
      case DAY -> LocalDate.parse(value).atStartOfDay();
      case MINUTE, SECOND -> isPlain(value) ? plain(value) : LocalDateTime.parse(value);
    };
  }

  /** As nearly all are printed, 2026-03-06T23:52:10: read without the cost of a format. */
  private static boolean isPlain(String value) {
    boolean plain = value.length() == PLAIN.length() || value.length() == PLAIN.length() - 3;
    for (int at = 0; plain && at < value.length(); at++) {
      char c = value.charAt(at);
      plain = PLAIN.charAt(at) == '0' ? c >= '0' && c <= '9' : c == PLAIN.charAt(at);
    }
    return plain;
  }

  private static LocalDateTime plain(String value) {
    return LocalDateTime.of(
        number(value, 0, 4),
        number(value, 5, 7),
        number(value, 8, 10),
        number(value, 11, 13),
        number(value, 14, 16),
        value.length() < PLAIN.length() ? 0 : number(value, 17, 19));
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }
}
