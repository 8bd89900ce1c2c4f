package org.retold.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Adds up what other articles share with one, and keeps the nearest of each language. */
final class Nearest {
  /** Candidates that an article keeps of its own language. */
  private static final int KEPT = 12;

  /** Candidates that it keeps of all other languages together, and of each at least. */
  private static final int KEPT_ACROSS = 48;

  private static final int LEAST_ACROSS = 2;

  private final float[] lengths;
  private final int[] languageOf;
  private final int across;
  private final float[] sums;
  private final int[] touched;
  private int size;

  /** By language its nearest so far, nearest first. */
  private final int[][] nearest;

  private final int[] taken;

  /** By language the closeness that is needed to be among its nearest. */
  private final float[] needed;

  /**
   * @param lengths of the articles' vectors
   */
  Nearest(float[] lengths, int[] languageOf, int languages) {
    this.lengths = lengths;
    this.languageOf = languageOf;
    this.across = across(languages);
    this.sums = new float[lengths.length];
    this.touched = new int[lengths.length];
    this.nearest = new int[languages][KEPT];
    this.taken = new int[languages];
    this.needed = new float[languages];
  }

  void add(int other, double shared) {
    if (sums[other] == 0) {
      touched[size++] = other;
    }
    sums[other] += (float) shared;
  }

  /** The nearest of each language, and everything is forgotten. */
  int[] best(int article) {
    Arrays.fill(taken, 0);
    Arrays.fill(needed, 0);
    for (int i = 0; i < size; i++) {
      int other = touched[i];
      int language = languageOf[other];
      sums[other] /= lengths[other];
      if (sums[other] >= needed[language] && other != article) {
        offer(other, language, language == languageOf[article] ? KEPT : across);
      }
    }
    int[] best =
        IntStream.range(0, taken.length)
            .flatMap(language -> Arrays.stream(nearest[language], 0, taken[language]))
            .toArray();
    for (int i = 0; i < size; i++) {
      sums[touched[i]] = 0;
    }
    size = 0;
    return best;
  }

  private static int across(int languages) {
    return Math.min(KEPT, Math.max(LEAST_ACROSS, KEPT_ACROSS / Math.max(1, languages - 1)));
  }

  private void offer(int other, int language, int most) {
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
    needed[language] = taken[language] == most ? sums[kept[most - 1]] : 0;
  }

  /** Of equals the earlier, whatever the order they were met in. */
  private boolean nearer(int one, int other) {
    return sums[one] > sums[other] || (sums[one] == sums[other] && one < other);
  }
}
