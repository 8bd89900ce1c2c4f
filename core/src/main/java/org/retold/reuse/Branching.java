package org.retold.reuse;

import java.util.Arrays;

/**
 * The best choice of an exemplar for every copy that leaves no circle (Chu and Liu 1965, Edmonds
 * 1967). All circles of a round are made one node each at once, so that there are few rounds.
 */
public final class Branching {
  private static final int OUTSIDE = -1;

  private final double[][] scores;
  private final int[] parents;

  private Branching(double[][] scores) {
    this.scores = scores;
    parents = new int[scores.length];
  }

  /**
   * Chooses for every copy the exemplar, or none, so that the sum of scores is greatest.
   *
   * @param scores by exemplar and copy; what is not above 0 is no line
   * @return by copy its exemplar, or -1
   */
  public static int[] best(double[][] scores) {
    Branching branching = new Branching(scores);
    branching.choose();
    int[] circles = branching.circles();
    if (Arrays.stream(circles).anyMatch(circle -> circle != OUTSIDE)) {
      branching.open(circles);
    }
    return branching.parents;
  }

  private void choose() {
    for (int v = 0; v < parents.length; v++) {
      parents[v] = -1;
      for (int u = 0; u < parents.length; u++) {
        double best = parents[v] < 0 ? 0 : scores[parents[v]][v];
        if (u != v && scores[u][v] > best) {
          parents[v] = u;
        }
      }
    }
  }

  /** By node the number of the circle it is in, or {@link #OUTSIDE}. */
  private int[] circles() {
    int[] circles = new int[parents.length];
    Arrays.fill(circles, OUTSIDE);
    int[] seenFrom = new int[parents.length];
    Arrays.fill(seenFrom, -1);
    int count = 0;
    for (int start = 0; start < parents.length; start++) {
      int v = start;
      while (v >= 0 && seenFrom[v] < 0) {
        seenFrom[v] = start;
        v = parents[v];
      }
      if (v >= 0 && seenFrom[v] == start && circles[v] == OUTSIDE) {
        for (int w = v; circles[w] == OUTSIDE; w = parents[w]) {
          circles[w] = count;
        }
        count++;
      }
    }
    return circles;
  }

  /** Makes every circle one node, solves the rest, and opens circles where the rest enters them. */
  private void open(int[] circles) {
    int[] joined = joined(circles);
    int[] weakest = weakest(joined, circles);
    int size = weakest.length;
    double[][] smaller = new double[size][size];
    int[][] entries = new int[size][size];
    for (int v = 0; v < parents.length; v++) {
      boolean inside = circles[v] != OUTSIDE;
      // Entering at v drops the line that held v in the circle; without any entry the weakest goes.
      double kept = inside ? score(v) - score(weakest[joined[v]]) : 0;
      for (int u = 0; u < parents.length; u++) {
        double entering = scores[u][v] > 0 ? scores[u][v] - kept : 0;
        if (joined[u] != joined[v] && entering > smaller[joined[u]][joined[v]]) {
          smaller[joined[u]][joined[v]] = entering;
          entries[joined[u]][joined[v]] = u * parents.length + v;
        }
      }
    }
    int[] solved = best(smaller);
    for (int y = 0; y < size; y++) {
      if (solved[y] < 0) {
        parents[weakest[y]] = -1;
      } else {
        int entry = entries[solved[y]][y];
        parents[entry % parents.length] = entry / parents.length;
      }
    }
  }

  private double score(int copy) {
    return scores[parents[copy]][copy];
  }

  /** Numbers of the nodes when every circle is one. */
  private static int[] joined(int[] circles) {
    int count = Arrays.stream(circles).max().orElse(OUTSIDE) + 1;
    int[] joined = circles.clone();
    for (int v = 0; v < joined.length; v++) {
      joined[v] = circles[v] == OUTSIDE ? count++ : circles[v];
    }
    return joined;
  }

  /** By number the node with the least to lose: the only one, or the one held most weakly. */
  private int[] weakest(int[] joined, int[] circles) {
    int[] weakest = new int[Arrays.stream(joined).max().orElse(-1) + 1];
    Arrays.fill(weakest, -1);
    for (int v = 0; v < joined.length; v++) {
      int known = weakest[joined[v]];
      boolean weaker = known < 0 || (circles[v] != OUTSIDE && score(v) < score(known));
      weakest[joined[v]] = weaker ? v : known;
    }
    return weakest;
  }
}
