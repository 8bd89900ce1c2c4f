package org.retold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of the months in the languages of CLDR; English first, the rest on demand. */
final class MonthNames {
  /** In the order in which a form that two languages share is understood. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "ru", "uk", "be", "bg", "sr", "hr", "sl", "mk", "sq", "el", "et", "lv", "lt",
          "is", "ca", "gl", "eu", "ga", "cy", "af", "ar", "fa", "ur", "he", "hi", "bn", "ta", "te",
          "id", "ms", "vi", "th", "sw", "az", "kk", "uz", "ka", "hy", "am", "ne", "so", "zu", "xh");

  /** Levantine and Maghreb calendars beside the Arabic names of the Gulf and Egypt. */
  private static final List<String> REGIONS = List.of("ar_LB", "ar_DZ", "ar_MA", "de_AT", "hr_HR");

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();

  private MonthNames() {}

  /**
   * The month, 1 to 12, in the language given if it knows the word, else in the first that does.
   */
  static Optional<Integer> find(String word, String language) {
    String key = Wording.bareKey(word);
    Integer month = names(language).get(key);
    if (month == null) {
      month = names("en").get(key);
    }
    return Optional.ofNullable(month != null ? month : Anywhere.NAMES.get(key));
  }

  /** The names of all languages; what two of them share is the first one's. */
  private static final class Anywhere {
    static final Map<String, Integer> NAMES = new HashMap<>();

    static {
      for (List<String> locales : List.of(LANGUAGES, REGIONS)) {
        locales.forEach(locale -> names(locale).forEach(NAMES::putIfAbsent));
      }
    }
  }

  private static Map<String, Integer> names(String language) {
    synchronized (BY_LANGUAGE) {
      return BY_LANGUAGE.computeIfAbsent(language, MonthNames::load);
    }
  }

  private static Map<String, Integer> load(String language) {
    Map<String, Integer> names = new HashMap<>();
    if (language.isEmpty() || language.equals("und")) {
      return names;
    }
    DateFormatSymbols symbols =
        new DateFormatSymbols(new ULocale(language + "@calendar=gregorian"));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] months = symbols.getMonths(context, width);
        for (int month = 0; month < 12; month++) {
          String key = Wording.bareKey(months[month]);
          if (key.codePoints().anyMatch(Character::isLetter)) {
            names.putIfAbsent(key, month + 1);
          }
        }
      }
    }
    if (language.equals("en")) {
      names.putIfAbsent("sept", 9);
    }
    return names;
  }
}
