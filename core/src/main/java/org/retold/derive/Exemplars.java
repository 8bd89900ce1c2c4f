package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.retold.reuse.Branching;

/**
 * Decides once more who was whose exemplar, now that inferred witnesses have readings: what a line
 * costs and what speaks for its direction are weighed together, over all lines that could be drawn
 * (Chu and Liu 1965, Edmonds 1967). The search for the tree knows no direction; where the text
 * leaves a tie, time and loss decide here.
 */
final class Exemplars {
  /** Log odds against a line for every change it needs; docs/method/derive.md#direction. */
  private static final double A_CHANGE = 1;

  /** So many changes more than the nearest exemplar needs are never made good by direction. */
  private static final double FAR = 40;

  /** More than any weights can sum to: every witness but one gets an exemplar. */
  private static final double SPANNING = 1e6;

  private final Places places;
  private final int[][] readings;
  private final Direction direction;
  private final Joined joined;

  /** Whether text can have passed between two witnesses. */
  interface Joined {
    boolean test(int one, int other);
  }

  Exemplars(Places places, int[][] readings, Direction direction, Joined joined) {
    this.joined = joined;
    this.places = places;
    this.readings = readings;
    this.direction = direction;
  }

  /** The same witnesses, perhaps fewer inferred ones, with lines redrawn where that is better. */
  Rooted decide(Tree tree) {
    int[] used = used(tree);
    int n = used.length;
    double[][] weights = new double[n][n];
    for (int j = 0; j < n; j++) {
      double prior = direction.prior(tree, used[j]);
      double least = Double.MAX_VALUE;
      double[] costs = new double[n];
      for (int i = 0; i < n; i++) {
        costs[i] = i == j ? Double.MAX_VALUE : cost(used[i], used[j], least + FAR);
        least = Math.min(least, costs[i]);
      }
      for (int i = 0; i < n; i++) {
        boolean neighbours = tree.neighbours(used[i]).contains(used[j]);
        if (i != j && (neighbours || costs[i] <= least + FAR)) {
          weights[i][j] = weight(used[i], used[j]) - prior;
        }
      }
    }
    int[] chosen = Branching.best(weights);
    Tree redrawn = new Tree(tree.extant());
    while (redrawn.capacity() < tree.capacity()) {
      redrawn.reserve();
    }
    int root = 0;
    for (int j = 0; j < n; j++) {
      if (chosen[j] < 0) {
        root = used[j];
      } else {
        redrawn.join(used[chosen[j]], used[j]);
      }
    }
    return Rooted.at(redrawn, withoutIdle(redrawn, root), direction);
  }

  private double weight(int from, int to) {
    return (joined.test(from, to) ? SPANNING : 0)
        - A_CHANGE * cost(from, to, Double.MAX_VALUE)
        + RetoldLines.logSigmoid(direction.logit(from, to));
  }

  private static int[] used(Tree tree) {
    int[] nodes = new int[tree.capacity()];
    int size = 0;
    for (int v = 0; v < nodes.length; v++) {
      if (tree.holds(v)) {
        nodes[size++] = v;
      }
    }
    return Arrays.copyOf(nodes, size);
  }

  /** Takes out inferred witnesses that no longer part three ways; gives the root that is left. */
  private static int withoutIdle(Tree tree, int root) {
    int top = root;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int v = tree.extant(); v < tree.capacity(); v++) {
        int degree = tree.degree(v);
        if (degree > 0 && degree <= 2) {
          IntArrayList around = tree.neighbours(v);
          top = v == top ? around.getInt(0) : top;
          tree.dissolveIfIdle(v);
          changed = true;
        }
      }
    }
    return top;
  }

  /** What a line would cost; more than {@code most} is not counted to the end. */
  private double cost(int one, int other, double most) {
    double sum = 0;
    for (int p = 0; p < places.size() && sum <= most; p++) {
      sum += places.weight(p) * places.cost(p, readings[one][p], readings[other][p]);
    }
    return sum;
  }
}
