package org.retold.link;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** Judged pairs, packed: there are a hundred times as many as articles. Ascending, each once. */
final class Pairs extends AbstractList<Clusters.Pair> implements RandomAccess {
  /** Pairs beyond the candidates whose judgement is remembered; about 70 MB. */
  private static final int MOST_REMEMBERED = 3_000_000;

  private final long[] keys;
  private final float[] logOdds;

  private Pairs(long[] keys, float[] logOdds) {
    this.keys = keys;
    this.logOdds = logOdds;
  }

  /** Judges pairs on all cores. */
  static Pairs judged(long[] keys, Clusters.PairJudge judge) {
    float[] logOdds = new float[keys.length];
    IntStream.range(0, keys.length)
        .parallel()
        .forEach(i -> logOdds[i] = (float) judge.logOdds(one(keys[i]), other(keys[i])));
    return new Pairs(keys, logOdds);
  }

  /** Says whether a pair of articles is wanted. */
  interface Wanted {
    boolean test(int a, int b);
  }

  /** Some of the pairs. */
  Pairs only(Wanted wanted) {
    int[] kept =
        IntStream.range(0, keys.length)
            .filter(i -> wanted.test(one(keys[i]), other(keys[i])))
            .toArray();
    return some(kept);
  }

  /**
   * What was judged is not judged again, nor what is asked for twice. Not safe for threads.
   *
   * @param judge of all other pairs
   */
  Clusters.PairJudge orJudged(Clusters.PairJudge judge) {
    Long2DoubleOpenHashMap others = new Long2DoubleOpenHashMap();
    others.defaultReturnValue(Double.NaN);
    return (a, b) -> {
      int at = Arrays.binarySearch(keys, key(a, b));
      return at >= 0 ? logOdds[at] : asked(a, b, judge, others);
    };
  }

  private static double asked(
      int a, int b, Clusters.PairJudge judge, Long2DoubleOpenHashMap others) {
    double known = others.get(key(a, b));
    if (Double.isNaN(known)) {
      if (others.size() == MOST_REMEMBERED) {
        others.clear();
      }
      known = judge.logOdds(a, b);
      others.put(key(a, b), known);
    }
    return known;
  }

  /** The pairs that have at least so much for them. */
  Pairs atLeast(double least) {
    int[] kept = IntStream.range(0, keys.length).filter(i -> logOdds[i] >= least).toArray();
    return some(kept);
  }

  private Pairs some(int[] kept) {
    Pairs some = new Pairs(new long[kept.length], new float[kept.length]);
    for (int i = 0; i < kept.length; i++) {
      some.keys[i] = keys[kept[i]];
      some.logOdds[i] = logOdds[kept[i]];
    }
    return some;
  }

  /** These and others, of which none is among these. */
  Pairs and(Pairs others) {
    Pairs all = new Pairs(new long[size() + others.size()], new float[size() + others.size()]);
    for (int at = 0, i = 0, j = 0; at < all.keys.length; at++) {
      boolean own = j == others.size() || (i < size() && keys[i] < others.keys[j]);
      all.keys[at] = own ? keys[i] : others.keys[j];
      all.logOdds[at] = own ? logOdds[i++] : others.logOdds[j++];
    }
    return all;
  }

  /** What pairs were judged, found by their first article: a pair is asked for many times. */
  final class Rows {
    private final int[] starts;

    private Rows() {
      int articles = keys.length == 0 ? 0 : one(keys[keys.length - 1]) + 1;
      starts = new int[articles + 1];
      for (long key : keys) {
        starts[one(key) + 1]++;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
    }

    /** Minus infinity if it is none of the pairs. */
    double logOdds(int a, int b) {
      int first = Math.min(a, b);
      if (first + 1 >= starts.length) {
        return Double.NEGATIVE_INFINITY;
      }
      int at = Arrays.binarySearch(keys, starts[first], starts[first + 1], key(a, b));
      return at < 0 ? Double.NEGATIVE_INFINITY : logOdds[at];
    }
  }

  Rows rows() {
    return new Rows();
  }

  /** Judges pairs by what was judged of them at first. */
  interface SecondJudge {
    double logOdds(int a, int b, double first);
  }

  /** The same pairs, judged again. */
  Pairs judgedAgain(SecondJudge judge) {
    float[] again = new float[keys.length];
    IntStream.range(0, keys.length)
        .parallel()
        .forEach(i -> again[i] = (float) judge.logOdds(one(keys[i]), other(keys[i]), logOdds[i]));
    return new Pairs(keys, again);
  }

  /** The number of a pair; its order is not told by it. */
  static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  private static int one(long key) {
    return (int) (key >>> 32);
  }

  private static int other(long key) {
    return (int) key;
  }

  @Override
  public Clusters.Pair get(int i) {
    return new Clusters.Pair(one(keys[i]), other(keys[i]), logOdds[i]);
  }

  @Override
  public int size() {
    return keys.length;
  }
}
