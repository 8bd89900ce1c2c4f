package org.retold.vector;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Which words of two languages stand for each other in sentences that say the same: two IBM models
 * 1 (Brown et al. 1993), one each way, that learn apart and at last to agree (Liang, Taskar and
 * Klein 2006): a link of two words then counts as far as both believe in it.
 */
final class WordLinks {
  /** Takes two words and how probably they stand for each other, 0..1. */
  interface Taker {
    void take(int a, int b, double probability);
  }

  private static final int NONE = -1;

  /**
   * Least number of pairs of sentences in which two words stand together. What was seen once only
   * says again that this one pair was joined.
   */
  private static final int MET = 2;

  /** Rounds that each model learns alone. */
  private static final int APART = 3;

  private static final int TOGETHER = 2;

  /** How often a word is expected to stand for nothing; docs/method/align.md#lexicon. */
  private static final double NOTHING = 0.2;

  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final LongArrayList links = new LongArrayList();

  /** Of every pair of sentences how many words both have; its links follow in {@link #cells}. */
  private final IntArrayList sizes = new IntArrayList();

  /** Row by row, a row for a word of the first sentence: the number of the link. */
  private final IntArrayList cells = new IntArrayList();

  /** In how many sentences each word stands. */
  private final IntArrayList timesA = new IntArrayList();

  private final IntArrayList timesB = new IntArrayList();

  /** How probable the second word of a link is for the first, and the first for the second. */
  private double[] forward = {};

  private double[] backward = {};

  /** In how many pairs of sentences each link stands. */
  private int[] together = {};

  WordLinks() {
    numbers.defaultReturnValue(NONE);
  }

  /** Two sentences that say the same, each word once, words numbered from 0. */
  void add(int[] a, int[] b) {
    sizes.add(a.length);
    sizes.add(b.length);
    count(a, timesA);
    count(b, timesB);
    for (int one : a) {
      for (int other : b) {
        cells.add(number(one, other));
      }
    }
  }

  private static void count(int[] words, IntArrayList times) {
    for (int word : words) {
      while (times.size() <= word) {
        times.add(0);
      }
      times.set(word, times.getInt(word) + 1);
    }
  }

  private int number(int a, int b) {
    long key = ((long) a << 32) | b;
    int known = numbers.get(key);
    if (known == NONE) {
      known = links.size();
      numbers.put(key, known);
      links.add(key);
    }
    return known;
  }

  /** Learns from all that was added. */
  void train() {
    begin();
    for (int round = 0; round < APART + TOGETHER; round++) {
      double[] there = new double[links.size()];
      double[] back = new double[links.size()];
      int from = 0;
      for (int s = 0; s < sizes.size(); s += 2) {
        expect(from, sizes.getInt(s), sizes.getInt(s + 1), round >= APART, there, back);
        from += sizes.getInt(s) * sizes.getInt(s + 1);
      }
      maximise(there, back);
    }
  }

  /** Words that often stand together, of those that each stands with. */
  private void begin() {
    together = new int[links.size()];
    for (int i = 0; i < cells.size(); i++) {
      together[cells.getInt(i)]++;
    }
    forward = new double[links.size()];
    backward = new double[links.size()];
    for (int link = 0; link < together.length; link++) {
      int ofA = timesA.getInt(a(link));
      int ofB = timesB.getInt(b(link));
      forward[link] = together[link] / (ofA * Math.sqrt(ofB));
      backward[link] = together[link] / (ofB * Math.sqrt(ofA));
    }
  }

  private void expect(
      int from, int rows, int columns, boolean agree, double[] there, double[] back) {
    double[] ofA = new double[rows];
    double[] ofB = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int link = cells.getInt(from + i * columns + j);
        ofA[i] += backward[link];
        ofB[j] += forward[link];
      }
    }
    double sentences = sizes.size() / 2.0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int link = cells.getInt(from + i * columns + j);
        double one = forward[link] / (ofB[j] + NOTHING * timesB.getInt(b(link)) / sentences);
        double other = backward[link] / (ofA[i] + NOTHING * timesA.getInt(a(link)) / sentences);
        there[link] += agree ? one * other : one;
        back[link] += agree ? one * other : other;
      }
    }
  }

  private void maximise(double[] there, double[] back) {
    double[] ofA = new double[timesA.size()];
    double[] ofB = new double[timesB.size()];
    for (int link = 0; link < there.length; link++) {
      ofA[a(link)] += there[link];
      ofB[b(link)] += back[link];
    }
    for (int link = 0; link < there.length; link++) {
      forward[link] = ofA[a(link)] == 0 ? 0 : there[link] / ofA[a(link)];
      backward[link] = ofB[b(link)] == 0 ? 0 : back[link] / ofB[b(link)];
    }
  }

  private int a(int link) {
    return (int) (links.getLong(link) >>> 32);
  }

  private int b(int link) {
    return (int) links.getLong(link);
  }

  /** All links, in the order that they were first met; the geometric mean of both directions. */
  void forEach(Taker taker) {
    for (int link = 0; link < forward.length; link++) {
      if (together[link] >= MET) {
        taker.take(a(link), b(link), Math.sqrt(forward[link] * backward[link]));
      }
    }
  }
}
