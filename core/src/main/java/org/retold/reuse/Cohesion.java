package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * Whether what is shared is at home in a text: whoever wrote it goes on about the same things, and
 * the words come back around it.
 */
final class Cohesion {
  /** How far around, the nearest first. */
  private static final Recurrence.Window[] WINDOWS = {
    Recurrence.Window.PARAGRAPH, Recurrence.Window.PAGE, Recurrence.Window.EVERYWHERE
  };

  private static final int FAR = Recurrence.Window.EVERYWHERE.words;

  private final KinGroup group;
  private final Recurrence words;

  Cohesion(KinGroup group, Recurrence words) {
    this.group = group;
    this.words = words;
  }

  /**
   * Log odds that what one text shares with another comes back among its own words, within a
   * paragraph, a page and the whole; NaN where too few of these are its own.
   */
  double[] around(int index, int other) {
    int[] lengths = new int[WINDOWS.length];
    double[] sums = new double[WINDOWS.length];
    if (group.ownWords(index) >= Recurrence.LEAST) {
      KinPair pair = group.pair(index, other);
      Int2IntOpenHashMap nearest = nearest(index, pair, lengths);
      IntOpenHashSet seen = new IntOpenHashSet();
      for (int w = 0; w < group.text(index).size(); w++) {
        if (pair.inB(w) >= 0 && seen.add(words.code(index, w))) {
          int at = nearest.get(words.code(index, w));
          for (int k = 0; k < sums.length; k++) {
            sums[k] += words.odds(index, w, at <= WINDOWS[k].words, lengths[k], WINDOWS[k]);
          }
        }
      }
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] = lengths[k] < Recurrence.LEAST ? Double.NaN : sums[k];
    }
    return sums;
  }

  /** By word of the text's own, how near to the shared part it comes; also counts them. */
  private Int2IntOpenHashMap nearest(int index, KinPair pair, int[] lengths) {
    Int2IntOpenHashMap nearest = new Int2IntOpenHashMap();
    nearest.defaultReturnValue(Integer.MAX_VALUE);
    int[] distances = distances(pair, group.text(index).size());
    for (int w = 0; w < distances.length; w++) {
      if (group.isOwn(index, w)) {
        nearest.mergeInt(words.code(index, w), distances[w], Math::min);
        for (int k = 0; k < lengths.length; k++) {
          lengths[k] += distances[w] <= WINDOWS[k].words ? 1 : 0;
        }
      }
    }
    return nearest;
  }

  /** How far every word of a text is from what it shares. */
  static int[] distances(KinPair pair, int size) {
    int[] distances = new int[size];
    Arrays.fill(distances, FAR);
    int last = -FAR;
    for (int w = 0; w < size; w++) {
      last = pair.inB(w) == KinPair.OUTSIDE ? last : w;
      distances[w] = Math.min(FAR, w - last);
    }
    last = FAR;
    for (int w = size - 1; w >= 0; w--) {
      last = pair.inB(w) == KinPair.OUTSIDE ? last : w;
      distances[w] = Math.min(distances[w], last - w);
    }
    return distances;
  }
}
