package org.retold.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that is printed beside a date.
 *
 * @param second -1 if it is not said
 * @param zone an offset, or null for none and for a name that says nothing sure
 * @param start where it begins in the text
 */
record PrintedClock(int hour, int minute, int second, @Nullable String zone, int start, int end) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})\\s?[:.h時시点]\\s?(\\d\\d)(?:[:.](\\d\\d))?(?:[.,]\\d+)?[分분]?(?!\\d)"
              + "\\s*(?:Uhr|hs?|ч)?\\s*(am|pm|a\\.m\\.|p\\.m\\.|AM|PM|A\\.M\\.|P\\.M\\.)?"
              + "\\s*(Z\\b|UTC|GMT|(?:UTC|GMT)?\\s?[+-−]\\d{1,2}:?\\d{0,2}(?!\\d)|[A-Z]{2,5}\\b)?");
  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d:])(\\d{1,2})\\s?(am|pm|a\\.m\\.|p\\.m\\.|AM|PM|Uhr|h\\b)");

  /** How far from its date a time may stand: " - ", ", ", " at ", " um ". */
  private static final int REACH = 12;

  /** Before its date a time has its zone and a weekday behind it. */
  private static final int REACH_BEFORE = 20;

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("BST", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  /** The time behind a date that stands from start to end, else the one before it, or null. */
  static @Nullable PrintedClock beside(String text, int start, int end) {
    int behind = Math.min(text.length(), end + REACH);
    PrintedClock after = find(TIME, text, end, behind, true);
    if (after == null) {
      after = find(HOUR, text, end, behind, true);
    }
    return after != null
        ? after
        : find(TIME, text, Math.max(0, start - REACH_BEFORE), start, false);
  }

  private static @Nullable PrintedClock find(
      Pattern pattern, String text, int from, int to, boolean after) {
    Matcher found = pattern.matcher(text);
    found.region(from, after ? text.length() : to);
    found.useTransparentBounds(true);
    PrintedClock best = null;
    while (found.find() && found.start() <= to) {
      best = pattern == TIME ? time(found) : hour(found);
      if (after && best != null) {
        return best;
      }
    }
    return best;
  }

  private static @Nullable PrintedClock time(Matcher found) {
    int hour = number(found, 1);
    int minute = number(found, 2);
    int second = found.group(3) == null ? -1 : number(found, 3);
    int full = twentyFour(hour, found.group(4));
    if (full > 23 || minute > 59 || second > 59) {
      return null;
    }
    return new PrintedClock(full, minute, second, zone(found.group(5)), found.start(), found.end());
  }

  private static @Nullable PrintedClock hour(Matcher found) {
    int full = twentyFour(number(found, 1), found.group(2));
    return full > 23 ? null : new PrintedClock(full, 0, -1, null, found.start(), found.end());
  }

  private static int twentyFour(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    String mark = half.toLowerCase(Locale.ROOT);
    if (mark.startsWith("p")) {
      return hour % 12 + 12;
    }
    return mark.startsWith("a") ? hour % 12 : hour;
  }

  /** An offset, or null for a name that says nothing sure. */
  private static @Nullable String zone(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String mark = written.strip().replace('−', '-');
    int sign = Math.max(mark.indexOf('+'), mark.indexOf('-'));
    if (sign < 0) {
      return ZONES.get(mark);
    }
    String digits = mark.substring(sign + 1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    if (hours > 14 || minutes > 59) {
      return null;
    }
    return hours == 0 && minutes == 0
        ? "Z"
        : mark.charAt(sign) + padded(hours, 2) + ':' + padded(minutes, 2);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /**
   * A page holds hundreds of dates, and formats that are read anew each time cost more than they.
   */
  static String padded(int value, int width) {
    String digits = Integer.toString(value);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
