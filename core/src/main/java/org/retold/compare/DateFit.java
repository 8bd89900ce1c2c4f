package org.retold.compare;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retold.text.Measure;

/** Whether two values can mean the same: a partial date fits every date that fills it. */
final class DateFit {
  private static final Pattern DATE = Pattern.compile("(\\d{4}|-)?(?:-(\\d{2}|-))?(?:-(\\d{2}))?");

  private static final Pattern YEAR =
      Pattern.compile("\\b\\d{4}\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** Solar years in a lunar one, and the years before the first. */
  private static final double LUNAR_YEAR = 0.970224;

  private static final double BEFORE_HIJRA = 621.6;

  private static final int HALF_DAY = 12 * 60;

  private static final Pattern HALF =
      Pattern.compile("\\d\\s*[ap]\\.?\\s?m", Pattern.CASE_INSENSITIVE);

  private DateFit() {}

  static boolean compatible(Value one, Value other) {
    if (one.canonical().equals(other.canonical())) {
      return true;
    }
    Measure measure = one.measure();
    Measure there = other.measure();
    if (measure != null && there != null) {
      return measure.agrees(there);
    }
    if (measure != null || there != null) {
      return sameNumber(one, other);
    }
    boolean times = one.sort().equals("time") && other.sort().equals("time");
    boolean dates = one.sort().equals("date") && other.sort().equals("date");
    boolean about = one.approximate() || other.approximate();
    return (dates && fits(one.canonical(), other.canonical()))
        || (dates && about && neighbours(one.canonical(), other.canonical()))
        || (times && about && sameDial(one.canonical(), other.canonical()));
  }

  /** The unit of one of the two could not be read. */
  private static boolean sameNumber(Value one, Value other) {
    Optional<BigDecimal> number = other.number();
    return number.isPresent()
        && one.number().filter(its -> its.compareTo(number.get()) == 0).isPresent();
  }

  /** 8.40 in the evening is often printed as 8.40 only. */
  private static boolean sameDial(String one, String other) {
    try {
      int a = minutes(one);
      int b = minutes(other);
      return Math.abs(a - b) == HALF_DAY && Math.min(a, b) >= 0;
    } catch (NumberFormatException notATime) {
      return false;
    }
  }

  /**
   * True for a time that may be of either half of the day: 8.40, but neither 20.40 nor 8.40 p.m.
   *
   * @param written as the text has it
   */
  static boolean isOfEitherHalf(String written, String value) {
    if (!value.startsWith("T") || HALF.matcher(written).find()) {
      return false;
    }
    int minutes = minutes(value);
    return minutes >= 60 && minutes < HALF_DAY + 60;
  }

  /** True if all but one of year, month and day are the same, and at least one is. */
  static boolean differInOneField(String one, String other) {
    Matcher a = DATE.matcher(one);
    Matcher b = DATE.matcher(other);
    if (!a.matches() || !b.matches()) {
      return false;
    }
    int same = 0;
    int apart = 0;
    for (int field = 1; field <= 3; field++) {
      String here = a.group(field);
      String there = b.group(field);
      boolean open = here == null || there == null || here.equals("-") || there.equals("-");
      same += !open && here.equals(there) ? 1 : 0;
      apart += !open && !here.equals(there) ? 1 : 0;
    }
    return apart == 1 && same > 0;
  }

  private static int minutes(String time) {
    int colon = time.indexOf(':');
    String hours = colon < 0 ? time.substring(1) : time.substring(1, colon);
    String rest = colon < 0 ? "0" : time.substring(colon + 1, Math.min(colon + 3, time.length()));
    return 60 * Integer.parseInt(hours) + Integer.parseInt(rest);
  }

  private static boolean fits(String one, String other) {
    Matcher a = DATE.matcher(one);
    Matcher b = DATE.matcher(other);
    if (!a.matches() || !b.matches()) {
      return false;
    }
    boolean shared = false;
    for (int field = 1; field <= 3; field++) {
      String here = a.group(field);
      String there = b.group(field);
      boolean open = here == null || there == null || here.equals("-") || there.equals("-");
      if (!open && !here.equals(there)) {
        return false;
      }
      shared |= !open;
    }
    return shared;
  }

  /**
   * True if a date is written in the Islamic calendar, whose months begin where the new moon is
   * seen: reckoned it may be a day early or late.
   *
   * @param written as the text has it
   * @param date ISO 8601
   */
  static boolean isLunar(String written, String date) {
    Optional<LocalDate> day = day(date);
    Matcher years = YEAR.matcher(written);
    while (day.isPresent() && years.find()) {
      double year = LUNAR_YEAR * Integer.parseInt(years.group()) + BEFORE_HIJRA;
      if (Math.abs(year - day.get().getYear()) <= 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean neighbours(String one, String other) {
    return day(one)
        .flatMap(a -> day(other).map(b -> Math.abs(ChronoUnit.DAYS.between(a, b)) <= 1))
        .orElse(false);
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return date.length() == 10 ? Optional.of(LocalDate.parse(date)) : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** The day of the week, 1 for Monday, of a date that is given to the day. */
  static Optional<Integer> weekday(String date) {
    return day(date).map(day -> day.getDayOfWeek().getValue());
  }
}
