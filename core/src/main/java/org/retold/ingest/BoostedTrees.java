package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained sum of decision trees (Friedman 2001): columns in, a probability out. The nodes of all
 * trees lie in flat arrays; a negative child is a leaf.
 */
final class BoostedTrees {
  /** The sum is looked at after so many trees, again and again. */
  private static final int ROUND = 15;

  /**
   * A sum beyond is settled: among 25,000 blocks the trees that follow never turned one from 3.2 in
   * the first {@link #WILD}, nor from what the falling line leaves later on. See
   * docs/method/ingest.md#speed.
   */
  private static final float SETTLED = 3.6f;

  private static final int WILD = 75;
  private static final float FALL = 0.0145f;
  private static final float LEAST = 1;

  private static final int NODE = 4;

  private final int columns;
  private final float bias;
  private final int[] roots;

  /**
   * Four numbers a node, side by side so that one reading of memory brings them: its column, the
   * bits of its threshold, where it leads if the column is small, and where if it is large.
   */
  private final int[] nodes;

  private final float[] leaves;

  private BoostedTrees(
      int columns, float bias, int[] roots, List<String[]> nodes, List<Float> leaves) {
    this.columns = columns;
    this.bias = bias;
    this.roots = roots;
    this.nodes = new int[NODE * nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      String[] node = nodes.get(i);
      this.nodes[NODE * i] = Integer.parseInt(node[1]);
      this.nodes[NODE * i + 1] = Float.floatToRawIntBits(Float.parseFloat(node[2]));
      this.nodes[NODE * i + 2] = place(Integer.parseInt(node[3]));
      this.nodes[NODE * i + 3] = place(Integer.parseInt(node[4]));
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
    int[] starts = roots.stream().mapToInt(BoostedTrees::place).toArray();
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
      if (tree % ROUND == 0 && tree > 0 && Math.abs(sum) > settled(tree)) {
        break;
      }
      sum += leaf(row, roots[tree]);
    }
    return sum >= 0;
  }

  private static float settled(int trees) {
    return Math.max(LEAST, SETTLED - FALL * Math.max(0, trees - WILD));
  }

  /** A leaf keeps its negative number. */
  private static int place(int number) {
    return number < 0 ? number : NODE * number;
  }

  private float leaf(float[] row, int root) {
    int at = root;
    while (at >= 0) {
      float threshold = Float.intBitsToFloat(nodes[at + 1]);
      at = nodes[at + (row[nodes[at]] <= threshold ? 2 : 3)];
    }
    return leaves[-at - 1];
  }
}
