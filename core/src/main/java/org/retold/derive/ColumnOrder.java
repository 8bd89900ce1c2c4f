package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An order of columns: the fullest telling lays them out, every other one threads its own in behind
 * the words that it shares. Neighbouring columns that no telling has both of are one place with
 * several readings.
 */
final class ColumnOrder {
  private static final int NONE = -1;

  private final Columns columns;
  private final IntArrayList[] words;
  private final int[] next;
  private final int[] previous;
  private final boolean[] placed;
  private int head = NONE;
  private int tail = NONE;

  private ColumnOrder(Columns columns, IntArrayList[] words) {
    this.columns = columns;
    this.words = words;
    next = new int[columns.capacity()];
    previous = new int[columns.capacity()];
    placed = new boolean[columns.capacity()];
    Arrays.fill(next, NONE);
    Arrays.fill(previous, NONE);
  }

  /** By number of column its position; columns that are not used have -1. */
  static int[] of(Columns columns, IntArrayList[] words) {
    ColumnOrder order = new ColumnOrder(columns, words);
    IntStream.range(0, words.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer t) -> -words[t].size()).thenComparing(t -> t))
        .forEach(order::thread);
    return order.positions();
  }

  private void thread(int telling) {
    int cursor = NONE;
    IntArrayList waiting = new IntArrayList();
    for (int word : words[telling]) {
      int column = columns.column(telling, word);
      if (placed[column]) {
        for (int i = 0; i < waiting.size(); i++) {
          insertAfter(previous[column], waiting.getInt(i));
        }
        waiting.clear();
        cursor = column;
      } else if (cursor == NONE && head != NONE) {
        waiting.add(column);
      } else {
        insertAfter(cursor, column);
        cursor = column;
      }
    }
    for (int column : waiting) {
      insertAfter(tail, column);
    }
  }

  private void insertAfter(int column, int added) {
    int follower = column == NONE ? head : next[column];
    previous[added] = column;
    next[added] = follower;
    if (column == NONE) {
      head = added;
    } else {
      next[column] = added;
    }
    if (follower == NONE) {
      tail = added;
    } else {
      previous[follower] = added;
    }
    placed[added] = true;
  }

  private int[] positions() {
    BitSet[] members = new BitSet[next.length];
    for (int t = 0; t < words.length; t++) {
      for (int word : words[t]) {
        int column = columns.column(t, word);
        if (members[column] == null) {
          members[column] = new BitSet(words.length);
        }
        members[column].set(t);
      }
    }
    int[] positions = new int[next.length];
    Arrays.fill(positions, -1);
    int position = -1;
    BitSet here = new BitSet();
    boolean open = false;
    for (int c = head; c != NONE; c = next[c]) {
      boolean merges = open && !here.intersects(members[c]);
      if (merges) {
        here.or(members[c]);
      } else {
        position++;
        here = (BitSet) members[c].clone();
        open = true;
      }
      positions[c] = position;
    }
    return positions;
  }
}
