package org.retold.bench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Average sign similarity of two stemmata (Roos and Heikkila 2009): over all triples of extant
 * witnesses, whether the same one of two is nearer to a third. A witness that is not joined to any
 * makes its triples 0.
 */
final class SignSimilarity {
  private static final int FAR = 1_000_000;

  private SignSimilarity() {}

  static double of(
      Collection<String> extant, List<Tradition.Edge> proposed, List<Tradition.Edge> truth) {
    List<String> names = List.copyOf(new TreeSet<>(extant));
    int[][] said = distances(names, proposed);
    int[][] real = distances(names, truth);
    double sum = 0;
    long count = 0;
    int n = names.size();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        for (int c = 0; c < n; c++) {
          if (a != b && b != c && a != c) {
            count++;
            boolean missing = said[a][a] == FAR || said[b][b] == FAR || said[c][c] == FAR;
            int one = Integer.signum(real[a][b] - real[a][c]);
            int other = Integer.signum(said[a][b] - said[a][c]);
            sum += missing ? 0 : 1 - Math.abs(one - other) / 2.0;
          }
        }
      }
    }
    return sum / count;
  }

  private static int[][] distances(List<String> names, List<Tradition.Edge> edges) {
    Map<String, Set<String>> near = new HashMap<>();
    for (Tradition.Edge edge : edges) {
      near.computeIfAbsent(edge.from(), k -> new TreeSet<>()).add(edge.to());
      near.computeIfAbsent(edge.to(), k -> new TreeSet<>()).add(edge.from());
    }
    int n = names.size();
    int[][] distances = new int[n][n];
    for (int i = 0; i < n; i++) {
      Map<String, Integer> found = walk(names.get(i), near);
      for (int j = 0; j < n; j++) {
        distances[i][j] = found.getOrDefault(names.get(j), FAR);
      }
    }
    return distances;
  }

  private static Map<String, Integer> walk(String start, Map<String, Set<String>> near) {
    Map<String, Integer> found = new HashMap<>();
    if (!near.containsKey(start)) {
      return found;
    }
    Deque<String> open = new ArrayDeque<>(List.of(start));
    found.put(start, 0);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : near.getOrDefault(at, Set.of())) {
        if (!found.containsKey(next)) {
          found.put(next, found.getOrDefault(at, 0) + 1);
          open.add(next);
        }
      }
    }
    return found;
  }
}
