package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What two kin share besides the passages that were found: between strangers a few equal words
 * prove nothing, but what the group is known to hand on is recognised by them. Runs of equal words
 * that follow each other closely in both texts are one stretch.
 */
final class ShortRuns {
  private static final int LONGEST_GAP = 6;
  private static final int LEAST_WORDS = 3;
  private static final int LEAST_WEIGHT = 10 * Scoring.UNIT;

  /** Places of one pair of words that are looked at. */
  private static final int MOST = 6;

  /** Runs before one that it may follow; a text that repeats itself has no end of them. */
  private static final int LOOK_BACK = 100;

  private static final int MOST_RUNS = 20_000;

  private final CodedText a;
  private final CodedText b;
  private final KinGroup.Side one;
  private final KinGroup.Side other;

  private record Run(int a, int b, int length) {
    boolean isFollowedBy(Run next) {
      int one = next.a - a - length;
      int other = next.b - b - length;
      return one >= 0 && other >= 0 && one <= LONGEST_GAP && other <= LONGEST_GAP;
    }

    int gap(Run next) {
      return Scoring.GAP_WORD * Math.max(next.a - a - length, next.b - b - length);
    }
  }

  private ShortRuns(CodedText a, CodedText b, KinGroup.Side one, KinGroup.Side other) {
    this.a = a;
    this.b = b;
    this.one = one;
    this.other = other;
  }

  /** The stretches of words that are free in both texts, the heaviest first. */
  static List<Reused> of(CodedText a, CodedText b, KinGroup.Side one, KinGroup.Side other) {
    ShortRuns search = new ShortRuns(a, b, one, other);
    return search.stretches(search.runs());
  }

  private int code(CodedText text, int word) {
    return text.codes[text.from + word] & WordCode.WORD;
  }

  private int seed(CodedText text, int word) {
    return code(text, word) * 31 + code(text, word + 1);
  }

  private List<Run> runs() {
    Int2ObjectOpenHashMap<IntArrayList> places = new Int2ObjectOpenHashMap<>();
    for (int v = 0; v + 1 < other.free().length; v++) {
      if (other.free()[v] && other.free()[v + 1]) {
        IntArrayList at = places.computeIfAbsent(seed(b, v), seed -> new IntArrayList(2));
        if (at.size() < MOST) {
          at.add(v);
        }
      }
    }
    List<Run> runs = new ArrayList<>();
    for (int w = 0; w + 1 < one.free().length && !places.isEmpty(); w++) {
      IntArrayList at = one.free()[w] && one.free()[w + 1] ? places.get(seed(a, w)) : null;
      for (int i = 0; at != null && i < at.size(); i++) {
        if (!agree(w - 1, at.getInt(i) - 1)) {
          addRun(runs, w, at.getInt(i));
        }
      }
    }
    return runs;
  }

  private void addRun(List<Run> runs, int w, int v) {
    int length = 0;
    while (agree(w + length, v + length)) {
      length++;
    }
    if (length > 1 && runs.size() < MOST_RUNS) {
      runs.add(new Run(w, v, length));
    }
  }

  private boolean agree(int w, int v) {
    return w >= 0
        && v >= 0
        && w < one.free().length
        && v < other.free().length
        && one.free()[w]
        && other.free()[v]
        && (!one.own()[w] || !other.own()[v])
        && code(a, w) == code(b, v);
  }

  /** Chains of runs; what a heavier chain has taken is no longer free. */
  private List<Reused> stretches(List<Run> runs) {
    int[] weights = new int[runs.size()];
    int[] words = new int[runs.size()];
    int[] before = new int[runs.size()];
    for (int i = 0; i < weights.length; i++) {
      Run run = runs.get(i);
      before[i] = -1;
      for (int k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
        int chained = weights[k] - runs.get(k).gap(run);
        if (runs.get(k).isFollowedBy(run) && chained > weights[i]) {
          weights[i] = chained;
          words[i] = words[k];
          before[i] = k;
        }
      }
      weights[i] += a.weight(a.from + run.a, a.from + run.a + run.length);
      words[i] += run.length;
    }
    return taken(runs, weights, words, before);
  }

  private List<Reused> taken(List<Run> runs, int[] weights, int[] words, int[] before) {
    List<Reused> found = new ArrayList<>();
    Integer[] order = new Integer[weights.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt((Integer i) -> -weights[i]));
    for (int last : order) {
      if (weights[last] >= LEAST_WEIGHT && words[last] >= LEAST_WORDS) {
        int first = last;
        while (before[first] >= 0) {
          first = before[first];
        }
        Reused where = stretch(runs.get(first), runs.get(last), words[last], weights[last]);
        if (take(where)) {
          found.add(where);
        }
      }
    }
    return found;
  }

  private static Reused stretch(Run head, Run tail, int words, int weight) {
    int aTo = tail.a + tail.length;
    int bTo = tail.b + tail.length;
    return new Reused(head.a, aTo, head.b, bTo, words, words, weight);
  }

  private boolean take(Reused where) {
    boolean free = true;
    for (int w = where.aFrom(); w < where.aTo(); w++) {
      free &= one.free()[w];
    }
    for (int v = where.bFrom(); v < where.bTo(); v++) {
      free &= other.free()[v];
    }
    if (free) {
      Arrays.fill(one.free(), where.aFrom(), where.aTo(), false);
      Arrays.fill(other.free(), where.bFrom(), where.bTo(), false);
    }
    return free;
  }
}
