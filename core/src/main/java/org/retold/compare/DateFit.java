package org.retold.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two values can mean the same: a partial date fits every date that fills it. */
final class DateFit {
  private static final Pattern DATE = Pattern.compile("(\\d{4}|-)?(?:-(\\d{2}|-))?(?:-(\\d{2}))?");

  private static final int HALF_DAY = 12 * 60;

  private DateFit() {}

  static boolean compatible(Value one, Value other) {
    if (one.canonical().equals(other.canonical())) {
      return true;
    }
    boolean times = one.sort().equals("time") && other.sort().equals("time");
    boolean dates = one.sort().equals("date") && other.sort().equals("date");
    return (dates && fits(one.canonical(), other.canonical()))
        || (times && sameDial(one.canonical(), other.canonical()));
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

  /** The day of the week, 1 for Monday, of a date that is given to the day. */
  static Optional<Integer> weekday(String date) {
    try {
      return date.length() == 10
          ? Optional.of(LocalDate.parse(date).getDayOfWeek().getValue())
          : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
