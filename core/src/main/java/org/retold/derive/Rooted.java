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
  /** Half, and a little for the last digits of sums: of two equal ones the first stays. */
  private static final double BALANCE = .5 + 1e-9;

  /**
   * Directs a tree. All witnesses are weighed as the one that the others go back to, and the root
   * is where they balance: no line then runs against what is said of its direction.
   *
   * @param start where the weighing begins; any node in use
   */
  static Rooted at(Tree tree, int start, Direction direction) {
    double[] weights = weights(tree, start, direction);
    double[] below = below(tree, start, weights);
    int[] parents = parents(tree, start);
    int root = start;
    for (int v : tree.side(start, -1)) {
      // Nodes come after their parents, and more than half lies below one child at the most.
      root = parents[v] == root && below[v] > BALANCE * below[start] ? v : root;
    }
    double[] forward = below(tree, root, weights);
    double all = forward[root];
    Arrays.setAll(forward, v -> Math.min(1, Math.max(0, 1 - forward[v] / all)));
    return new Rooted(tree, root, parents(tree, root), forward);
  }

  /** The weight of every node with what lies below it. */
  private static double[] below(Tree tree, int root, double[] weights) {
    double[] below = weights.clone();
    int[] parents = parents(tree, root);
    IntArrayList order = tree.side(root, -1);
    for (int i = order.size() - 1; i > 0; i--) {
      below[parents[order.getInt(i)]] += below[order.getInt(i)];
    }
    return below;
  }

  /** How much speaks for each witness as the root. */
  private static double[] weights(Tree tree, int start, Direction direction) {
    int[] parents = parents(tree, start);
    double[] scores = new double[tree.capacity()];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    double[] turned = new double[tree.capacity()];
    for (int v : tree.side(start, -1)) {
      if (parents[v] >= 0) {
        double logit = direction.logit(parents[v], v);
        turned[v] = turned[parents[v]] - logSigmoid(logit) + logSigmoid(-logit);
      }
      scores[v] = turned[v] + direction.prior(tree, v);
    }
    double most = Arrays.stream(scores).max().orElse(0);
    return Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
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
