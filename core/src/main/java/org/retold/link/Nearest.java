package org.retold.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.retold.vector.Vector;

/** Adds up what other articles share with one, and keeps the nearest of each language. */
final class Nearest {
  /** Candidates that an article keeps of its own language. */
  private static final int KEPT = 12;

  /** Candidates that it keeps of all other languages together, and of each at least. */
  private static final int KEPT_ACROSS = 48;

  private static final int LEAST_ACROSS = 3;

  private final List<Vector> vectors;
  private final int[] languageOf;
  private final int languages;
  private final double[] sums;
  private final int[] touched;
  private int size;

  /** By language its nearest so far, the farthest of them first taken out. */
  private final int[][] nearest;

  private final int[] taken;

  Nearest(List<Vector> vectors, int[] languageOf, int languages) {
    this.vectors = vectors;
    this.languageOf = languageOf;
    this.languages = languages;
    this.sums = new double[vectors.size()];
    this.touched = new int[vectors.size()];
    this.nearest = new int[languages][KEPT];
    this.taken = new int[languages];
  }

  void add(int other, double shared) {
    if (sums[other] == 0) {
      touched[size++] = other;
    }
    sums[other] += shared;
  }

  /** The nearest of each language, and everything is forgotten. */
  IntStream best(int article) {
    Arrays.fill(taken, 0);
    int across = languages == 1 ? 0 : across(languages);
    for (int i = 0; i < size; i++) {
      int other = touched[i];
      if (other != article) {
        sums[other] /= vectors.get(other).length();
        int most = languageOf[other] == languageOf[article] ? KEPT : across;
        offer(other, most);
      }
    }
    int[] best =
        IntStream.range(0, languages)
            .flatMap(l -> Arrays.stream(nearest[l]).limit(taken[l]))
            .toArray();
    for (int i = 0; i < size; i++) {
      sums[touched[i]] = 0;
    }
    size = 0;
    return Arrays.stream(best);
  }

  static int across(int languages) {
    return Math.min(KEPT, Math.max(LEAST_ACROSS, KEPT_ACROSS / (languages - 1)));
  }

  private void offer(int other, int most) {
    int language = languageOf[other];
    int[] kept = nearest[language];
    int at = taken[language];
    if (at == most && !nearer(other, kept[at - 1])) {
      return;
    }
    at = Math.min(at, most - 1);
    while (at > 0 && nearer(other, kept[at - 1])) {
      kept[at] = kept[at - 1];
      at--;
    }
    kept[at] = other;
    taken[language] = Math.min(most, taken[language] + 1);
  }

  /** Of equals the earlier, whatever the order they were met in. */
  private boolean nearer(int one, int other) {
    return sums[one] > sums[other] || (sums[one] == sums[other] && one < other);
  }
}
