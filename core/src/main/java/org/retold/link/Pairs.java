package org.retold.link;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** Judged pairs, packed: there are a hundred times as many as articles. Ascending, each once. */
final class Pairs extends AbstractList<Clusters.Pair> implements RandomAccess {
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

  /** What is known of a pair; NaN for one that was not judged. */
  double logOdds(int a, int b) {
    int at = Arrays.binarySearch(keys, key(a, b));
    return at < 0 ? Double.NaN : logOdds[at];
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
