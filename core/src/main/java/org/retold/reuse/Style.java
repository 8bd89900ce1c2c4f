package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * How alike the ways are in which what a text shares and what it has around it are written: the
 * common words of both are more or fewer than usual together (Mosteller and Wallace 1964).
 */
final class Style {
  /** A word of a thousand is of a way to write, not of a matter. */
  private static final double COMMON = .001;

  /** Words of the usual way that stand behind both, so that few words say little. */
  private static final int USUAL = 20;

  private final KinGroup group;
  private final Recurrence words;
  private final double[] common;

  Style(KinGroup group, Recurrence words) {
    this.group = group;
    this.words = words;
    common = new double[group.size()];
    for (int i = 0; i < common.length; i++) {
      IntOpenHashSet seen = new IntOpenHashSet();
      for (int w = 0; w < group.text(i).size(); w++) {
        if (isCommon(i, w) && seen.add(words.code(i, w))) {
          common[i] += words.frequency(i, w);
        }
      }
    }
  }

  private boolean isCommon(int index, int word) {
    return words.frequency(index, word) > COMMON;
  }

  /**
   * How alike they are within so many words; NaN if there are too few.
   *
   * @param other with whom the text shares something
   */
  double of(int index, int other, Recurrence.Window window) {
    KinPair pair = group.pair(index, other);
    int size = group.text(index).size();
    int[] distances = Cohesion.distances(pair, size);
    Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
    int own = 0;
    int ownCommon = 0;
    for (int w = 0; w < size; w++) {
      if (pair.inB(w) < 0 && distances[w] <= window.words && group.isOwn(index, w)) {
        own++;
        if (isCommon(index, w)) {
          counts.addTo(words.code(index, w), 1);
          ownCommon++;
        }
      }
    }
    return own < USUAL ? Double.NaN : alike(index, pair, counts, own, ownCommon);
  }

  /**
   * The sum over common words of how far from usual their numbers are on both sides, one times the
   * other, by what is usual: that of their products less what would be expected.
   */
  private double alike(int index, KinPair pair, Int2IntOpenHashMap counts, int own, int ownCommon) {
    double products = 0;
    int shared = 0;
    int sharedCommon = 0;
    for (int w = 0; w < group.text(index).size(); w++) {
      if (pair.inB(w) >= 0) {
        shared++;
        if (isCommon(index, w)) {
          sharedCommon++;
          products += counts.get(words.code(index, w)) / words.frequency(index, w);
        }
      }
    }
    double expected =
        (double) own * sharedCommon
            + (double) shared * ownCommon
            - (double) shared * own * common[index];
    return shared < USUAL
        ? Double.NaN
        : (products - expected) / ((shared + USUAL) * (double) (own + USUAL));
  }
}
