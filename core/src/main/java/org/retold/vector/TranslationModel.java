package org.retold.vector;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.List;

/** IBM model 1, one way: how probable a word of the second language is for one of the first. */
final class TranslationModel {
  /** Takes the probabilities one by one. */
  interface Taker {
    void take(int from, int to, double probability);
  }

  private static final double NEGLIGIBLE = 0.001;

  private final Long2DoubleOpenHashMap probabilities;
  private final double unknown;

  private TranslationModel(Long2DoubleOpenHashMap probabilities, double unknown) {
    this.probabilities = probabilities;
    this.unknown = unknown;
  }

  /** Trains by expectation and maximisation; the null word is number -1. */
  static TranslationModel train(List<int[]> from, List<int[]> to, int vocabulary, int rounds) {
    TranslationModel model = new TranslationModel(new Long2DoubleOpenHashMap(), 1.0 / vocabulary);
    for (int round = 0; round < rounds; round++) {
      Long2DoubleOpenHashMap counts = new Long2DoubleOpenHashMap();
      Long2DoubleOpenHashMap totals = new Long2DoubleOpenHashMap();
      for (int s = 0; s < from.size(); s++) {
        model.expect(from.get(s), to.get(s), counts, totals);
      }
      Long2DoubleOpenHashMap next = new Long2DoubleOpenHashMap(counts.size());
      counts
          .long2DoubleEntrySet()
          .fastForEach(
              entry -> {
                double share = entry.getDoubleValue() / totals.get(entry.getLongKey() >> 32);
                if (share > NEGLIGIBLE) {
                  next.put(entry.getLongKey(), share);
                }
              });
      model = new TranslationModel(next, 0);
    }
    return model;
  }

  private void expect(
      int[] from, int[] to, Long2DoubleOpenHashMap counts, Long2DoubleOpenHashMap totals) {
    double[] share = new double[from.length + 1];
    for (int word : to) {
      double sum = 0;
      for (int i = 0; i <= from.length; i++) {
        share[i] = probability(i < from.length ? from[i] : -1, word);
        sum += share[i];
      }
      if (sum == 0) {
        continue;
      }
      for (int i = 0; i <= from.length; i++) {
        int given = i < from.length ? from[i] : -1;
        counts.addTo(key(given, word), share[i] / sum);
        totals.addTo(given, share[i] / sum);
      }
    }
  }

  double probability(int from, int to) {
    return probabilities.isEmpty() && unknown > 0 ? unknown : probabilities.get(key(from, to));
  }

  void forEach(Taker taker) {
    probabilities
        .long2DoubleEntrySet()
        .fastForEach(
            entry -> {
              int from = (int) (entry.getLongKey() >> 32);
              if (from >= 0) {
                taker.take(from, (int) entry.getLongKey(), entry.getDoubleValue());
              }
            });
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | (to & 0xffffffffL);
  }
}
