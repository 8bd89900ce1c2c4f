package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;

/**
 * Asks of every line between tellings that share text word for word whether both rather have it
 * from a text that nobody holds ({@link Separation}). What is likely is drawn, one witness for all
 * that it explains; else the line says so much less.
 */
final class CommonExemplar {
  /** Below it the line stays and says so much less: a witness that nobody has is a strong claim. */
  private static final double DRAWN = .6;

  /** Less of a telling than this may be what a speaker said to both. */
  private static final double LEAST_SHARE = .2;

  /** Less likely it is not told. */
  private static final double TOLD = .15;

  /** Less likely a line says what it says: so often some sign is chance. */
  private static final double CHANCE = .05;

  /** What nobody holds was there first by what it is; whether there is one is another question. */
  private static final double LOST_FIRST = .95;

  private static final double ALTERNATIVE = .05;

  private static final int MOST_PASSAGES = 16;

  private final Draft draft;
  private final Separation separation;
  private final OpenLines open;

  CommonExemplar(
      Draft draft, List<Telling> tellings, Separation separation, DirectionModel direction) {
    this.draft = draft;
    this.separation = separation;
    open = new OpenLines(draft, tellings, direction);
  }

  private record Judged(Draft.Line line, double lost, List<Passage> own) {}

  /** Of every line that is asked the log odds of a lost source, as many being lost as not. */
  List<Double> odds() {
    return asked().stream().map(line -> separation.logOdds(line.from(), line.to())).toList();
  }

  /** Where the tree has inferred a witness it has asked by all readings whether one is missing. */
  private List<Draft.Line> asked() {
    BitSet answered = besideInferred();
    return draft.lines().stream()
        .filter(line -> !answered.get(line.from()) && open.contains(line))
        .filter(line -> separation.areKin(line.from(), line.to()))
        .toList();
  }

  /** All that hang together with a witness that is inferred already. */
  private BitSet besideInferred() {
    BitSet found = new BitSet();
    List<Draft.Line> lines = draft.lines();
    int before = -1;
    while (found.cardinality() > before) {
      before = found.cardinality();
      for (Draft.Line line : lines) {
        if (draft.isInferred(line.from())
            || draft.isInferred(line.to())
            || found.get(line.from())
            || found.get(line.to())) {
          found.set(line.from());
          found.set(line.to());
        }
      }
    }
    return found;
  }

  /** Weighs all lines, given how often sources are lost beyond this story. */
  void weigh(HeldSources beyond) {
    HeldSources here = beyond.with(odds());
    List<Judged> lost = new ArrayList<>();
    for (Draft.Line line : asked()) {
      double probability = here.probability(separation.logOdds(line.from(), line.to()));
      Judged judged =
          new Judged(line, probability, separation.own(line.from(), line.to(), MOST_PASSAGES));
      if (judged.own().isEmpty()) {
        // Who is contained in the other can have it from there, and nothing speaks against it.
        continue;
      }
      if (probability >= DRAWN && mayBeDrawn(line)) {
        lost.add(judged);
      } else if (probability >= CHANCE) {
        draft.remove(line);
        draft.add(lowered(judged));
      }
    }
    groups(lost, here).forEach(this::infer);
  }

  /** One passage that both have in one piece may be a speaker's words. */
  private boolean mayBeDrawn(Draft.Line line) {
    return line.share() >= LEAST_SHARE && separation.isParted(line.from(), line.to());
  }

  /** Lines go back to one text if any two of their tellings do. */
  private List<List<Judged>> groups(List<Judged> lost, HeldSources here) {
    List<List<Judged>> groups = new ArrayList<>();
    for (Judged judged : lost) {
      List<Judged> joined = new ArrayList<>(List.of(judged));
      List<List<Judged>> apart = new ArrayList<>();
      for (List<Judged> group : groups) {
        if (group.stream().anyMatch(other -> areOfOne(judged.line(), other.line(), here))) {
          joined.addAll(0, group);
        } else {
          apart.add(group);
        }
      }
      apart.add(joined);
      groups = apart;
    }
    return groups;
  }

  private boolean areOfOne(Draft.Line line, Draft.Line other, HeldSources here) {
    for (int one : new int[] {line.from(), line.to()}) {
      for (int two : new int[] {other.from(), other.to()}) {
        boolean likely =
            one == two
                || (separation.areKin(one, two)
                    && here.probability(separation.logOdds(one, two)) >= DRAWN);
        if (likely) {
          return true;
        }
      }
    }
    return false;
  }

  private static Draft.Line lowered(Judged judged) {
    String what =
        "each has sentences that the other lacks: one may have the text from the other, or both"
            + " from a text that is not here";
    List<Evidence> why =
        judged.lost() < TOLD ? List.of() : List.of(new Evidence("own_matter", what, judged.own()));
    return judged.line().doubted(judged.lost(), why);
  }

  /** One source for all; who has a held exemplar beside has it through that one. */
  private void infer(List<Judged> group) {
    int source = draft.newInferred();
    Map<Integer, Judged> firsts = new TreeMap<>();
    for (Judged judged : group) {
      draft.remove(judged.line());
      firsts.merge(judged.line().from(), judged, (a, b) -> a.lost() >= b.lost() ? a : b);
    }
    for (Judged judged : group) {
      Draft.Line line = judged.line();
      Map<Integer, Double> alternatives = new TreeMap<>(line.alternatives());
      alternatives.replaceAll((other, share) -> share * (1 - judged.lost()));
      alternatives.put(line.from(), line.confidence() * (1 - judged.lost()));
      alternatives.values().removeIf(share -> share < ALTERNATIVE);
      draft.add(line(source, line.to(), judged, line.kind(), line.share(), alternatives));
    }
    firsts.forEach((first, judged) -> attach(source, first, judged));
  }

  private void attach(int source, int telling, Judged judged) {
    if (draft.exemplars(telling).isEmpty()) {
      double share = separation.share(telling, judged.line().to());
      Derivation.Kind kind = share < .75 ? Derivation.Kind.EXTENDED : Derivation.Kind.COPY;
      draft.add(line(source, telling, judged, kind, share, Map.of()));
    }
  }

  private Draft.Line line(
      int source,
      int copy,
      Judged judged,
      Derivation.Kind kind,
      double share,
      Map<Integer, Double> alternatives) {
    // One sentence may be a speaker's: then there is no text before both at all.
    double sure = kind == Derivation.Kind.QUOTED_FROM ? judged.line().confidence() : 1;
    return new Draft.Line(
        source,
        copy,
        kind,
        share,
        sure * judged.lost(),
        LOST_FIRST,
        evidence(judged),
        alternatives);
  }

  private List<Evidence> evidence(Judged judged) {
    List<Evidence> evidence = new ArrayList<>();
    TreeSet<Passage> shared = new TreeSet<>();
    separation
        .pairs(judged.line().from(), judged.line().to())
        .forEach(pair -> shared.addAll(pair.passages()));
    evidence.add(
        new Evidence(
            "shared_text", "what both share", shared.stream().limit(MOST_PASSAGES).toList()));
    evidence.add(
        new Evidence(
            "own_matter", "what each has of its own, among what both share", judged.own()));
    return evidence;
  }
}
