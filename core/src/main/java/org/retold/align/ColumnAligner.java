package org.retold.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.retold.reuse.Match;

/**
 * Aligns two runs of words from end to end: between {@link Anchors}, by Gotoh's affine gaps, in a
 * band, with the way back.
 *
 * <p>Like words stand opposite each other even if they differ in spelling, so that a reader sees
 * one word changed into another and not one lost and one won.
 */
final class ColumnAligner {
  private static final int OPEN = -10;
  private static final int SKIP = -14;
  private static final int OTHER_WORD = -20;
  private static final int LIKE_WORD = -6;
  private static final int NEVER = Integer.MIN_VALUE / 4;
  private static final int SLACK = 64;
  private static final int MAX_SLACK = 512;

  /** How a cell was reached: from which of the three tables, two bits each. */
  private static final int PAIR = 0;

  private static final int ONLY_A = 1;
  private static final int ONLY_B = 2;

  private final Telling a;
  private final Telling b;
  private final byte[] weights;
  private final LikeWords likeWords;

  ColumnAligner(Telling a, Telling b, byte[] weights, LikeWords likeWords) {
    this.a = a;
    this.b = b;
    this.weights = weights;
    this.likeWords = likeWords;
  }

  /** The columns of a match, first and last with the same word on both sides; empty if none is. */
  List<Column> columns(Match match) {
    List<Column> columns = new ArrayList<>();
    int i = match.aFrom();
    int j = match.bFrom();
    for (Column anchor : Anchors.of(a, b, match)) {
      columns.addAll(between(i, anchor.a(), j, anchor.b()));
      columns.add(anchor);
      i = anchor.a() + 1;
      j = anchor.b() + 1;
    }
    columns.addAll(between(i, match.aTo(), j, match.bTo()));
    return trimmed(columns);
  }

  private List<Column> between(int aFrom, int aTo, int bFrom, int bTo) {
    if (aFrom == aTo && bFrom == bTo) {
      return List.of();
    }
    Match part = new Match(aFrom, aTo, bFrom, bTo, 0, 0);
    Band band = new Band(aTo - aFrom, bTo - bFrom);
    return back(part, band, fill(part, band));
  }

  /** Which columns of which row are looked at. */
  private record Band(int rows, int columns, int half) {
    Band(int rows, int columns) {
      this(rows, columns, SLACK + Math.abs(rows - columns) + Math.min(rows / 8, MAX_SLACK));
    }

    int width() {
      return Math.min(columns + 1, 2 * half + 1);
    }

    int low(int row) {
      int middle = (int) ((long) row * columns / Math.max(1, rows));
      return Math.max(0, Math.min(middle - half, columns + 1 - width()));
    }
  }

  private byte[] fill(Match match, Band band) {
    int width = band.width();
    byte[] way = new byte[Math.multiplyExact(band.rows() + 1, width)];
    int[][] before = {filled(width), filled(width), filled(width)};
    int[][] now = {filled(width), filled(width), filled(width)};
    for (int row = 0; row <= band.rows(); row++) {
      int low = band.low(row);
      int shift = row == 0 ? 0 : low - band.low(row - 1);
      for (int at = 0; at < width; at++) {
        int column = low + at;
        way[row * width + at] = (byte) cell(match, row, column, at, shift, before, now, width);
      }
      int[][] swap = before;
      before = now;
      now = swap;
    }
    return way;
  }

  private int cell(
      Match match, int row, int column, int at, int shift, int[][] before, int[][] now, int width) {
    int up = at + shift;
    int corner = up - 1;
    int pairFrom = PAIR;
    int pair = NEVER;
    if (row == 0 && column == 0) {
      pair = 0;
    } else if (row > 0 && column > 0 && corner >= 0 && corner < width) {
      pairFrom = bestOf(before[PAIR][corner], before[ONLY_A][corner], before[ONLY_B][corner]);
      pair = before[pairFrom][corner] + gain(match.aFrom() + row - 1, match.bFrom() + column - 1);
    }
    int onlyAFrom = PAIR;
    int onlyA = NEVER;
    if (row > 0 && up < width) {
      onlyAFrom = bestOf(before[PAIR][up] + OPEN, before[ONLY_A][up], before[ONLY_B][up] + OPEN);
      onlyA = before[onlyAFrom][up] + SKIP + (onlyAFrom == ONLY_A ? 0 : OPEN);
    }
    int onlyBFrom = PAIR;
    int onlyB = NEVER;
    if (column > 0 && at > 0) {
      onlyBFrom = bestOf(now[PAIR][at - 1] + OPEN, now[ONLY_A][at - 1] + OPEN, now[ONLY_B][at - 1]);
      onlyB = now[onlyBFrom][at - 1] + SKIP + (onlyBFrom == ONLY_B ? 0 : OPEN);
    }
    now[PAIR][at] = Math.max(pair, NEVER);
    now[ONLY_A][at] = Math.max(onlyA, NEVER);
    now[ONLY_B][at] = Math.max(onlyB, NEVER);
    return pairFrom | onlyAFrom << 2 | onlyBFrom << 4;
  }

  private int gain(int i, int j) {
    if (a.word(i) == b.word(j)) {
      return weights[i];
    }
    return likeWords.alike(a, i, b, j) ? LIKE_WORD : OTHER_WORD;
  }

  private List<Column> back(Match match, Band band, byte[] way) {
    List<Column> columns = new ArrayList<>();
    int row = band.rows();
    int column = band.columns();
    int table = PAIR;
    while (row > 0 || column > 0) {
      int at = column - band.low(row);
      int from = way[row * band.width() + at] >> (2 * table) & 3;
      int i = table == ONLY_B ? Column.NONE : match.aFrom() + --row;
      int j = table == ONLY_A ? Column.NONE : match.bFrom() + --column;
      columns.add(new Column(i, j, i >= 0 && j >= 0 && a.word(i) == b.word(j)));
      table = from;
    }
    Collections.reverse(columns);
    return columns;
  }

  private static List<Column> trimmed(List<Column> columns) {
    int first = 0;
    int last = columns.size();
    while (first < last && !columns.get(first).same()) {
      first++;
    }
    while (last > first && !columns.get(last - 1).same()) {
      last--;
    }
    return columns.subList(first, last);
  }

  /** The table with the greatest value; of equals the first. */
  private static int bestOf(int pair, int onlyA, int onlyB) {
    if (pair >= onlyA && pair >= onlyB) {
      return PAIR;
    }
    return onlyA >= onlyB ? ONLY_A : ONLY_B;
  }

  private static int[] filled(int width) {
    int[] row = new int[width];
    java.util.Arrays.fill(row, NEVER);
    return row;
  }
}
