package org.retold.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ways of spelling that differ by country, not by mistake: centre and center, defence and defense.
 */
final class CountrySpelling {
  private static final Set<String> PAIRS =
      Set.of("s/z", "our/or", "re/er", "ll/l", "ae/e", "oe/e", "ogue/og", "ce/se", "c/s", "ss/ß");

  private CountrySpelling() {}

  /** True if one of these ways is all that sets two words apart. */
  static boolean differ(String one, String other) {
    int start = common(one, other);
    int end = 0;
    while (end < Math.min(one.length(), other.length()) - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String a = one.substring(start, one.length() - end);
    String b = other.substring(start, other.length() - end);
    Map<String, String> widened = new HashMap<>();
    widened.put(a, b);
    String wideA = one.substring(Math.max(0, start - 1), one.length() - end);
    String wideB = other.substring(Math.max(0, start - 1), other.length() - end);
    widened.put(wideA, wideB);
    widened.put(a + tail(one, end), b + tail(other, end));
    return widened.entrySet().stream()
        .anyMatch(
            pair ->
                PAIRS.contains(pair.getKey() + "/" + pair.getValue())
                    || PAIRS.contains(pair.getValue() + "/" + pair.getKey()));
  }

  private static String tail(String word, int end) {
    return end == 0 ? "" : word.substring(word.length() - end, word.length() - end + 1);
  }

  /** Letters in which both begin alike. */
  static int common(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
