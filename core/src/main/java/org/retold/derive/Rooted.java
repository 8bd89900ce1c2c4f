package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The tree of a kin with a direction: which end of every line was first.
 *
 * @param tree the lines
 * @param root the witness that all others go back to
 * @param parents by node; -1 for the root and for numbers not in use
 * @param forward by node, how probable it is that its line runs from its parent to it
 */
@SuppressWarnings("ArrayRecordComponent") // Filled once, never compared.
record Rooted(Tree tree, int root, int[] parents, double[] forward) {

  /**
   * Directs a tree away from a root, and weighs all other roots to say how sure each line's
   * direction is.
   */
  static Rooted at(Tree tree, int root, Direction direction) {
    int[] parents = parents(tree, root);
    double[] scores = new double[tree.capacity()];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    double[] turned = new double[tree.capacity()];
    for (int v : tree.side(root, -1)) {
      if (parents[v] >= 0) {
        double logit = direction.logit(parents[v], v);
        turned[v] = turned[parents[v]] - logSigmoid(logit) + logSigmoid(-logit);
      }
      scores[v] = turned[v] + direction.prior(tree, v);
    }
    return new Rooted(tree, root, parents, forward(tree, root, scores));
  }

  private static double[] forward(Tree tree, int root, double[] scores) {
    double[] weights = new double[scores.length];
    double all = 0;
    double most = Arrays.stream(scores).max().orElse(0);
    for (int v = 0; v < scores.length; v++) {
      weights[v] = Math.exp(scores[v] - most);
      all += weights[v];
    }
    int[] parents = parents(tree, root);
    IntArrayList order = tree.side(root, -1);
    double[] below = weights.clone();
    for (int i = order.size() - 1; i > 0; i--) {
      below[parents[order.getInt(i)]] += below[order.getInt(i)];
    }
    double[] forward = new double[scores.length];
    for (int v = 0; v < scores.length; v++) {
      forward[v] = Math.min(1, Math.max(0, 1 - below[v] / all));
    }
    return forward;
  }

  static int[] parents(Tree tree, int root) {
    int[] parents = new int[tree.capacity()];
    Arrays.fill(parents, -1);
    IntArrayList order = tree.side(root, -1);
    for (int v : order) {
      IntArrayList around = tree.neighbours(v);
      for (int j = 0; j < around.size(); j++) {
        if (around.getInt(j) != parents[v]) {
          parents[around.getInt(j)] = v;
        }
      }
    }
    return parents;
  }

  private static double logSigmoid(double x) {
    return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }
}
