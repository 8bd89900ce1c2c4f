package org.retold.text;

/**
 * Cyrillic as English newspapers write it. ICU's table follows ISO 9, whose one letter for each
 * loses what a reader hears: Шольц would be {@code solc}.
 */
final class Cyrillic {
  private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґ";

  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya", "e", "yo", "dj", "g",
    "ye", "z", "i", "yi", "y", "ly", "ny", "ch", "k", "i", "u", "dj", "g"
  };

  private Cyrillic() {}

  static String latin(String s) {
    StringBuilder latin = new StringBuilder(s.length() + 4);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      int letter = c < 0x400 || c > 0x491 ? -1 : LETTERS.indexOf(Character.toLowerCase(c));
      if (letter >= 0) {
        latin.append(LATIN[letter]);
      } else {
        latin.append(c);
      }
    }
    return latin.toString();
  }
}
