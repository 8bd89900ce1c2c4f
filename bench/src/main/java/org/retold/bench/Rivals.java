package org.retold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Article;
import org.retold.text.Words;

/**
 * What the stemma stage is measured against, built on its own alignment: neighbour joining (Saitou
 * and Nei 1987), the spanning tree of least weight (Prim 1957), and neighbour joining whose short
 * pendant lines are contracted, so that a telling we hold may stand inside the tree.
 */
final class Rivals {
  /** Pendant lines shorter than this share of the mean are contracted; the best of .2 to .8. */
  private static final double CONTRACTED = .45;

  private final List<String> names;
  private final double[][] distances;

  private Rivals(List<String> names, double[][] distances) {
    this.names = names;
    this.distances = distances;
  }

  static Rivals of(List<Article> articles) {
    int n = articles.size();
    List<Words> words = articles.stream().map(article -> Words.of(article.text())).toList();
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        distances[i][j] = distance(words.get(i), words.get(j));
        distances[j][i] = distances[i][j];
      }
    }
    return new Rivals(articles.stream().map(Article::id).toList(), distances);
  }

  /** The share of places that differ, a run of missing words being one place. */
  private static double distance(Words a, Words b) {
    int places = 0;
    int differ = 0;
    int[] last = {-1, -1};
    for (int[] pair : WholeTexts.align(a, b)) {
      boolean gap = pair[0] - last[0] > 1 || pair[1] - last[1] > 1;
      places += gap ? 2 : 1;
      differ += gap ? 1 : 0;
      differ += a.form(pair[0]).equals(b.form(pair[1])) ? 0 : 1;
      last = pair;
    }
    return differ / (double) Math.max(1, places);
  }

  List<Tradition.Edge> spanningTree() {
    int n = names.size();
    List<Tradition.Edge> edges = new ArrayList<>();
    int[] nearest = new int[n];
    boolean[] in = new boolean[n];
    in[0] = true;
    for (int step = 1; step < n; step++) {
      int best = -1;
      for (int v = 0; v < n; v++) {
        boolean nearer =
            !in[v] && (best < 0 || distances[v][nearest[v]] < distances[best][nearest[best]]);
        best = nearer ? v : best;
      }
      edges.add(new Tradition.Edge(names.get(nearest[best]), names.get(best)));
      in[best] = true;
      for (int v = 0; v < n; v++) {
        nearest[v] = !in[v] && distances[v][best] < distances[v][nearest[v]] ? best : nearest[v];
      }
    }
    return edges;
  }

  /** Neighbour joining, every telling a leaf. */
  List<Tradition.Edge> joined() {
    return join().stream().map(branch -> new Tradition.Edge(branch.from(), branch.to())).toList();
  }

  private record Branch(String from, String to, double length) {}

  private List<Branch> join() {
    List<String> active = new ArrayList<>(names);
    double[][] d = new double[names.size()][];
    for (int i = 0; i < d.length; i++) {
      d[i] = distances[i].clone();
    }
    List<Branch> branches = new ArrayList<>();
    for (int left = active.size(); left > 2; left--) {
      joinClosest(active, d, left, branches);
    }
    if (active.size() == 2) {
      branches.add(new Branch(active.get(0), active.get(1), Math.max(0, d[0][1])));
    }
    return branches;
  }

  private static void joinClosest(
      List<String> active, double[][] d, int left, List<Branch> branches) {
    double[] sums = new double[left];
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < left; j++) {
        sums[i] += d[i][j];
      }
    }
    int a = 0;
    int b = 1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < left; i++) {
      for (int j = i + 1; j < left; j++) {
        double q = (left - 2) * d[i][j] - sums[i] - sums[j];
        if (q < least - 1e-12) {
          least = q;
          a = i;
          b = j;
        }
      }
    }
    double toA = d[a][b] / 2 + (sums[a] - sums[b]) / (2.0 * (left - 2));
    String node = "?" + branches.size();
    branches.add(new Branch(node, active.get(a), Math.max(0, toA)));
    branches.add(new Branch(node, active.get(b), Math.max(0, d[a][b] - toA)));
    double ab = d[a][b];
    for (int k = 0; k < left; k++) {
      d[a][k] = (d[a][k] + d[b][k] - ab) / 2;
      d[k][a] = d[a][k];
    }
    d[a][a] = 0;
    active.set(a, node);
    active.set(b, active.get(left - 1));
    active.remove(left - 1);
    for (int k = 0; k < left; k++) {
      d[b][k] = d[left - 1][k];
      d[k][b] = d[b][k];
    }
    d[b][b] = 0;
  }

  /** Neighbour joining with short pendant lines contracted, the shortest first. */
  List<Tradition.Edge> contracted() {
    List<Branch> branches = join();
    double mean = branches.stream().mapToDouble(Branch::length).average().orElse(0);
    TreeMap<String, String> merged = new TreeMap<>();
    TreeSet<String> taken = new TreeSet<>();
    branches.stream()
        .filter(branch -> branch.from().startsWith("?") && !branch.to().startsWith("?"))
        .filter(branch -> branch.length() < CONTRACTED * mean)
        .sorted(java.util.Comparator.comparingDouble(Branch::length).thenComparing(Branch::to))
        .forEach(
            branch -> {
              if (taken.add(branch.from())) {
                merged.put(branch.from(), branch.to());
              }
            });
    List<Tradition.Edge> edges = new ArrayList<>();
    for (Branch branch : branches) {
      String from = merged.getOrDefault(branch.from(), branch.from());
      String to = merged.getOrDefault(branch.to(), branch.to());
      if (!from.equals(to)) {
        edges.add(new Tradition.Edge(from, to));
      }
    }
    return edges;
  }
}
