package org.retold.vector;

import java.util.EnumMap;
import java.util.Map;

/** How a text is written, as far as it decides which features can be shared with another text. */
public enum Script {
  /** Vowels and capitals are written: Latin, Cyrillic, Greek. */
  ALPHABET,
  /** Vowels are mostly not written: Arabic, Hebrew. */
  CONSONANTS,
  /** Vowels are written, capitals are not: Devanagari, Ethiopic, Thai, Hangul, Kana. */
  SYLLABLES,
  /** Chinese signs. */
  SIGNS;

  /** All letters before those of Armenian are Latin, Greek or Cyrillic. */
  private static final char FIRST_OTHER = '\u0530';

  /** Letters looked at: enough to tell, and cheap in an article of any length. */
  private static final int SAMPLE = 2000;

  /** The script of most letters at the start of a text; ALPHABET if there is no letter. */
  public static Script of(CharSequence text) {
    Map<Script, Integer> seen = new EnumMap<>(Script.class);
    int letters = 0;
    int run = 0;
    Script last = ALPHABET;
    for (int i = 0; i < text.length() && letters < SAMPLE; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        Script script = c < FIRST_OTHER ? ALPHABET : of(c);
        if (script != last) {
          count(last, run, seen);
          run = 0;
          last = script;
        }
        run++;
      }
    }
    count(last, run, seen);
    // Japanese is written in both; a Chinese text has no Kana.
    if (seen.getOrDefault(SYLLABLES, 0) * 5 > seen.getOrDefault(SIGNS, 0)
        && seen.containsKey(SIGNS)) {
      seen.merge(SYLLABLES, seen.getOrDefault(SIGNS, 0), Integer::sum);
    }
    return seen.entrySet().stream()
        .max(Map.Entry.<Script, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(ALPHABET);
  }

  /** Letters of one script stand side by side. */
  private static void count(Script script, int run, Map<Script, Integer> seen) {
    if (run > 0) {
      seen.merge(script, run, Integer::sum);
    }
  }

  private static Script of(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN, COMMON, INHERITED -> ALPHABET;
      case ARABIC, HEBREW, SYRIAC -> CONSONANTS;
      case HAN, BOPOMOFO -> SIGNS;
      default -> SYLLABLES;
    };
  }
}
