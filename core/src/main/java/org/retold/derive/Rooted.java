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

  /** Chooses the root by the sum of what speaks for the direction of every line under it. */
  static Rooted of(Tree tree, Direction direction) {
    int nodes = tree.capacity();
    double[] scores = new double[nodes];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    int[] first = parents(tree, 0);
    double score = direction.prior(tree, 0);
    IntArrayList order = tree.side(0, -1);
    double sum = 0;
    for (int v : order) {
      sum += v == 0 ? 0 : logSigmoid(direction.logit(first[v], v));
    }
    scores[0] = sum + score;
    double[] sums = new double[nodes];
    sums[0] = sum;
    for (int i = 1; i < order.size(); i++) {
      int v = order.getInt(i);
      double logit = direction.logit(first[v], v);
      sums[v] = sums[first[v]] - logSigmoid(logit) + logSigmoid(-logit);
      scores[v] = sums[v] + direction.prior(tree, v);
    }
    int root = 0;
    for (int v : order) {
      root = scores[v] > scores[root] + 1e-9 ? v : root;
    }
    return new Rooted(tree, root, parents(tree, root), forward(tree, root, scores));
  }

  private static double[] forward(Tree tree, int root, double[] scores) {
    double[] weights = new double[scores.length];
    double all = 0;
    for (int v = 0; v < scores.length; v++) {
      weights[v] = Math.exp(scores[v] - scores[root]);
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
