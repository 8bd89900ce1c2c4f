package org.retold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
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

  private static final CalendarNames NAMES = new CalendarNames(DateFormatSymbols::getMonths);

  /** CLDR has "Sep" alone; its place is 8, as ICU counts from 0. */
  private static final String SEPTEMBER = "sept";

  private MonthNames() {}

  /**
   * The month, 1 to 12, in the language given if it knows the word, else in the first that does.
   */
  static Optional<Integer> find(String word, String language) {
    String key = Wording.bareKey(word);
    Integer month = NAMES.find(language, key);
    if (month == null) {
      month = key.equals(SEPTEMBER) ? Integer.valueOf(8) : NAMES.find("en", key);
    }
    return Optional.ofNullable(month != null ? month : Anywhere.NAMES.get(key)).map(at -> at + 1);
  }

  /** The names of all languages; what two of them share is the first one's. */
  private static final class Anywhere {
    static final Map<String, Integer> NAMES = new HashMap<>();

    static {
      for (List<String> locales : List.of(LANGUAGES, REGIONS)) {
        locales.forEach(locale -> MonthNames.NAMES.all(locale).forEach(NAMES::putIfAbsent));
      }
    }
  }
}
