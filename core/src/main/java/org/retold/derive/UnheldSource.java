package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;

/**
 * Infers the source that nobody has: where a copy and its exemplar each have, within what they
 * share, matter that the other lacks, neither can be the other's only source. If another telling
 * has the copy's surplus it is a second exemplar; if not, both go back to a source that is lost.
 */
final class UnheldSource {
  private static final double SURPLUS = 2;
  private static final double OWN = .5;

  private final Draft draft;
  private final List<Telling> tellings;
  private final Coverage coverage;
  private final DirectionModel direction;

  UnheldSource(Draft draft, List<Telling> tellings, Coverage coverage, DirectionModel direction) {
    this.draft = draft;
    this.tellings = tellings;
    this.coverage = coverage;
    this.direction = direction;
  }

  /** What one telling has, within the run it shares with the other, that the other lacks. */
  private record Surplus(double weight, List<Integer> shared) {}

  void infer(Map<Integer, Integer> drawn) {
    Map<Integer, List<Integer>> children = new TreeMap<>();
    for (Map.Entry<Integer, Integer> line : new TreeMap<>(drawn).entrySet()) {
      int copy = line.getKey();
      int exemplar = line.getValue();
      Surplus more = surplus(copy, exemplar);
      Surplus less = surplus(exemplar, copy);
      if (more.weight() >= SURPLUS && less.weight() >= SURPLUS && !second(copy, exemplar, more)) {
        children.computeIfAbsent(top(exemplar), k -> new ArrayList<>()).add(copy);
      }
    }
    children.forEach(this::source);
  }

  private int top(int node) {
    List<Draft.Line> exemplars = draft.exemplars(node);
    return exemplars.isEmpty() ? node : top(exemplars.get(0).from());
  }

  private Surplus surplus(int telling, int other) {
    int first = -1;
    int last = -1;
    for (int s = 0; s < coverage.sentences(telling); s++) {
      if (coverage.has(telling, s, other)) {
        first = first < 0 ? s : first;
        last = s;
      }
    }
    double weight = 0;
    List<Integer> shared = new ArrayList<>();
    for (int s = 0; s < coverage.sentences(telling); s++) {
      if (!coverage.has(telling, s, other)) {
        BitSet sharers = coverage.sharers(telling, s);
        if (sharers.stream().anyMatch(third -> !draft.descends(third, telling))) {
          shared.add(s);
          weight += 1;
        } else if (s > first && s < last) {
          weight += OWN;
        }
      }
    }
    return new Surplus(weight, shared);
  }

  /** Draws a second exemplar if one telling has what the first lacks. */
  private boolean second(int copy, int exemplar, Surplus more) {
    int best = -1;
    int most = 1;
    for (int other = 0; other < tellings.size(); other++) {
      int third = other;
      int count = (int) more.shared().stream().filter(s -> coverage.has(copy, s, third)).count();
      boolean may =
          other != copy
              && other != exemplar
              && !draft.descends(other, copy)
              && direction.logit(other, copy) > -1;
      if (may && count > most) {
        best = other;
        most = count;
      }
    }
    if (best < 0 || most < .7 * more.shared().size()) {
      return false;
    }
    List<Passage> passages = new ArrayList<>();
    for (int s : more.shared()) {
      if (coverage.has(copy, s, best)) {
        passages.add(coverage.passage(copy, s));
      }
    }
    draft.add(
        new Draft.Line(
            best,
            copy,
            Derivation.Kind.QUOTED_FROM,
            most / (double) coverage.sentences(copy),
            .5,
            RetoldLines.sigmoid(direction.logit(best, copy)),
            List.of(new Evidence("content", "what the other exemplar lacks", passages)),
            Map.of()));
    return true;
  }

  private void source(int top, List<Integer> copies) {
    int source = draft.newInferred();
    for (Draft.Line line : draft.lines()) {
      if (copies.contains(line.to()) && !line.kind().equals(Derivation.Kind.QUOTED_FROM)) {
        draft.remove(line);
        draft.add(from(source, line.to(), line, passages(line.to(), line.from())));
      }
    }
    int first = copies.get(0);
    List<Passage> ofTop = new ArrayList<>();
    for (int copy : copies) {
      ofTop.addAll(draft.isInferred(top) ? List.of() : passages(top, copy));
    }
    if (ofTop.isEmpty()) {
      ofTop.addAll(passages(first, -1));
    }
    draft.add(
        new Draft.Line(
            source,
            top,
            Derivation.Kind.REWORDED,
            1,
            .6,
            .6,
            List.of(new Evidence("unheld_source", "each has what the other lacks", ofTop)),
            Map.of()));
  }

  private static Draft.Line from(int source, int copy, Draft.Line line, List<Passage> passages) {
    List<Evidence> reasons = new ArrayList<>();
    if (!passages.isEmpty()) {
      reasons.add(new Evidence("unheld_source", "matter that the nearest telling lacks", passages));
    }
    reasons.addAll(line.evidence());
    return new Draft.Line(
        source,
        copy,
        line.kind(),
        line.share(),
        line.confidence(),
        line.direction(),
        reasons,
        Map.of(line.from(), line.confidence() / 2));
  }

  /** The sentences of a telling that the other lacks and some third telling has. */
  private List<Passage> passages(int telling, int other) {
    List<Passage> passages = new ArrayList<>();
    for (int s = 0; s < coverage.sentences(telling); s++) {
      boolean here = other >= 0 && !draft.isInferred(other) && coverage.has(telling, s, other);
      if (!here && !coverage.sharers(telling, s).isEmpty()) {
        passages.add(coverage.passage(telling, s));
      }
    }
    return passages;
  }
}
