package org.retold.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts that share passages, word beside word. */
final class KinPair {
  /** The text goes on without the word. */
  static final int GAP = PassageAlignment.GAP;

  /** The word stands in no shared passage. */
  static final int OUTSIDE = -2;

  private static final int LEAST_FREE = 3;

  private static final int LONGEST_GAP = 6;

  /** Fewer words that weigh less may be equal by chance. */
  private static final int LEAST_WORDS = 3;

  private static final int LEAST_WEIGHT = 8 * Scoring.UNIT;

  private final CodedText a;
  private final CodedText b;
  private final int[] toB;
  private final int[] toA;
  private final List<Change> changes = new ArrayList<>();
  private int equal;

  /** Where the two read differently between words that are equal; a side may be empty. */
  record Change(int aFrom, int aTo, int bFrom, int bTo) {
    Change turned() {
      return new Change(bFrom, bTo, aFrom, aTo);
    }
  }

  private KinPair(CodedText a, CodedText b, int[] toB, int[] toA) {
    this.a = a;
    this.b = b;
    this.toB = toB;
    this.toA = toA;
  }

  /**
   * Lays two texts side by side; what two passages have both, the earlier one in the list takes.
   */
  static KinPair of(CodedText a, CodedText b, List<Reused> passages) {
    KinPair pair = new KinPair(a, b, new int[a.size()], new int[b.size()]);
    Arrays.fill(pair.toB, OUTSIDE);
    Arrays.fill(pair.toA, OUTSIDE);
    passages.forEach(where -> pair.add(PassageAlignment.of(a, b, where)));
    return pair;
  }

  /** The same with the sides exchanged. */
  KinPair turned() {
    KinPair turned = new KinPair(b, a, toA, toB);
    changes.forEach(change -> turned.changes.add(change.turned()));
    turned.equal = equal;
    return turned;
  }

  /** How often the first goes on elsewhere in the second: blocks that stand in another order. */
  int breaks() {
    int breaks = 0;
    int last = -1;
    for (int place : toB) {
      if (place >= 0) {
        breaks += place < last ? 1 : 0;
        last = place;
      }
    }
    return breaks;
  }

  private void add(PassageAlignment columns) {
    boolean[] equal = equal(columns);
    int last = -1;
    for (int c = 0; c < columns.size(); c++) {
      int i = columns.left(c);
      int j = columns.right(c);
      boolean free = (i < 0 || toB[i] == OUTSIDE) && (j < 0 || toA[j] == OUTSIDE);
      if (free && equal[c]) {
        if (last >= 0 && c > last + 1) {
          changes.add(new Change(columns.left(last) + 1, i, columns.right(last) + 1, j));
          fill(columns, last + 1, c);
        }
        this.equal++;
        set(i, j);
        last = c;
      } else if (!free) {
        last = -1;
      }
    }
  }

  /** What lies between two equal words is beside each other, unless it is a stretch of its own. */
  private void fill(PassageAlignment columns, int from, int to) {
    if (to - from <= SourceFeatures.LONG) {
      for (int c = from; c < to; c++) {
        set(columns.left(c), columns.right(c));
      }
    }
  }

  /** Where the words are the same, and not by chance: alone among many others. */
  private boolean[] equal(PassageAlignment columns) {
    boolean[] equal = new boolean[columns.size()];
    int first = -1;
    int last = -1;
    int words = 0;
    int weight = 0;
    for (int c = 0; c <= equal.length; c++) {
      boolean same = c < equal.length && same(columns.left(c), columns.right(c));
      boolean ends = last >= 0 && (c == equal.length || (same && c - last > LONGEST_GAP));
      if (ends && words < LEAST_WORDS && weight < LEAST_WEIGHT) {
        Arrays.fill(equal, first, last + 1, false);
      }
      if (ends || last < 0) {
        first = c;
        words = 0;
        weight = 0;
        last = -1;
      }
      if (same) {
        last = c;
        equal[c] = true;
        words++;
        weight += a.weights[a.from + columns.left(c)];
      }
    }
    return equal;
  }

  private void set(int i, int j) {
    if (i >= 0) {
      toB[i] = j;
    }
    if (j >= 0) {
      toA[j] = i;
    }
  }

  private boolean same(int i, int j) {
    return i >= 0 && j >= 0 && WordCode.same(a.codes[a.from + i], b.codes[b.from + j]);
  }

  /** Where a word of the first stands in the second, or {@link #GAP} or {@link #OUTSIDE}. */
  int inB(int word) {
    return word < 0 || word >= toB.length ? OUTSIDE : toB[word];
  }

  /**
   * The first word of the first, which has so many, that the second has too; behind all if none.
   */
  int firstShared(int size) {
    int first = 0;
    while (first < size && inB(first) < 0) {
      first++;
    }
    return first;
  }

  /** The last one, but none before the first. */
  int lastShared(int size) {
    int first = firstShared(size);
    int last = size - 1;
    while (last > first && inB(last) < 0) {
      last--;
    }
    return last;
  }

  int inA(int word) {
    return word < 0 || word >= toA.length ? OUTSIDE : toA[word];
  }

  /**
   * The words of the first that may stand for words elsewhere in the second: those outside of
   * passages, and those in a passage where several words running are not the same.
   */
  boolean[] free() {
    boolean[] free = new boolean[toB.length];
    int run = 0;
    for (int w = 0; w <= free.length; w++) {
      if (w < free.length && !agrees(w)) {
        run++;
      } else {
        for (int k = w - run; k < w; k++) {
          free[k] = run >= LEAST_FREE || toB[k] == OUTSIDE;
        }
        run = 0;
      }
    }
    return free;
  }

  List<Change> changes() {
    return changes;
  }

  int equal() {
    return equal;
  }

  /**
   * How many words were changed; a stretch put in or left out is one change, whatever its length.
   */
  int changed() {
    int sum = 0;
    for (Change change : changes) {
      int longer = Math.max(change.aTo() - change.aFrom(), change.bTo() - change.bFrom());
      int shorter = Math.min(change.aTo() - change.aFrom(), change.bTo() - change.bFrom());
      sum += longer - shorter > SourceFeatures.LONG ? 1 + shorter : longer;
    }
    return sum;
  }

  /** How many words of the first the second leaves out between words that are equal. */
  int dropped() {
    int dropped = 0;
    for (Change change : changes) {
      int longer = change.aTo() - change.aFrom() - (change.bTo() - change.bFrom());
      dropped += longer > 0 && longer <= SourceFeatures.LONG ? longer : 0;
    }
    return dropped;
  }

  /** True if the other has the same word in the place of this one. */
  boolean agrees(int word) {
    return inB(word) >= 0 && same(word, inB(word));
  }

  /** The share of what stands side by side that is equal. */
  double nearness() {
    int one = 0;
    int other = 0;
    for (int place : toB) {
      one += place == OUTSIDE ? 0 : 1;
    }
    for (int place : toA) {
      other += place == OUTSIDE ? 0 : 1;
    }
    return equal / (double) Math.max(1, Math.max(one, other));
  }
}
