package org.retold.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.retold.model.Article;
import org.retold.text.Words;

/**
 * The method of Roos, Heikkila and Myllymaki (2006): a tree with all tellings as leaves, in which
 * every inner node has the text of one of them in every segment of twenty words, at the least sum
 * of conditional complexities C(y|x), measured by compression and made symmetric. Regrafting from
 * the neighbour-joining tree; the original anneals.
 */
final class RhmTree {
  private static final int SEGMENT = 20;
  private static final int MOST_ROUNDS = 4;

  private final int n;
  private final double[][][] costs;

  private RhmTree(int n, double[][][] costs) {
    this.n = n;
    this.costs = costs;
  }

  static List<Tradition.Edge> of(List<Article> articles, List<Tradition.Edge> start) {
    List<String> names = articles.stream().map(Article::id).toList();
    RhmTree rhm = new RhmTree(names.size(), costs(articles));
    List<SortedSet<Integer>> tree = tree(start, names);
    tree = rhm.improved(tree);
    List<Tradition.Edge> edges = new ArrayList<>();
    for (int v = 0; v < tree.size(); v++) {
      for (int w : tree.get(v).tailSet(v)) {
        edges.add(new Tradition.Edge(name(names, v), name(names, w)));
      }
    }
    return edges;
  }

  private static String name(List<String> names, int node) {
    return node < names.size() ? names.get(node) : "?" + node;
  }

  private static double[][][] costs(List<Article> articles) {
    List<Words> words = articles.stream().map(article -> Words.of(article.text())).toList();
    int n = words.size();
    int base = 0;
    for (int i = 1; i < n; i++) {
      base = words.get(i).size() > words.get(base).size() ? i : base;
    }
    int segments = (words.get(base).size() + SEGMENT - 1) / SEGMENT;
    String[][] texts = new String[n][segments];
    for (int i = 0; i < n; i++) {
      texts[i] = segments(words.get(base), words.get(i), segments);
    }
    double[][][] costs = new double[segments][n][n];
    for (int s = 0; s < segments; s++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          double cost =
              texts[i][s].isEmpty() || texts[j][s].isEmpty() || texts[i][s].equals(texts[j][s])
                  ? 0
                  : size(texts[i][s] + " " + texts[j][s])
                      + size(texts[j][s] + " " + texts[i][s])
                      - size(texts[i][s])
                      - size(texts[j][s]);
          costs[s][i][j] = cost;
          costs[s][j][i] = cost;
        }
      }
    }
    return costs;
  }

  private static String[] segments(Words base, Words words, int count) {
    StringBuilder[] texts = new StringBuilder[count];
    Arrays.setAll(texts, i -> new StringBuilder());
    int last = -1;
    for (int[] pair : WholeTexts.align(base, words)) {
      StringBuilder text = texts[pair[0] / SEGMENT];
      for (int w = last + 1; w <= pair[1]; w++) {
        text.append(text.isEmpty() ? "" : " ").append(words.form(w));
      }
      last = pair[1];
    }
    return Arrays.stream(texts).map(StringBuilder::toString).toArray(String[]::new);
  }

  private static int size(String text) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    int size = deflater.deflate(new byte[text.length() * 4 + 64]);
    deflater.end();
    return size;
  }

  private static List<SortedSet<Integer>> tree(List<Tradition.Edge> edges, List<String> names) {
    List<String> nodes = new ArrayList<>(names);
    List<SortedSet<Integer>> tree = new ArrayList<>();
    for (Tradition.Edge edge : edges) {
      for (String end : List.of(edge.from(), edge.to())) {
        if (!nodes.contains(end)) {
          nodes.add(end);
        }
      }
    }
    nodes.forEach(node -> tree.add(new TreeSet<>()));
    for (Tradition.Edge edge : edges) {
      join(tree, nodes.indexOf(edge.from()), nodes.indexOf(edge.to()));
    }
    return tree;
  }

  private static void join(List<SortedSet<Integer>> tree, int a, int b) {
    tree.get(a).add(b);
    tree.get(b).add(a);
  }

  private static void part(List<SortedSet<Integer>> tree, int a, int b) {
    tree.get(a).remove(b);
    tree.get(b).remove(a);
  }

  private List<SortedSet<Integer>> improved(List<SortedSet<Integer>> start) {
    List<SortedSet<Integer>> best = start;
    double least = cost(best);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = least;
      for (int leaf = 0; leaf < n; leaf++) {
        for (int[] edge : edges(best)) {
          List<SortedSet<Integer>> moved = moved(best, leaf, edge[0], edge[1]);
          double cost = moved.isEmpty() ? least : cost(moved);
          if (cost < least - 1e-9) {
            best = moved;
            least = cost;
            break;
          }
        }
      }
      if (least > before - 1e-9) {
        break;
      }
    }
    return best;
  }

  private static List<int[]> edges(List<SortedSet<Integer>> tree) {
    List<int[]> edges = new ArrayList<>();
    for (int v = 0; v < tree.size(); v++) {
      for (int w : tree.get(v).tailSet(v)) {
        edges.add(new int[] {v, w});
      }
    }
    return edges;
  }

  /** The leaf with the node it hangs on, moved into another edge; empty if that is no move. */
  private static List<SortedSet<Integer>> moved(
      List<SortedSet<Integer>> tree, int leaf, int one, int other) {
    int hook = tree.get(leaf).first();
    if (one == hook
        || other == hook
        || one == leaf
        || other == leaf
        || tree.get(hook).size() != 3) {
      return List.of();
    }
    List<SortedSet<Integer>> copy = new ArrayList<>();
    tree.forEach(around -> copy.add(new TreeSet<>(around)));
    List<Integer> ends = tree.get(hook).stream().filter(v -> v != leaf).toList();
    part(copy, hook, ends.get(0));
    part(copy, hook, ends.get(1));
    join(copy, ends.get(0), ends.get(1));
    part(copy, one, other);
    join(copy, one, hook);
    join(copy, hook, other);
    return copy;
  }

  private double cost(List<SortedSet<Integer>> tree) {
    double sum = 0;
    for (double[][] segment : costs) {
      double[] belief = belief(tree, segment, 0, -1);
      sum += Arrays.stream(belief).min().orElse(0);
    }
    return sum;
  }

  private double[] belief(List<SortedSet<Integer>> tree, double[][] cost, int node, int from) {
    double[] belief = new double[n];
    if (node < n) {
      Arrays.fill(belief, 1e9);
      belief[node] = 0;
    }
    for (int next : tree.get(node)) {
      if (next != from) {
        double[] below = belief(tree, cost, next, node);
        for (int s = 0; s < n; s++) {
          double least = Double.MAX_VALUE;
          for (int t = 0; t < n; t++) {
            least = Math.min(least, below[t] + cost[t][s]);
          }
          belief[s] += least;
        }
      }
    }
    return belief;
  }
}
