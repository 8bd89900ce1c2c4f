package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Whether a shared stretch is at home in a text: whoever wrote it goes on about the same things,
 * and the words come back around it.
 */
final class Cohesion {
  /** Farther than any text is long. */
  static final int EVERYWHERE = 1 << 28;

  static final int NEAR = 60;

  private static final int LEAST_OWN = 40;

  /** How often a word comes back because the text is about it. */
  private static final double ABOUT = .1;

  private final KinGroup group;

  Cohesion(KinGroup group) {
    this.group = group;
  }

  /**
   * How much more at home what two share is in the first.
   *
   * @param near how far from it words may stand
   * @return 0 if one of them has too few words of its own
   */
  double difference(int one, int other, int near) {
    double mine = of(group.pair(one, other), one, near);
    double its = of(group.pair(other, one), other, near);
    return Double.isNaN(mine) || Double.isNaN(its) ? 0 : mine - its;
  }

  /** Log odds that shared words come back in the text's own words, against chance. */
  private double of(KinPair pair, int index, int near) {
    CodedText text = group.text(index);
    boolean[] around = around(pair, text.size(), near);
    IntOpenHashSet own = new IntOpenHashSet();
    int length = 0;
    for (int w = 0; w < around.length; w++) {
      if (around[w] && group.isOwn(index, w)) {
        own.add(text.codes[text.from + w] & WordCode.WORD);
        length++;
      }
    }
    if (length < LEAST_OWN) {
      return Double.NaN;
    }
    IntOpenHashSet seen = new IntOpenHashSet();
    double sum = 0;
    for (int w = 0; w < text.size(); w++) {
      int code = text.codes[text.from + w] & WordCode.WORD;
      if (pair.inB(w) >= 0 && seen.add(code)) {
        double chance = 1 - Math.exp(-length * group.frequency(index, w));
        sum +=
            own.contains(code)
                ? Math.log((ABOUT + (1 - ABOUT) * chance) / chance)
                : Math.log(1 - ABOUT);
      }
    }
    return sum;
  }

  private static boolean[] around(KinPair pair, int size, int near) {
    boolean[] around = new boolean[size];
    int last = -EVERYWHERE;
    for (int w = 0; w < size; w++) {
      last = pair.inB(w) == KinPair.OUTSIDE ? last : w;
      around[w] = w - last <= near;
    }
    last = EVERYWHERE;
    for (int w = size - 1; w >= 0; w--) {
      last = pair.inB(w) == KinPair.OUTSIDE ? last : w;
      around[w] |= last - w <= near;
    }
    return around;
  }
}
