package org.retold.derive;

import java.text.Normalizer;
import java.util.Locale;

/** How far apart two readings of one place are, and so how unlikely that two desks hit on both. */
final class Spelling {
  /** Costs chosen on the simulator alone, docs/method/derive.md#costs. */
  static final float CASE = .02f;

  static final float ACCENT = .2f;
  static final float ALIKE = .5f;
  static final float OTHER = 1;

  private Spelling() {}

  static float cost(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    String a = one.toLowerCase(Locale.ROOT).replace('’', '\'');
    String b = other.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (a.equals(b)) {
      return CASE;
    }
    String plainA = plain(a);
    String plainB = plain(b);
    if (plainA.equals(plainB)) {
      return ACCENT;
    }
    return alike(plainA, plainB) ? ALIKE : OTHER;
  }

  /**
   * True if one is probably the other, misspelt or inflected: a third of the letters at most
   * differ.
   */
  static boolean alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int most = longer / 3;
    return most > 0
        && Math.abs(one.length() - other.length()) <= most
        && distance(one, other, most) <= most;
  }

  private static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 0x80);
    return ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static int distance(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[other.length()];
  }
}
