package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Whether a text goes on where another breaks off: whoever wrote it takes up in one sentence what
 * stood in the one before. Where blocks were put in another order, or a stretch was put in or taken
 * along, the words of one side do not come back on the other.
 */
final class Seams {
  /** Words on each side of a seam, about a sentence; docs/method/reuse.md#seams. */
  private static final int WINDOW = 20;

  /** Fewer words on a side say nothing. */
  private static final int LEAST = 8;

  /** How often a word comes back in the next sentence because the text goes on about it. */
  private static final double ABOUT = .05;

  private final KinGroup group;

  Seams(KinGroup group) {
    this.group = group;
  }

  /**
   * How much better the first holds together where the other goes on otherwise.
   *
   * @return 0 if one of them has no seam
   */
  double difference(int one, int other) {
    double mine = of(group.pair(one, other), one);
    double its = of(group.pair(other, one), other);
    return Double.isNaN(mine) || Double.isNaN(its) ? 0 : mine - its;
  }

  private double of(KinPair pair, int index) {
    double sum = 0;
    int count = 0;
    int size = group.text(index).size();
    for (int seam : places(pair, size)) {
      int from = Math.max(0, seam - WINDOW);
      int to = Math.min(size, seam + WINDOW);
      if (seam - from >= LEAST && to - seam >= LEAST) {
        sum += holds(index, from, seam, to);
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

  /** Log odds that words before a place come back behind it, against chance. */
  private double holds(int index, int from, int seam, int to) {
    CodedText text = group.text(index);
    IntOpenHashSet before = new IntOpenHashSet();
    for (int w = from; w < seam; w++) {
      before.add(text.codes[text.from + w] & WordCode.WORD);
    }
    IntOpenHashSet seen = new IntOpenHashSet();
    double sum = 0;
    for (int w = seam; w < to; w++) {
      int code = text.codes[text.from + w] & WordCode.WORD;
      if (seen.add(code)) {
        double chance = 1 - Math.exp((from - seam) * group.frequency(index, w));
        sum +=
            before.contains(code)
                ? Math.log((ABOUT + (1 - ABOUT) * chance) / chance)
                : Math.log(1 - ABOUT);
      }
    }
    return sum;
  }
}
