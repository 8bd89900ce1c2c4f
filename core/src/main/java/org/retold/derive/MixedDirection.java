package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Direction when some tellings are mixed of two exemplars: who mixes was there after both. */
final class MixedDirection implements Direction {
  /** Log odds; times can still speak louder. */
  private static final double MIXED = 4;

  private final Direction text;
  private final List<Mixtures.Second> seconds;
  private final List<BitSet> below = new ArrayList<>();

  /**
   * @param text what else speaks for a direction
   */
  MixedDirection(Direction text, Mixtures.Found found) {
    this.text = text;
    seconds = found.seconds();
    for (Mixtures.Second second : seconds) {
      BitSet set = new BitSet();
      found.tree().side(second.copy(), second.first()).forEach(set::set);
      below.add(set);
    }
  }

  @Override
  public double logit(int from, int to) {
    double logit = text.logit(from, to);
    for (BitSet set : below) {
      logit += set.get(to) == set.get(from) ? 0 : set.get(to) ? MIXED : -MIXED;
    }
    return logit;
  }

  @Override
  public double prior(Tree tree, int node) {
    return text.prior(tree, node);
  }

  /** True if no line may join the two: one depends on a mixed telling, the other does not. */
  boolean parts(int one, int other) {
    for (int i = 0; i < below.size(); i++) {
      Mixtures.Second second = seconds.get(i);
      boolean line =
          (one == second.first() && other == second.copy())
              || (one == second.copy() && other == second.first());
      if (!line && below.get(i).get(one) != below.get(i).get(other)) {
        return true;
      }
    }
    return false;
  }
}
