package org.retold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of the days of the week, whole and short, in the language asked and in English. */
final class WeekdayNames {
  private static final Map<String, Map<String, DayOfWeek>> BY_LANGUAGE = new HashMap<>();

  private WeekdayNames() {}

  static Optional<DayOfWeek> find(String word, String language) {
    String key = Wording.bareKey(word);
    DayOfWeek day = names(language).get(key);
    return Optional.ofNullable(day != null ? day : names("en").get(key));
  }

  private static Map<String, DayOfWeek> names(String language) {
    synchronized (BY_LANGUAGE) {
      return BY_LANGUAGE.computeIfAbsent(language, WeekdayNames::load);
    }
  }

  private static Map<String, DayOfWeek> load(String language) {
    Map<String, DayOfWeek> names = new HashMap<>();
    if (language.isEmpty() || language.equals("und")) {
      return names;
    }
    DateFormatSymbols symbols =
        new DateFormatSymbols(new ULocale(language + "@calendar=gregorian"));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] days = symbols.getWeekdays(context, width);
        for (int day = 1; day <= 7; day++) {
          // ICU counts from Sunday as 1, java.time from Monday as 1.
          names.putIfAbsent(Wording.bareKey(days[day]), DayOfWeek.of((day + 5) % 7 + 1));
        }
      }
    }
    return names;
  }
}
