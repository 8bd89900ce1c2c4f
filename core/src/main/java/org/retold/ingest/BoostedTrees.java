package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained sum of decision trees (Friedman 2001): columns in, a judgement out. The nodes of all
 * trees lie in one flat array.
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

  /** Of a tree of which every branch was made as long as the longest. */
  private static final int DEPTH = 5;

  private static final int LEAVES = 1 << DEPTH;

  private static final int NODES = LEAVES - 1;

  /** So many rows are asked at once: while one waits for memory the others go on. */
  private static final int ABREAST = 4;

  private final int columns;
  private final float bias;
  private final int trees;

  /**
   * The nodes of a tree side by side, those below node i are 2i + 1 and 2i + 2. A node is its
   * threshold, {@link FeatureRow#ordered}, in the upper half and its column in the lower.
   */
  private final long[] nodes;

  private final float[] leaves;

  private BoostedTrees(int columns, float bias, List<Integer> roots, Grown grown) {
    this.columns = columns;
    this.bias = bias;
    this.trees = roots.size();
    this.nodes = new long[NODES * trees];
    this.leaves = new float[LEAVES * trees];
    for (int tree = 0; tree < trees; tree++) {
      grow(grown, tree, 0, 0, roots.get(tree));
    }
  }

  /** Trees as they were trained: a negative child is a leaf. */
  private record Grown(List<List<String>> nodes, List<Float> leaves) {
    int child(int node, boolean small) {
      return Integer.parseInt(nodes.get(node).get(small ? 3 : 4));
    }
  }

  /** A leaf above the last row of nodes becomes a node that leads to it on both sides. */
  private void grow(Grown grown, int tree, int at, int depth, int number) {
    if (depth == DEPTH) {
      leaves[LEAVES * tree + at - NODES] = grown.leaves().get(-number - 1);
      return;
    }
    boolean leaf = number < 0;
    if (!leaf) {
      List<String> node = grown.nodes().get(number);
      long threshold = FeatureRow.ordered(Float.parseFloat(node.get(2)));
      nodes[NODES * tree + at] = (threshold << 32) | Integer.parseInt(node.get(1));
    }
    grow(grown, tree, 2 * at + 1, depth + 1, leaf ? number : grown.child(number, true));
    grow(grown, tree, 2 * at + 2, depth + 1, leaf ? number : grown.child(number, false));
  }

  /** Lines: {@code model columns bias}, {@code tree root}, {@code node f t l r}, {@code leaf v}. */
  static BoostedTrees load(String name) {
    return of(WordTable.rows(name));
  }

  static BoostedTrees of(List<List<String>> rows) {
    List<String> head = rows.get(0);
    List<Integer> roots = new ArrayList<>();
    Grown grown = new Grown(new ArrayList<>(), new ArrayList<>());
    for (List<String> row : rows.subList(1, rows.size())) {
      switch (row.get(0)) {
        case "tree" -> roots.add(Integer.valueOf(row.get(1)));
        case "node" -> grown.nodes().add(row);
        case "leaf" -> grown.leaves().add(Float.valueOf(row.get(1)));
        default -> throw new IllegalStateException("not a line of a model: " + row);
      }
    }
    return new BoostedTrees(
        Integer.parseInt(head.get(1)), Float.parseFloat(head.get(2)), roots, grown);
  }

  /**
   * Which rows the model gives more than even chances. Most blocks of a page are plainly none of
   * the article's; the first trees settle them, and the others are not asked (Cambazoglu et al.
   * 2010).
   */
  boolean[] likely(List<FeatureRow> blocks) {
    int[][] rows = blocks.stream().map(this::columns).toArray(int[][]::new);
    float[] sums = new float[rows.length];
    Arrays.fill(sums, bias);
    int[] open = IntStream.range(0, sums.length).toArray();
    int size = sums.length;
    for (int tree = 0; tree < trees && size > 0; tree += ROUND) {
      if (tree > 0) {
        size = unsettled(open, size, sums, settled(tree));
      }
      round(rows, open, size, sums, tree);
    }
    boolean[] likely = new boolean[sums.length];
    for (int row = 0; row < likely.length; row++) {
      likely[row] = sums[row] >= 0;
    }
    return likely;
  }

  /** Keeps in front those rows whose sum is not settled. */
  private static int unsettled(int[] open, int size, float[] sums, float settled) {
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (!(Math.abs(sums[open[i]]) > settled)) {
        open[left++] = open[i];
      }
    }
    return left;
  }

  private static float settled(int trees) {
    return Math.max(LEAST, SETTLED - FALL * Math.max(0, trees - WILD));
  }

  private void round(int[][] rows, int[] open, int size, float[] sums, int tree) {
    int end = Math.min(trees, tree + ROUND);
    int first = 0;
    for (; first + ABREAST <= size; first += ABREAST) {
      abreast(rows, open, first, sums, tree, end);
    }
    for (; first < size; first++) {
      int[] row = rows[open[first]];
      for (int i = tree; i < end; i++) {
        sums[open[first]] += leaf(row, i);
      }
    }
  }

  private void abreast(int[][] rows, int[] open, int first, float[] sums, int tree, int end) {
    int[] a = rows[open[first]];
    int[] b = rows[open[first + 1]];
    int[] c = rows[open[first + 2]];
    int[] d = rows[open[first + 3]];
    float sumA = sums[open[first]];
    float sumB = sums[open[first + 1]];
    float sumC = sums[open[first + 2]];
    float sumD = sums[open[first + 3]];
    for (int i = tree; i < end; i++) {
      int base = NODES * i;
      int atA = 0;
      int atB = 0;
      int atC = 0;
      int atD = 0;
      for (int depth = 0; depth < DEPTH; depth++) {
        atA = below(a, base, atA);
        atB = below(b, base, atB);
        atC = below(c, base, atC);
        atD = below(d, base, atD);
      }
      // Leaf 0 stands behind the last node.
      int leaf = LEAVES * i - NODES;
      sumA += leaves[leaf + atA];
      sumB += leaves[leaf + atB];
      sumC += leaves[leaf + atC];
      sumD += leaves[leaf + atD];
    }
    sums[open[first]] = sumA;
    sums[open[first + 1]] = sumB;
    sums[open[first + 2]] = sumC;
    sums[open[first + 3]] = sumD;
  }

  private int[] columns(FeatureRow row) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          "the model was trained on " + columns + " columns, got " + row.size());
    }
    return row.ordered();
  }

  private float leaf(int[] row, int tree) {
    int at = 0;
    for (int depth = 0; depth < DEPTH; depth++) {
      at = below(row, NODES * tree, at);
    }
    return leaves[LEAVES * tree + at - NODES];
  }

  /** The node below this one to which a row leads. */
  private int below(int[] row, int base, int at) {
    long node = nodes[base + at];
    long larger = ((node >> 32) - row[(int) node]) >>> 63;
    return 2 * at + 1 + (int) larger;
  }
}
