package org.retold.derive;

import java.util.Arrays;

/**
 * The best choice of an exemplar for every copy that leaves no circle (Chu and Liu 1965, Edmonds
 * 1967).
 */
final class Branching {
  private Branching() {}

  /**
   * Chooses for every copy the exemplar, or none, so that the sum of scores is greatest.
   *
   * @param scores by exemplar and copy; what is not above 0 is no line
   * @return by copy its exemplar, or -1
   */
  static int[] best(double[][] scores) {
    int n = scores.length;
    double[][] open = new double[n][];
    for (int i = 0; i < n; i++) {
      open[i] = scores[i].clone();
      open[i][i] = 0;
    }
    int[] parents = new int[n];
    Arrays.fill(parents, -1);
    solve(open, parents);
    return parents;
  }

  private static void solve(double[][] scores, int[] parents) {
    int n = scores.length;
    for (int v = 0; v < n; v++) {
      parents[v] = -1;
      for (int u = 0; u < n; u++) {
        double best = parents[v] < 0 ? 0 : scores[parents[v]][v];
        if (u != v && scores[u][v] > best) {
          parents[v] = u;
        }
      }
    }
    boolean[] circle = circle(parents);
    if (circle != null) {
      contract(scores, parents, circle);
    }
  }

  private static boolean @org.jspecify.annotations.Nullable [] circle(int[] parents) {
    for (int start = 0; start < parents.length; start++) {
      int v = start;
      for (int steps = 0; v >= 0 && steps < parents.length; steps++) {
        v = parents[v];
      }
      if (v >= 0) {
        boolean[] circle = new boolean[parents.length];
        for (int w = v; !circle[w]; w = parents[w]) {
          circle[w] = true;
        }
        return circle;
      }
    }
    return null;
  }

  /** Makes the circle one node, solves the rest, and opens the circle where the rest enters it. */
  private static void contract(double[][] scores, int[] parents, boolean[] circle) {
    int n = scores.length;
    int[] outside = new int[n];
    int m = 0;
    double weakest = Double.MAX_VALUE;
    int weakestNode = -1;
    for (int v = 0; v < n; v++) {
      if (!circle[v]) {
        outside[m++] = v;
      } else if (scores[parents[v]][v] < weakest) {
        weakest = scores[parents[v]][v];
        weakestNode = v;
      }
    }
    double[][] smaller = new double[m + 1][m + 1];
    int[] leaves = new int[m];
    int[] enters = new int[m];
    for (int i = 0; i < m; i++) {
      int o = outside[i];
      for (int j = 0; j < m; j++) {
        smaller[i][j] = scores[o][outside[j]];
      }
      leaves[i] = -1;
      enters[i] = -1;
      for (int v = 0; v < n; v++) {
        if (circle[v]) {
          // Entering at v drops the line that held v in the circle; without any entry the weakest
          // is dropped.
          double in = scores[o][v] > 0 ? scores[o][v] - scores[parents[v]][v] + weakest : 0;
          if (in > smaller[i][m]) {
            smaller[i][m] = in;
            enters[i] = v;
          }
          if (scores[v][o] > smaller[m][i]) {
            smaller[m][i] = scores[v][o];
            leaves[i] = v;
          }
        }
      }
    }
    int[] solved = new int[m + 1];
    solve(smaller, solved);
    for (int i = 0; i < m; i++) {
      int o = outside[i];
      parents[o] = solved[i] < 0 ? -1 : solved[i] == m ? leaves[i] : outside[solved[i]];
    }
    if (solved[m] < 0) {
      parents[weakestNode] = -1;
    } else {
      parents[enters[solved[m]]] = outside[solved[m]];
    }
  }
}
