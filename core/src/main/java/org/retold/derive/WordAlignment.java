package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.retold.text.Words;

/** Global alignment of two short runs of words (Needleman and Wunsch 1970). */
final class WordAlignment {
  private static final int EQUAL = 4;
  private static final int ALIKE = 2;
  private static final int OTHER = -1;
  private static final int GAP = -1;

  private WordAlignment() {}

  /** Adds to {@code left} and {@code right} the words that stand for each other. */
  static void align(
      Words a,
      IntArrayList one,
      Words b,
      IntArrayList other,
      IntArrayList left,
      IntArrayList right) {
    int n = one.size();
    int m = other.size();
    int[][] score = new int[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n || j == m) {
          score[i][j] = GAP * (n - i + m - j);
        } else {
          int pair = score(a, one.getInt(i), b, other.getInt(j)) + score[i + 1][j + 1];
          score[i][j] = Math.max(pair, GAP + Math.max(score[i + 1][j], score[i][j + 1]));
        }
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      int pair = score(a, one.getInt(i), b, other.getInt(j)) + score[i + 1][j + 1];
      if (score[i][j] == pair) {
        left.add(one.getInt(i++));
        right.add(other.getInt(j++));
      } else if (score[i][j] == GAP + score[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static int score(Words a, int i, Words b, int j) {
    String one = a.form(i);
    String other = b.form(j);
    if (one.equals(other)) {
      return EQUAL;
    }
    return one.charAt(0) == other.charAt(0) && Spelling.alike(one, other) ? ALIKE : OTHER;
  }
}
