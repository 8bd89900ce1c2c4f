package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.reuse.TextSources;

/** Direction inside a kin: times and credit between tellings, and whose readings look secondary. */
final class TextDirection implements Direction {
  /** Of inferred witnesses only losses speak; docs/method/derive.md#direction. */
  private static final double LOST = .3;

  private static final double MOST_FROM_LOSSES = 2;
  private static final double CENTRE = 1;

  private final TextDescent descent;
  private final List<Telling> members;
  private final DirectionModel model;
  private final @Nullable TextSources sources;
  private final int[][] readings;
  private final Map<Integer, Double> known = new HashMap<>();
  private final Map<Integer, Boolean> differs = new HashMap<>();

  /**
   * Takes what is known of a kin.
   *
   * @param sources its texts weighed; null if there are too many
   */
  TextDirection(
      TextDescent descent,
      List<Telling> members,
      DirectionModel model,
      @Nullable TextSources sources) {
    this.descent = descent;
    this.members = members;
    this.model = model;
    this.sources = sources;
    readings = descent.readings();
  }

  @Override
  public double logit(int from, int to) {
    if (from > to) {
      return -logit(to, from);
    }
    int key = from * readings.length + to;
    Double logit = known.get(key);
    if (logit == null) {
      logit = to < members.size() ? extant(from, to) : losses(from, to);
      known.put(key, logit);
    }
    return logit;
  }

  private double extant(int from, int to) {
    if (sources != null && sources.areKin(from, to)) {
      return sources.logit(from, to);
    }
    return losses(from, to) + model.logit(members.get(from).index(), members.get(to).index());
  }

  private double losses(int from, int to) {
    double losses = 0;
    Places places = descent.places();
    for (int p = 0; p < places.size(); p++) {
      boolean lost =
          descent.variants().get(p).lacking() >= 0 && readings[from][p] != readings[to][p];
      if (lost) {
        losses += descent.lacks(p, readings[to][p]) ? LOST : -LOST;
      }
    }
    return Math.max(-MOST_FROM_LOSSES, Math.min(MOST_FROM_LOSSES, losses));
  }

  @Override
  public double prior(Tree tree, int node) {
    // Equal texts are joined in any order: who stands in their middle stands there by chance.
    IntArrayList equal = new IntArrayList(new int[] {node});
    int others = 0;
    for (int i = 0; i < equal.size(); i++) {
      for (int neighbour : tree.neighbours(equal.getInt(i))) {
        boolean other = isOther(node, neighbour);
        others += other ? 1 : 0;
        if (!other && !equal.contains(neighbour)) {
          equal.add(neighbour);
        }
      }
    }
    return CENTRE * Math.log(others + 1.0);
  }

  private boolean isOther(int one, int other) {
    int key = Math.min(one, other) * readings.length + Math.max(one, other);
    return differs.computeIfAbsent(key, k -> !Arrays.equals(readings[one], readings[other]));
  }
}
