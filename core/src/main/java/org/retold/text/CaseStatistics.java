package org.retold.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often the words of a collection stand with and without a capital inside a sentence
 * (truecasing, Lita et al. 2003), by language. It tells whether the first word of a sentence or a
 * word of a headline is a name.
 */
final class CaseStatistics {
  /** German articles and possessives, which stand before common nouns and hardly before names. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
          "eines", "kein", "keine", "keinen", "seine", "seinen", "seiner", "ihre", "ihren", "ihrer",
          "diese", "diesen", "dieser", "dieses", "viele", "alle", "mehr", "beim", "im", "am", "zum",
          "zur", "vom");

  private static final int[] NONE = new int[3];

  /** Capitals, lower case, and capitals behind a determiner, by language and form. */
  private final Map<String, Map<String, int[]>> counts = new HashMap<>();

  private final Map<String, Integer> sizes = new HashMap<>();

  void add(String language, Words words, boolean[] headline) {
    Map<String, int[]> own = counts.computeIfAbsent(language, key -> new HashMap<>());
    sizes.merge(language, words.size(), Integer::sum);
    for (int i = 0; i < words.size(); i++) {
      boolean capital = words.isCapitalised(i);
      if (words.isNumber(i) || (capital && (words.startsSentence(i) || headline[i]))) {
        continue;
      }
      int[] count = own.computeIfAbsent(NameWords.base(words.form(i)), key -> new int[3]);
      count[capital ? 0 : 1]++;
      count[2] += capital && i > 0 && DETERMINERS.contains(words.form(i - 1)) ? 1 : 0;
    }
  }

  int capitals(String language, String form) {
    return of(language, form)[0];
  }

  int lowers(String language, String form) {
    return of(language, form)[1];
  }

  int determined(String language, String form) {
    return of(language, form)[2];
  }

  /** How many words were read in the language: in a small collection absence proves little. */
  int size(String language) {
    return sizes.getOrDefault(language, 0);
  }

  private int[] of(String language, String form) {
    return counts.getOrDefault(language, Map.of()).getOrDefault(NameWords.base(form), NONE);
  }
}
