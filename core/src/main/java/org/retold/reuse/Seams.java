package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Whether a text goes on where another breaks off: whoever wrote it takes up in one sentence what
 * stood in the one before. Where blocks were put in another order, or a stretch was put in or taken
 * along, the words of one side do not come back on the other.
 */
final class Seams {
  private final KinGroup group;
  private final Recurrence words;

  Seams(KinGroup group, Recurrence words) {
    this.group = group;
    this.words = words;
  }

  /**
   * Log odds that one text goes on where another that shares something with it goes on otherwise.
   *
   * @return NaN if there is no such place
   */
  double of(int index, int other, Recurrence.Window window) {
    double sum = 0;
    int count = 0;
    int size = group.text(index).size();
    for (int seam : places(group.pair(index, other), size)) {
      int from = Math.max(0, seam - window.words);
      int to = Math.min(size, seam + window.words);
      if (Math.min(seam - from, to - seam) >= Recurrence.LEAST) {
        sum += words.goesOn(index, from, seam, seam, to, window);
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / Math.sqrt(count);
  }

  /** The words before which a text goes on with what does not follow in the other. */
  private static IntArrayList places(KinPair pair, int size) {
    IntArrayList places = new IntArrayList();
    int last = -1;
    for (int w = 0; w < size; w++) {
      if (pair.inB(w) >= 0) {
        boolean apart = w - last - 1 > SourceFeatures.LONG;
        if (apart && last >= 0) {
          places.add(last + 1);
        }
        if (apart || (last >= 0 && jumps(pair.inB(w) - pair.inB(last)))) {
          places.add(w);
        }
        last = w;
      }
    }
    if (last >= 0 && size - last - 1 > SourceFeatures.LONG) {
      places.add(last + 1);
    }
    return places;
  }

  private static boolean jumps(int step) {
    return step <= 0 || step - 1 > SourceFeatures.LONG;
  }
}
