package org.retold.reuse;

import java.util.Arrays;

/**
 * How probable every line is among all ways to derive the texts of a group from each other. The sum
 * over all of them is a determinant (Tutte 1948), and its derivatives are the probabilities of the
 * lines (Koo, Globerson, Carreras and Collins 2007).
 */
final class SourceTree {
  private final double[][] lines;
  private final double[] roots;

  private SourceTree(double[][] lines, double[] roots) {
    this.lines = lines;
    this.roots = roots;
  }

  /**
   * Weighs all trees.
   *
   * @param scores by exemplar and copy, log weights; negative infinity where no line can be
   * @param origins log weights of a text being nobody's copy
   */
  static SourceTree of(double[][] scores, double[] origins) {
    int n = origins.length;
    double[][] weights = new double[n][n];
    double[] free = new double[n];
    double[][] laplacian = new double[n][n];
    for (int to = 0; to < n; to++) {
      double most = origins[to];
      for (int from = 0; from < n; from++) {
        most = from == to ? most : Math.max(most, scores[from][to]);
      }
      free[to] = Math.exp(origins[to] - most);
      laplacian[to][to] = free[to];
      for (int from = 0; from < n; from++) {
        if (from != to) {
          weights[from][to] = Math.exp(scores[from][to] - most);
          laplacian[to][to] += weights[from][to];
          laplacian[from][to] = -weights[from][to];
        }
      }
    }
    double[][] inverse = inverse(laplacian);
    for (int to = 0; to < n; to++) {
      for (int from = 0; from < n; from++) {
        weights[from][to] *= from == to ? 0 : inverse[to][to] - inverse[to][from];
        weights[from][to] = Math.max(0, Math.min(1, weights[from][to]));
      }
      free[to] = Math.max(0, Math.min(1, free[to] * inverse[to][to]));
    }
    return new SourceTree(weights, free);
  }

  /** How probable it is that one was copied from the other. */
  double line(int from, int to) {
    return lines[from][to];
  }

  /** How probable it is that a text is nobody's copy. */
  double root(int text) {
    return roots[text];
  }

  /**
   * The exemplar of every text, or -1: the tree in which most lines may be expected to be right.
   */
  int[] best() {
    return best(0);
  }

  /**
   * The same if lines join all texts that they can join: of two that are equal, each as probably
   * the first, one is then the copy.
   */
  int[] joined() {
    return best(SPANNING);
  }

  private int[] best(double joins) {
    int n = roots.length;
    double[][] scores = new double[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        scores[from][to] =
            (lines[from][to] > 0 ? joins : 0)
                + Math.log(lines[from][to] + LEAST)
                - Math.log(roots[to] + LEAST);
      }
    }
    return Branching.best(scores);
  }

  /** More than all other scores can sum to. */
  private static final double SPANNING = 1e6;

  private static final double LEAST = 1e-9;

  /** Gauss and Jordan, with the largest pivot of the column. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOf(matrix[i], 2 * n);
      rows[i][n + i] = 1;
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        pivot = Math.abs(rows[i][c]) > Math.abs(rows[pivot][c]) ? i : pivot;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[c];
      rows[c] = row;
      double head = row[c];
      for (int k = c; k < 2 * n; k++) {
        row[k] /= head;
      }
      for (int i = 0; i < n; i++) {
        double factor = rows[i][c];
        if (i != c && factor != 0) {
          for (int k = c; k < 2 * n; k++) {
            rows[i][k] -= factor * row[k];
          }
        }
      }
    }
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = Arrays.copyOfRange(rows[i], n, 2 * n);
    }
    return inverse;
  }
}
