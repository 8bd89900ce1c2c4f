package org.retold.derive;

import java.util.Arrays;
import java.util.List;

/** Where the search begins: trees that can be had from the distances of the tellings alone. */
final class StartingTrees {
  /**
   * A tree in which every telling is a leaf is far from the best one, and of more tellings the way
   * is too long; docs/method/derive.md#marks.
   */
  private static final int MOST_JOINED = 120;

  private StartingTrees() {}

  /**
   * The trees that the search is begun from. What two tellings do not have both says nothing in a
   * story where everybody takes a part; among versions of one text it stands for as many changes as
   * the rest has.
   */
  static List<Tree> of(Places places, boolean many) {
    double[][] apart = distances(places, true);
    if (many) {
      return places.witnesses() > MOST_JOINED
          ? List.of(spanning(apart))
          : List.of(spanning(apart), joined(apart));
    }
    return List.of(spanning(distances(places, false)), spanning(apart), joined(apart));
  }

  static double[][] distances(Places places, boolean whole) {
    int n = places.witnesses();
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        distances[i][j] = whole ? places.apart(i, j) : places.difference(i, j);
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }

  /** The spanning tree of least weight (Prim 1957): every telling may be an exemplar. */
  static Tree spanning(double[][] distances) {
    int n = distances.length;
    Tree tree = new Tree(n);
    int[] nearest = new int[n];
    boolean[] in = new boolean[n];
    in[0] = true;
    for (int step = 1; step < n; step++) {
      int best = -1;
      for (int v = 0; v < n; v++) {
        if (!in[v] && (best < 0 || distances[v][nearest[v]] < distances[best][nearest[best]])) {
          best = v;
        }
      }
      tree.join(best, nearest[best]);
      in[best] = true;
      for (int v = 0; v < n; v++) {
        if (!in[v] && distances[v][best] < distances[v][nearest[v]]) {
          nearest[v] = best;
        }
      }
    }
    return tree;
  }

  /** Neighbour joining (Saitou and Nei 1987): every telling a leaf. */
  static Tree joined(double[][] given) {
    int n = given.length;
    Tree tree = new Tree(n);
    int most = Math.max(2 * n, 2);
    double[][] d = new double[most][most];
    for (int i = 0; i < n; i++) {
      System.arraycopy(given[i], 0, d[i], 0, n);
    }
    int[] active = new int[n];
    Arrays.setAll(active, i -> i);
    int left = n;
    while (left > 2) {
      int[] pick = closest(d, active, left);
      int node = joinTwo(tree, d, active, left, pick);
      active[pick[0]] = node;
      active[pick[1]] = active[--left];
    }
    if (left == 2) {
      tree.join(active[0], active[1]);
    }
    return tree;
  }

  private static int joinTwo(Tree tree, double[][] d, int[] active, int left, int[] pick) {
    int a = active[pick[0]];
    int b = active[pick[1]];
    // newHidden hands out numbers without neighbours again, so the two are joined at once.
    int node = tree.newHidden();
    tree.join(node, a);
    tree.join(node, b);
    for (int i = 0; i < left; i++) {
      int other = active[i];
      double distance = (d[a][other] + d[b][other] - d[a][b]) / 2;
      d[node][other] = distance;
      d[other][node] = distance;
    }
    d[node][node] = 0;
    return node;
  }

  private static int[] closest(double[][] d, int[] active, int left) {
    double[] sums = new double[left];
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < left; j++) {
        sums[i] += d[active[i]][active[j]];
      }
    }
    int[] best = {0, 1};
    double least = Double.MAX_VALUE;
    for (int i = 0; i < left; i++) {
      for (int j = i + 1; j < left; j++) {
        double q = (left - 2) * d[active[i]][active[j]] - sums[i] - sums[j];
        if (q < least - 1e-9) {
          least = q;
          best = new int[] {i, j};
        }
      }
    }
    return best;
  }
}
