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

  Style(KinGroup group, Recurrence words) {
    this.group = group;
    this.words = words;
  }

  /** Counts of common words in some part of a text. */
  private final class Part {
    final Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
    int size;

    void add(int index, int word) {
      size++;
      if (words.frequency(index, word) > COMMON) {
        counts.addTo(words.code(index, word), 1);
      }
    }

    /** How far from usual, as a share of the words. */
    double from(double usual, int code) {
      return (counts.get(code) - size * usual) / (size + USUAL);
    }
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
    Part shared = new Part();
    Part own = new Part();
    for (int w = 0; w < size; w++) {
      if (pair.inB(w) >= 0) {
        shared.add(index, w);
      } else if (distances[w] <= window.words && group.isOwn(index, w)) {
        own.add(index, w);
      }
    }
    return Math.min(own.size, shared.size) < USUAL ? Double.NaN : alike(index, shared, own);
  }

  private double alike(int index, Part shared, Part own) {
    double sum = 0;
    IntOpenHashSet seen = new IntOpenHashSet();
    for (int w = 0; w < group.text(index).size(); w++) {
      double usual = words.frequency(index, w);
      int code = words.code(index, w);
      if (usual > COMMON && seen.add(code)) {
        sum += shared.from(usual, code) * own.from(usual, code) / usual;
      }
    }
    return sum;
  }
}
