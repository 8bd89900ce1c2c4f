package org.retold.text;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of money in a language, from CLDR: the head of every currency's name, and the codes.
 */
final class Currencies {
  private static final Map<String, Currencies> READ = new ConcurrentHashMap<>();

  /** Currencies of the news; CLDR also names those of the Middle Ages and precious metals. */
  private static final Set<String> CODES =
      Set.of(
          "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB", "INR", "AUD", "CAD", "NZD", "HKD", "SGD",
          "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "UAH", "ILS", "EGP", "SAR",
          "AED", "QAR", "KWD", "IRR", "IQD", "SYP", "LBP", "JOD", "PKR", "BDT", "LKR", "IDR", "MYR",
          "THB", "VND", "PHP", "KRW", "TWD", "ZAR", "NGN", "KES", "ETB", "GHS", "MAD", "TND", "DZD",
          "BRL", "ARS", "CLP", "COP", "MXN", "PEN", "VES", "KZT", "TZS", "UGX");

  /** Signs of money that are letters. */
  private static final Set<String> SIGNS =
      Set.of("zł", "kr", "kč", "ft", "lei", "лв", "грн", "руб");

  private final Set<String> names = new HashSet<>();
  private final Set<String> unspaced = new HashSet<>();

  private Currencies(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    Map<String, Integer> heads = new HashMap<>();
    Set<List<String>> all = new LinkedHashSet<>();
    for (String code : CODES) {
      names.add(code.toLowerCase(Locale.ROOT));
      Currency currency = Currency.getInstance(code);
      Set<List<String>> own = new LinkedHashSet<>();
      for (String count : new String[] {"one", "two", "few", "many", "other"}) {
        String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, count, null);
        if (Glyphs.of(name.codePointAt(0)) == Glyphs.SINGLE) {
          unspaced.add(name);
        } else {
          own.add(candidates(name));
        }
      }
      own.stream().flatMap(List::stream).distinct().forEach(w -> heads.merge(w, 1, Integer::sum));
      all.addAll(own);
    }
    for (List<String> candidates : all) {
      candidates.stream()
          .max(Comparator.comparing((String word) -> heads.getOrDefault(word, 0)))
          .ifPresent(names::add);
    }
    FunctionWords function = FunctionWords.of(tag);
    names.removeIf(name -> name.length() < 3 || function.contains(name));
  }

  static Currencies of(String language) {
    return READ.computeIfAbsent(language.isEmpty() ? "und" : language, Currencies::new);
  }

  boolean contains(String form) {
    return names.contains(form) || SIGNS.contains(form);
  }

  /** How long the name is that stands at the index in a script without spaces; 0 if none does. */
  int unspaced(String text, int index) {
    return unspaced.stream()
        .filter(name -> text.startsWith(name, index))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /**
   * The first and last word, without those with a capital beside others: the adjective of a country
   * stands there too, and the head is the one that more currencies share.
   */
  private static List<String> candidates(String name) {
    Words words = Words.of(name);
    int last = words.size() - 1;
    List<String> found = new ArrayList<>();
    for (int i : last == 0 ? new int[] {0} : new int[] {0, last}) {
      boolean adjective = words.size() > 1 && words.isCapitalised(i) && i == 0;
      if (i >= 0 && i < words.size() && !adjective) {
        found.add(words.form(i));
      }
    }
    return found;
  }
}
