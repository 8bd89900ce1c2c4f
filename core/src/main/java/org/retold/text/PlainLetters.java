package org.retold.text;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Greek, Hebrew and Arabic letters that ICU writes in Latin each by itself, whatever stands beside
 * them: most words of these scripts are of nothing else, and then need not go through its rules,
 * which costs ten times as much. Two neighbours that are written otherwise together (a Greek
 * diphthong) are found by asking ICU once.
 */
final class PlainLetters {
  private static final char GREEK = '\u0370';
  private static final char CYRILLIC = '\u0400';
  private static final char HEBREW = '\u0590';
  private static final char SYRIAC = '\u0700';
  private static final int GREEK_LETTERS = CYRILLIC - GREEK;
  private static final int LETTERS = GREEK_LETTERS + SYRIAC - HEBREW;

  private static final byte UNKNOWN = 0;
  private static final byte APART = 1;
  private static final byte TOGETHER = 2;

  private final UnaryOperator<String> rules;
  private final String[] alone = new String[LETTERS];

  /** By two neighbours how they are written; whoever asks first fills a place, always alike. */
  private final byte[] pairs = new byte[LETTERS * LETTERS];

  /**
   * @param rules write a word in Latin
   */
  PlainLetters(UnaryOperator<String> rules) {
    this.rules = rules;
    for (int letter = 0; letter < LETTERS; letter++) {
      alone[letter] = rules.apply(String.valueOf(letter(letter)));
    }
  }

  /** The word in Latin; null if it has other letters, or some that are written together. */
  @Nullable String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length() * 2);
    int before = -1;
    for (int i = 0; i < word.length(); i++) {
      int letter = number(word.charAt(i));
      if (letter < 0 || (before >= 0 && !areApart(before, letter))) {
        return null;
      }
      latin.append(alone[letter]);
      before = letter;
    }
    return latin.toString();
  }

  private boolean areApart(int one, int other) {
    int pair = one * LETTERS + other;
    if (pairs[pair] == UNKNOWN) {
      String both = String.valueOf(new char[] {letter(one), letter(other)});
      pairs[pair] = rules.apply(both).equals(alone[one] + alone[other]) ? APART : TOGETHER;
    }
    return pairs[pair] == APART;
  }

  /** Figures and their separators are written by what stands on both their sides. */
  private static int number(char c) {
    if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      return -1;
    }
    if (c >= GREEK && c < CYRILLIC) {
      return c - GREEK;
    }
    return c >= HEBREW && c < SYRIAC ? GREEK_LETTERS + c - HEBREW : -1;
  }

  private static char letter(int number) {
    return (char) (number < GREEK_LETTERS ? GREEK + number : HEBREW + number - GREEK_LETTERS);
  }
}
