package org.retold.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calendars that papers date by beside the Gregorian one, as ICU reckons them. Years are
 * bounded so that their days fall into the time of newspapers: another number is no year of theirs.
 *
 * <p>The Islamic months are those of Umm al-Qura, which are reckoned; where the new moon is watched
 * for, a date may be a day earlier or later.
 */
enum OtherCalendar {
  ISLAMIC("islamic-umalqura", 1000, 1600, 12, 30),
  PERSIAN("persian", 1000, 1500, 12, 31),
  HEBREW("hebrew", 5400, 5900, 14, 30),
  ETHIOPIC("ethiopic", 1700, 2100, 13, 30),
  INDIAN("indian", 1750, 1990, 12, 31),
  BUDDHIST("buddhist", 2300, 2700, 12, 31);

  private static final long DAY = 86_400_000L;

  /** Of the Hebrew months, as CLDR lists them: the second Adar of a leap year stands last. */
  private static final int SECOND_ADAR = 14;

  private static final int ADAR = 7;

  private final String type;
  private final int firstYear;
  private final int lastYear;
  private final int months;
  private final int longest;

  OtherCalendar(String type, int firstYear, int lastYear, int months, int longest) {
    this.type = type;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.months = months;
    this.longest = longest;
  }

  /** What CLDR calls the names of its months. */
  String names() {
    return this == ISLAMIC ? "islamic" : type;
  }

  boolean isYear(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /**
   * The calendar of a date in figures: by the language, and by a year that is none of ours. Null
   * for the Gregorian.
   */
  static @Nullable OtherCalendar ofFigures(String language, int year) {
    if (year >= 2400 && BUDDHIST.isYear(year)) {
      return BUDDHIST;
    }
    if (year < 1200 || year > 1500) {
      return null;
    }
    return switch (Languages.base(language)) {
      case "fa", "ps", "ckb" -> PERSIAN;
      case "ar", "ur", "ug", "sd" -> ISLAMIC;
      default -> null;
    };
  }

  /** The day as ISO writes it; nothing for a day that the calendar does not have. */
  Optional<String> date(int year, int month, int day) {
    if (!isYear(year) || month < 1 || month > months || day < 1 || day > longest) {
      return Optional.empty();
    }
    try {
      if (this == BUDDHIST) {
        return Optional.of(LocalDate.of(year - 543, month, day).toString());
      }
      Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=" + type));
      calendar.clear();
      calendar.setLenient(false);
      calendar.set(year, (this == HEBREW && month == SECOND_ADAR ? ADAR : month) - 1, day);
      return Optional.of(
          LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY)).toString());
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
