package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/** A stemma in the making: tellings by index, inferred witnesses by the numbers after them. */
final class Draft {
  private final List<Telling> tellings;
  private final List<Line> lines = new ArrayList<>();

  /** The same lines, for whoever asks for exemplars of exemplars. */
  private final Map<Integer, List<Line>> byCopy = new HashMap<>();

  /** What stands behind a witness, as long as no line comes or goes. */
  private final Map<Integer, BitSet> above = new HashMap<>();

  private final Map<Integer, String> names = new TreeMap<>();
  private int nodes;

  /** A derivation before inferred witnesses have their names. */
  record Line(
      int from,
      int to,
      Derivation.Kind kind,
      double share,
      double confidence,
      double direction,
      List<Derivation.Evidence> evidence,
      Map<Integer, Double> alternatives) {
    Line {
      evidence = List.copyOf(evidence);
      alternatives = new TreeMap<>(alternatives);
    }

    /** The same line where both may rather go back to a lost text, with what shows it. */
    Line doubted(double lost, List<Derivation.Evidence> why) {
      List<Derivation.Evidence> all = new ArrayList<>(evidence);
      all.addAll(why);
      return new Line(from, to, kind, share, confidence * (1 - lost), direction, all, alternatives);
    }
  }

  Draft(List<Telling> tellings) {
    this.tellings = tellings;
    nodes = tellings.size();
  }

  int newInferred() {
    return newInferred("");
  }

  /**
   * A witness that nobody holds.
   *
   * @param name what tellings call it; empty if they do not say
   */
  int newInferred(String name) {
    names.put(nodes, name);
    return nodes++;
  }

  boolean isInferred(int node) {
    return node >= tellings.size();
  }

  void add(Line line) {
    above.clear();
    lines.add(line);
    byCopy.computeIfAbsent(line.to(), copy -> new ArrayList<>()).add(line);
  }

  void remove(Line line) {
    above.clear();
    lines.remove(line);
    byCopy.getOrDefault(line.to(), new ArrayList<>()).remove(line);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<Line> exemplars(int node) {
    return List.copyOf(byCopy.getOrDefault(node, List.of()));
  }

  List<Line> copies(int node) {
    return lines.stream().filter(line -> line.from() == node).toList();
  }

  /** True if the text of one came, by any lines, to the other. */
  boolean descends(int node, int from) {
    return node == from || above(node).get(from);
  }

  /** All that stands behind a witness, by any lines; lines make no cycles. */
  private BitSet above(int node) {
    BitSet known = above.get(node);
    if (known == null) {
      known = new BitSet();
      for (Line line : exemplars(node)) {
        known.set(line.from());
        known.or(above(line.from()));
      }
      above.put(node, known);
    }
    return known;
  }

  Stemma stemma(String story, Stemma.@Nullable Nearest nearest) {
    String[] sigla = sigla();
    List<Witness> witnesses = new ArrayList<>();
    tellings.forEach(
        telling -> witnesses.add(new Witness(telling.siglum(), telling.article().id())));
    List<Witness> inferred = new ArrayList<>();
    for (int node = tellings.size(); node < nodes; node++) {
      if (!sigla[node].isEmpty()) {
        inferred.add(new Witness(sigla[node], null, names.getOrDefault(node, "")));
      }
    }
    inferred.sort(Comparator.comparing(Witness::siglum, Draft::bySiglum));
    witnesses.addAll(inferred);
    List<Derivation> derivations =
        lines.stream()
            .map(line -> derivation(line, sigla))
            .sorted(
                Comparator.comparing(Derivation::from, Draft::bySiglum)
                    .thenComparing(Derivation::to, Draft::bySiglum))
            .toList();
    return new Stemma(story, witnesses, derivations, derivations.isEmpty() ? nearest : null);
  }

  private static int bySiglum(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength != 0 ? byLength : one.compareTo(other);
  }

  private Derivation derivation(Line line, String[] sigla) {
    List<Derivation.Alternative> alternatives =
        line.alternatives().entrySet().stream()
            .filter(entry -> !sigla[entry.getKey()].isEmpty() && entry.getKey() != line.to())
            .map(entry -> new Derivation.Alternative(sigla[entry.getKey()], entry.getValue()))
            .sorted(
                Comparator.comparingDouble(Derivation.Alternative::probability)
                    .reversed()
                    .thenComparing(Derivation.Alternative::from))
            .toList();
    return new Derivation(
        sigla[line.from()],
        sigla[line.to()],
        line.kind(),
        clamp(line.share()),
        clamp(line.confidence()),
        clamp(line.direction()),
        line.evidence(),
        alternatives);
  }

  /** Four decimals: what a probability estimated from some hundred draws can say at most. */
  private static double clamp(double value) {
    return Math.round(Math.max(0, Math.min(1, value)) * 1e4) / 1e4;
  }

  /** Greek letters from the roots downwards, the same for the same stemma in any order of input. */
  private String[] sigla() {
    String[] sigla = new String[nodes];
    java.util.Arrays.fill(sigla, "");
    tellings.forEach(telling -> sigla[telling.index()] = telling.siglum());
    List<Integer> inferred = new ArrayList<>();
    for (int node = tellings.size(); node < nodes; node++) {
      if (!copies(node).isEmpty()) {
        inferred.add(node);
      }
    }
    inferred.sort(
        Comparator.comparingInt(this::depth)
            .thenComparing(this::firstTelling)
            .thenComparing(n -> n));
    for (int i = 0; i < inferred.size(); i++) {
      sigla[inferred.get(i)] = Sigla.inferred(i);
    }
    return sigla;
  }

  private int depth(int node) {
    return exemplars(node).stream().mapToInt(line -> 1 + depth(line.from())).max().orElse(0);
  }

  private int firstTelling(int node) {
    return isInferred(node)
        ? copies(node).stream().mapToInt(line -> firstTelling(line.to())).min().orElse(node)
        : node;
  }
}
