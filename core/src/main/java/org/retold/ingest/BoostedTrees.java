package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained sum of decision trees (Friedman 2001): columns in, a probability out. The nodes of all
 * trees lie in flat arrays; a negative child is a leaf.
 */
final class BoostedTrees {
  private final int columns;
  private final float bias;
  private final int[] roots;
  private final int[] feature;
  private final float[] threshold;
  private final int[] left;
  private final int[] right;
  private final float[] leaves;

  private BoostedTrees(
      int columns, float bias, int[] roots, List<String[]> nodes, List<Float> leaves) {
    this.columns = columns;
    this.bias = bias;
    this.roots = roots;
    this.feature = new int[nodes.size()];
    this.threshold = new float[nodes.size()];
    this.left = new int[nodes.size()];
    this.right = new int[nodes.size()];
    for (int i = 0; i < feature.length; i++) {
      String[] node = nodes.get(i);
      feature[i] = Integer.parseInt(node[1]);
      threshold[i] = Float.parseFloat(node[2]);
      left[i] = Integer.parseInt(node[3]);
      right[i] = Integer.parseInt(node[4]);
    }
    this.leaves = new float[leaves.size()];
    for (int i = 0; i < this.leaves.length; i++) {
      this.leaves[i] = leaves.get(i);
    }
  }

  /** Lines: {@code model columns bias}, {@code tree root}, {@code node f t l r}, {@code leaf v}. */
  static BoostedTrees load(String name) {
    return of(WordTable.rows(name));
  }

  static BoostedTrees of(List<List<String>> rows) {
    List<String> head = rows.get(0);
    List<Integer> roots = new ArrayList<>();
    List<String[]> nodes = new ArrayList<>();
    List<Float> leaves = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      switch (row.get(0)) {
        case "tree" -> roots.add(Integer.valueOf(row.get(1)));
        case "node" -> nodes.add(row.toArray(new String[0]));
        case "leaf" -> leaves.add(Float.valueOf(row.get(1)));
        default -> throw new IllegalStateException("not a line of a model: " + row);
      }
    }
    int columns = Integer.parseInt(head.get(1));
    int[] starts = roots.stream().mapToInt(Integer::intValue).toArray();
    return new BoostedTrees(columns, Float.parseFloat(head.get(2)), starts, nodes, leaves);
  }

  /** The probability that the model gives to a row of columns. */
  double probability(float[] row) {
    if (row.length != columns) {
      throw new IllegalArgumentException(
          "the model was trained on " + columns + " columns, got " + row.length);
    }
    float sum = bias;
    for (int root : roots) {
      int at = root;
      while (at >= 0) {
        at = row[feature[at]] <= threshold[at] ? left[at] : right[at];
      }
      sum += leaves[-at - 1];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
