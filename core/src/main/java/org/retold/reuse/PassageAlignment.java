package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Two ranges of words laid side by side from end to end (Needleman and Wunsch 1970), in a band
 * around the diagonal: what two copies of a passage share runs along it.
 */
final class PassageAlignment {
  static final int GAP = -1;

  private static final int EQUAL = 5;
  private static final int OTHER = -2;
  private static final int LEFT_OUT = -2;

  /** Words off the diagonal beyond the difference of the lengths. */
  private static final int BAND = 40;

  private static final int NEVER = Integer.MIN_VALUE / 2;

  private final int[] one;
  private final int[] two;
  private final int oneAt;
  private final int twoAt;
  private final int n;
  private final int m;
  private final int band;
  private final IntArrayList left = new IntArrayList();
  private final IntArrayList right = new IntArrayList();

  /** The alignment of words {@code [aFrom, aTo)} with {@code [bFrom, bTo)}. */
  static PassageAlignment of(CodedText a, CodedText b, Reused where) {
    PassageAlignment alignment = new PassageAlignment(a, b, where);
    alignment.trace(alignment.scores(), where);
    return alignment;
  }

  int size() {
    return left.size();
  }

  /** A word of the first text, counted in that text, or {@link #GAP}. */
  int left(int column) {
    return left.getInt(column);
  }

  /** The word of the second text that stands for it, or {@link #GAP}. */
  int right(int column) {
    return right.getInt(column);
  }

  private PassageAlignment(CodedText a, CodedText b, Reused where) {
    one = a.codes;
    two = b.codes;
    oneAt = a.from + where.aFrom();
    twoAt = b.from + where.bFrom();
    n = where.aTo() - where.aFrom();
    m = where.bTo() - where.bFrom();
    band = BAND + Math.abs(n - m);
  }

  private int pair(int i, int j) {
    return WordCode.same(one[oneAt + i], two[twoAt + j]) ? EQUAL : OTHER;
  }

  /** The best score from every cell of the band to the end; a row is shifted by its number. */
  private int[][] scores() {
    int width = 2 * band + 1;
    int[][] score = new int[n + 1][width];
    for (int i = n; i >= 0; i--) {
      for (int k = width - 1; k >= 0; k--) {
        int j = i + k - band;
        if (j < 0 || j > m) {
          score[i][k] = NEVER;
        } else if (i == n || j == m) {
          score[i][k] = LEFT_OUT * (n - i + m - j);
        } else {
          int down = k > 0 ? score[i + 1][k - 1] + LEFT_OUT : NEVER;
          int across = k + 1 < width ? score[i][k + 1] + LEFT_OUT : NEVER;
          score[i][k] = Math.max(score[i + 1][k] + pair(i, j), Math.max(down, across));
        }
      }
    }
    return score;
  }

  private void trace(int[][] score, Reused where) {
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      int k = j - i + band;
      if (i < n && j < m && score[i][k] == score[i + 1][k] + pair(i, j)) {
        add(where.aFrom() + i++, where.bFrom() + j++);
      } else if (j == m || (i < n && k > 0 && score[i][k] == score[i + 1][k - 1] + LEFT_OUT)) {
        add(where.aFrom() + i++, GAP);
      } else {
        add(GAP, where.bFrom() + j++);
      }
    }
  }

  private void add(int one, int other) {
    left.add(one);
    right.add(other);
  }
}
