package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained sum of decision trees (Friedman 2001): columns in, a probability out. The nodes of all
 * trees lie in flat arrays; a negative child is a leaf.
 */
final class BoostedTrees {
  /** The sum is looked at after so many trees, again and again. */
  private static final int ROUND = 30;

  /** A sum beyond is settled, see docs/method/ingest.md#speed. */
  private static final float SETTLED = 4;

  private final int columns;
  private final float bias;
  private final int[] roots;
  private final int[] feature;
  private final float[] threshold;

  /** Where a node leads: at {@code 2 * node} if its column is small, behind it if it is large. */
  private final int[] next;

  private final float[] leaves;

  private BoostedTrees(
      int columns, float bias, int[] roots, List<String[]> nodes, List<Float> leaves) {
    this.columns = columns;
    this.bias = bias;
    this.roots = roots;
    this.feature = new int[nodes.size()];
    this.threshold = new float[nodes.size()];
    this.next = new int[2 * nodes.size()];
    for (int i = 0; i < feature.length; i++) {
      String[] node = nodes.get(i);
      feature[i] = Integer.parseInt(node[1]);
      threshold[i] = Float.parseFloat(node[2]);
      next[2 * i] = Integer.parseInt(node[3]);
      next[2 * i + 1] = Integer.parseInt(node[4]);
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

  /**
   * True if the model gives a row more than even chances. Most blocks of a page are plainly none of
   * the article's; the first trees settle them, and the others are not asked (Cambazoglu et al.
   * 2010).
   */
  boolean isLikely(float[] row) {
    if (row.length != columns) {
      throw new IllegalArgumentException(
          "the model was trained on " + columns + " columns, got " + row.length);
    }
    float sum = bias;
    for (int tree = 0; tree < roots.length; tree++) {
      if (tree % ROUND == 0 && tree > 0 && Math.abs(sum) > SETTLED) {
        break;
      }
      sum += leaf(row, roots[tree]);
    }
    return sum >= 0;
  }

  private float leaf(float[] row, int root) {
    int at = root;
    while (at >= 0) {
      at = next[2 * at + (row[feature[at]] <= threshold[at] ? 0 : 1)];
    }
    return leaves[-at - 1];
  }
}
