package org.retold.bench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of right and wrong derivations, read from article to article through inferred witnesses.
 */
final class PlantedScore {
  private int copies;
  private int right;
  private int reversed;
  private int said;
  private int fromAncestor;

  void add(Map<String, String> exemplars, List<Tradition.Edge> edges) {
    Set<Tradition.Edge> derivations = derivations(edges);
    copies += exemplars.size();
    said += derivations.size();
    exemplars.forEach(
        (copy, exemplar) -> {
          right += derivations.contains(new Tradition.Edge(exemplar, copy)) ? 1 : 0;
          reversed += derivations.contains(new Tradition.Edge(copy, exemplar)) ? 1 : 0;
        });
    for (Tradition.Edge derivation : derivations) {
      fromAncestor += ancestors(exemplars, derivation.to()).contains(derivation.from()) ? 1 : 0;
    }
  }

  static Set<Tradition.Edge> derivations(List<Tradition.Edge> edges) {
    Map<String, Collection<String>> copies = new TreeMap<>();
    for (Tradition.Edge edge : edges) {
      copies.computeIfAbsent(edge.from(), k -> new HashSet<>()).add(edge.to());
    }
    Set<Tradition.Edge> found = new HashSet<>();
    for (String from : copies.keySet()) {
      if (!from.startsWith("?")) {
        Deque<String> open = new ArrayDeque<>(copies.getOrDefault(from, List.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
          String to = open.remove();
          if (!to.startsWith("?")) {
            found.add(new Tradition.Edge(from, to));
          } else if (seen.add(to)) {
            open.addAll(copies.getOrDefault(to, List.of()));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> ancestors(Map<String, String> exemplars, String copy) {
    Set<String> found = new HashSet<>();
    String at = exemplars.get(copy);
    while (at != null && found.add(at)) {
      at = exemplars.get(at);
    }
    return found;
  }

  SortedMap<String, Double> measures() {
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("right parent", right / (double) copies);
    measures.put("direction", right / (double) Math.max(1, right + reversed));
    measures.put("precision", right / (double) Math.max(1, said));
    measures.put("from an ancestor", fromAncestor / (double) Math.max(1, said));
    return measures;
  }
}
