package org.retold.align;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two different words are one word written in two ways, or near to it. */
final class Likeness {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyаеиоуыэюя]+");
  private static final int MIN_NAME = 4;

  private Likeness() {}

  /** Near enough to stand opposite each other: most of their letters are shared, in order. */
  static boolean alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    boolean possible = shorter >= 3 && 5 * (longer - shorter) <= 2 * longer;
    return possible && 5 * distance(one, other) <= 2 * longer;
  }

  /**
   * The same word in another spelling: accents, doubled letters, <i>-ise</i> and <i>-ize</i>; for
   * names also other vowels, as transliterators choose them.
   */
  static boolean sameSpelledOtherwise(String one, String other, boolean names) {
    if (folded(one).equals(folded(other))) {
      return true;
    }
    if (!names || Math.min(one.length(), other.length()) < MIN_NAME || !alike(one, other)) {
      return false;
    }
    String skeleton = VOWELS.matcher(folded(one)).replaceAll("");
    return skeleton.length() >= 2 && skeleton.equals(VOWELS.matcher(folded(other)).replaceAll(""));
  }

  private static String folded(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = plain.replace('z', 's').replace("ou", "o").replace("ae", "e").replace("oe", "e");
    plain = plain.replace("ß", "ss").replace("-", "").replace("'", "");
    return DOUBLED.matcher(plain).replaceAll("$1");
  }

  /** Levenshtein's distance. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
