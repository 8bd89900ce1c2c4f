package org.retold.vector;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;

/**
 * IBM model 1, one way: how probable a word of the second language is for one of the first.
 *
 * <p>Which words meet is looked up once; what is then repeated runs over plain arrays.
 */
final class TranslationModel {
  /** Takes the probabilities one by one. */
  interface Taker {
    void take(int from, int to, double probability);
  }

  private static final double NEGLIGIBLE = 0.001;

  /** The word that stands for what has no counterpart. */
  private static final int NULL = -1;

  /** By pair of words that meet its number, ascending from 0 in the order they are met. */
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

  /** By number of a pair its first word plus one. */
  private final int[] firsts;

  private final double[] probabilities;

  private TranslationModel(List<int[]> from, List<int[]> to, int vocabulary, int rounds) {
    numbers.defaultReturnValue(-1);
    int[] met = met(from, to);
    firsts = new int[numbers.size()];
    numbers
        .long2IntEntrySet()
        .fastForEach(entry -> firsts[entry.getIntValue()] = first(entry.getLongKey()) + 1);
    probabilities = new double[numbers.size()];
    Arrays.fill(probabilities, 1.0 / Math.max(1, vocabulary));
    for (int round = 0; round < rounds; round++) {
      improve(expected(met, from, to));
    }
  }

  /** Trains by expectation and maximisation. */
  static TranslationModel train(List<int[]> from, List<int[]> to, int vocabulary, int rounds) {
    return new TranslationModel(from, to, vocabulary, rounds);
  }

  /** The numbers of the pairs, sentence by sentence and word by word of the second language. */
  private int[] met(List<int[]> from, List<int[]> to) {
    int size = 0;
    for (int s = 0; s < from.size(); s++) {
      size = Math.addExact(size, (from.get(s).length + 1) * to.get(s).length);
    }
    int[] met = new int[size];
    int at = 0;
    for (int s = 0; s < from.size(); s++) {
      for (int word : to.get(s)) {
        for (int given : from.get(s)) {
          met[at++] = number(key(given, word));
        }
        met[at++] = number(key(NULL, word));
      }
    }
    return met;
  }

  private int number(long key) {
    int fresh = numbers.size();
    int known = numbers.putIfAbsent(key, fresh);
    return known < 0 ? fresh : known;
  }

  /** How often each pair is expected to stand for each other. */
  private double[] expected(int[] met, List<int[]> from, List<int[]> to) {
    double[] expected = new double[probabilities.length];
    int at = 0;
    for (int s = 0; s < from.size(); s++) {
      int givens = from.get(s).length + 1;
      for (int word = 0; word < to.get(s).length; word++, at += givens) {
        double sum = 0;
        for (int k = at; k < at + givens; k++) {
          sum += probabilities[met[k]];
        }
        for (int k = at; sum > 0 && k < at + givens; k++) {
          expected[met[k]] += probabilities[met[k]] / sum;
        }
      }
    }
    return expected;
  }

  private void improve(double[] expected) {
    double[] totals = new double[Arrays.stream(firsts).max().orElse(0) + 1];
    for (int pair = 0; pair < expected.length; pair++) {
      totals[firsts[pair]] += expected[pair];
    }
    for (int pair = 0; pair < expected.length; pair++) {
      double share = expected[pair] == 0 ? 0 : expected[pair] / totals[firsts[pair]];
      probabilities[pair] = share > NEGLIGIBLE ? share : 0;
    }
  }

  double probability(int from, int to) {
    int number = numbers.get(key(from, to));
    return number < 0 ? 0 : probabilities[number];
  }

  void forEach(Taker taker) {
    numbers
        .long2IntEntrySet()
        .fastForEach(
            entry -> {
              double probability = probabilities[entry.getIntValue()];
              if (first(entry.getLongKey()) != NULL && probability > 0) {
                taker.take(first(entry.getLongKey()), (int) entry.getLongKey(), probability);
              }
            });
  }

  private static int first(long key) {
    return (int) (key >> 32);
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | (to & 0xffffffffL);
  }
}
