package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tellings of one kin side by side: rows are tellings, columns are places in an order that most
 * of them keep, cells are words, gaps (the text goes on without the word) or unknown (the text is
 * not there, so its silence says nothing).
 */
final class Collation {
  static final int GAP = -1;
  static final int UNKNOWN = -2;

  /** More words than this between two matched ones are the telling's own text, not a reading. */
  private static final int LONGEST_OWN = 12;

  /** A longer gap is a missing stretch of text: one event, whatever stood in it. */
  private static final int LONGEST_GAP = 10;

  private final List<Telling> tellings;
  private final int[][] cells;
  private final List<Hole> holes;

  /** A long stretch of columns that a telling lacks. */
  record Hole(int telling, int from, int to, boolean atEnd) {}

  private Collation(List<Telling> tellings, int[][] cells, List<Hole> holes) {
    this.tellings = tellings;
    this.cells = cells;
    this.holes = holes;
  }

  int width() {
    return cells.length == 0 ? 0 : cells[0].length;
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Hole> holes() {
    return holes;
  }

  /** The word of a telling in a column, or {@link #GAP} or {@link #UNKNOWN}. */
  int cell(int telling, int column) {
    return cells[telling][column];
  }

  boolean reads(int telling, int column) {
    return cells[telling][column] >= 0;
  }

  static Collation of(Columns columns) {
    int n = columns.tellings().size();
    IntArrayList[] words = new IntArrayList[n];
    for (int t = 0; t < n; t++) {
      words[t] = withShortInsertions(columns, t);
    }
    int[] order = ColumnOrder.of(columns, words);
    int width = Arrays.stream(order).max().orElse(-1) + 1;
    int[][] cells = new int[n][width];
    for (int t = 0; t < n; t++) {
      Arrays.fill(cells[t], UNKNOWN);
      for (int word : words[t]) {
        cells[t][order[columns.column(t, word)]] = word;
      }
    }
    List<Hole> holes =
        IntStream.range(0, n)
            .boxed()
            .flatMap(t -> gaps(cells[t], t).stream())
            .sorted(
                Comparator.comparingInt(Hole::from)
                    .thenComparingInt(Hole::to)
                    .thenComparingInt(Hole::telling))
            .toList();
    return new Collation(columns.tellings(), cells, holes);
  }

  private static IntArrayList withShortInsertions(Columns columns, int telling) {
    IntArrayList matched = columns.matchedWords(telling);
    IntArrayList all = new IntArrayList();
    for (int i = 0; i < matched.size(); i++) {
      int word = matched.getInt(i);
      int before = i == 0 ? word : matched.getInt(i - 1) + 1;
      if (word - before <= LONGEST_OWN) {
        for (int w = before; w < word; w++) {
          all.add(w);
        }
      }
      all.add(word);
    }
    return all;
  }

  /** Marks short gaps in the row; long ones stay unknown and are given back as holes. */
  private static List<Hole> gaps(int[] row, int telling) {
    IntArrayList present = new IntArrayList();
    for (int c = 0; c < row.length; c++) {
      if (row[c] >= 0) {
        present.add(c);
      }
    }
    List<Hole> holes = new java.util.ArrayList<>();
    if (present.isEmpty()) {
      return holes;
    }
    for (int i = 1; i < present.size(); i++) {
      int from = present.getInt(i - 1) + 1;
      int to = present.getInt(i);
      int own = row[to] - row[from - 1] - 1;
      if (to > from && own >= 0 && own <= LONGEST_OWN) {
        if (to - from <= LONGEST_GAP) {
          Arrays.fill(row, from, to, GAP);
        } else {
          holes.add(new Hole(telling, from, to, false));
        }
      }
    }
    addEnds(row.length, telling, present, holes);
    return holes;
  }

  private static void addEnds(int width, int telling, IntArrayList present, List<Hole> holes) {
    int first = present.getInt(0);
    int last = present.getInt(present.size() - 1);
    if (first > LONGEST_GAP) {
      holes.add(new Hole(telling, 0, first, true));
    }
    if (width - last - 1 > LONGEST_GAP) {
      holes.add(new Hole(telling, last + 1, width, true));
    }
  }
}
