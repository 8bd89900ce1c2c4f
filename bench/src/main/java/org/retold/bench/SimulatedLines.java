package org.retold.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Derivation;
import org.retold.model.Stemma;

/**
 * Whether lines between held tellings of simulated traditions are true as often as they say: two
 * are truly neighbours if one was copied from the other, or if only lost copies without other
 * copies lie between them.
 */
final class SimulatedLines {
  private final double[][] bins = new double[10][3];

  void add(Stemma stemma, Tradition tradition) {
    SortedMap<String, Set<String>> truth = neighbours(tradition);
    for (Derivation line : stemma.derivations()) {
      String from = stemma.witness(line.from()).orElseThrow().article();
      String to = stemma.witness(line.to()).orElseThrow().article();
      if (from != null && to != null) {
        boolean isTrue = truth.getOrDefault(from, Set.of()).contains(to);
        Calibration.count(bins, line.confidence(), isTrue);
      }
    }
  }

  /** Expected calibration error. */
  double error() {
    return Calibration.error(bins);
  }

  /** Said, true and how many, a line a bin. */
  String diagram() {
    return Calibration.diagram(bins);
  }

  private static SortedMap<String, Set<String>> neighbours(Tradition tradition) {
    SortedMap<String, Set<String>> near = new TreeMap<>();
    for (Tradition.Edge edge : tradition.edges()) {
      near.computeIfAbsent(edge.from(), k -> new TreeSet<>()).add(edge.to());
      near.computeIfAbsent(edge.to(), k -> new TreeSet<>()).add(edge.from());
    }
    Set<String> held = tradition.texts().keySet();
    while (dissolve(near, held)) {
      // Each turn takes out one lost copy that parts no three ways.
    }
    return near;
  }

  private static boolean dissolve(Map<String, Set<String>> near, Set<String> held) {
    for (String node : List.copyOf(near.keySet())) {
      List<String> around = List.copyOf(near.getOrDefault(node, Set.of()));
      if (!held.contains(node) && around.size() <= 2) {
        near.remove(node);
        around.forEach(other -> near.getOrDefault(other, new TreeSet<>()).remove(node));
        if (around.size() == 2) {
          near.getOrDefault(around.get(0), new TreeSet<>()).add(around.get(1));
          near.getOrDefault(around.get(1), new TreeSet<>()).add(around.get(0));
        }
        return true;
      }
    }
    return false;
  }
}
