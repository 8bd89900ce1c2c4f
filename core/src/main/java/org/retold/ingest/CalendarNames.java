package org.retold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months or of days of the week, whole and short, in the languages of CLDR, on demand. */
final class CalendarNames {
  /** Which names ICU is asked for. */
  interface Names {
    String[] of(DateFormatSymbols symbols, int context, int width);
  }

  private final Names names;
  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();

  CalendarNames(Names names) {
    this.names = names;
  }

  /** The place of a name in ICU's list, or null. */
  @Nullable Integer find(String language, String key) {
    return all(language).get(key);
  }

  /** The places of all names of a language by their {@link Wording#bareKey}. */
  Map<String, Integer> all(String language) {
    synchronized (byLanguage) {
      return byLanguage.computeIfAbsent(language, this::load);
    }
  }

  private Map<String, Integer> load(String language) {
    Map<String, Integer> places = new HashMap<>();
    if (language.isEmpty() || language.equals("und")) {
      return places;
    }
    DateFormatSymbols symbols =
        new DateFormatSymbols(new ULocale(language + "@calendar=gregorian"));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] listed = names.of(symbols, context, width);
        for (int at = 0; at < listed.length; at++) {
          String key = Wording.bareKey(listed[at]);
          if (key.codePoints().anyMatch(Character::isLetter)) {
            places.putIfAbsent(key, at);
          }
        }
      }
    }
    return places;
  }
}
