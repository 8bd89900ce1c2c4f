package org.retold.link;

import java.util.List;

/** Joining two parts by average linkage (UPGMA, Sokal and Michener 1958). */
final class AverageLinkage {
  private AverageLinkage() {}

  /**
   * Puts part b into part a, and the last part into the place of b. Parts that are infinitely far
   * from one of them are so from both.
   *
   * @param near how close the parts are, the first rows and columns; symmetric
   */
  static void merge(List<List<Integer>> parts, double[][] near, int a, int b) {
    double weightA = parts.get(a).size();
    double weightB = parts.get(b).size();
    int last = parts.size() - 1;
    for (int i = 0; i <= last; i++) {
      near[a][i] = (weightA * near[a][i] + weightB * near[b][i]) / (weightA + weightB);
      near[i][a] = near[a][i];
    }
    for (int i = 0; i <= last; i++) {
      near[b][i] = near[last][i];
      near[i][b] = near[last][i];
    }
    parts.get(a).addAll(parts.get(b));
    parts.set(b, parts.get(last));
    parts.remove(last);
  }
}
