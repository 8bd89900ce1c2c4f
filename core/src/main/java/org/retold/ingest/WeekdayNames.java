package org.retold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.util.Optional;

/** Names of the days of the week, whole and short, in the language asked and in English. */
final class WeekdayNames {
  private static final CalendarNames NAMES = new CalendarNames(DateFormatSymbols::getWeekdays);

  private WeekdayNames() {}

  static Optional<DayOfWeek> find(String word, String language) {
    String key = Wording.bareKey(word);
    Integer day = NAMES.find(language, key);
    // ICU counts from Sunday as 1, java.time from Monday as 1.
    return Optional.ofNullable(day != null ? day : NAMES.find("en", key))
        .map(at -> DayOfWeek.of((at + 5) % 7 + 1));
  }
}
