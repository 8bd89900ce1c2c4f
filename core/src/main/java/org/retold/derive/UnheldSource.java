package org.retold.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;

/**
 * Infers the source that nobody has. Retellings that agree against what they seem to be taken from,
 * and of which none can be the other's only source because each has matter of the common exemplar
 * that the other lacks, go back to a witness that is lost; what they have from the exemplar itself
 * makes it a second one. If one of them names the other, that one is the source, and nothing is
 * lost.
 */
final class UnheldSource {
  /** Chosen on the golden stories; docs/method/derive.md#unheld. */
  private static final double ENOUGH = 1.5;

  private static final int LEAST_CONFLICT = 2;
  private static final double STAYS = .5;

  private final Draft draft;
  private final List<Telling> tellings;
  private final Coverage coverage;
  private final Agreements agreements;
  private final DirectionModel direction;
  private final int[] groups;

  /**
   * Takes what is known of the story.
   *
   * @param groups by telling, the kin by shared text it belongs to
   */
  UnheldSource(
      Draft draft,
      List<Telling> tellings,
      Coverage coverage,
      DirectionModel direction,
      int[] groups) {
    this.draft = draft;
    this.tellings = tellings;
    this.coverage = coverage;
    this.direction = direction;
    this.groups = groups;
    agreements = new Agreements(tellings, coverage);
  }

  private record Bond(int one, int other, Agreements.Agreement agreement) {}

  /**
   * Looks at every line between a retelling and its exemplar.
   *
   * @param drawn exemplar by copy
   */
  void infer(Map<Integer, Integer> drawn) {
    List<Bond> bonds = new ArrayList<>();
    for (Map.Entry<Integer, Integer> line : new TreeMap<>(drawn).entrySet()) {
      int copy = line.getKey();
      List<Integer> kin = kin(line.getValue());
      for (int other = 0; other < tellings.size(); other++) {
        boolean apart =
            groups[other] != groups[copy]
                && !kin.contains(other)
                && !draft.descends(line.getValue(), other)
                && !draft.descends(other, copy);
        if (apart) {
          bond(copy, other, kin, behind(kin, other), bonds);
        }
      }
    }
    List<Bond> credited = bonds.stream().filter(bond -> credits(bond.one(), bond.other())).toList();
    credited.forEach(this::second);
    bonds.removeIf(bond -> credits(bond.one(), bond.other()) || credits(bond.other(), bond.one()));
    for (Set<Integer> copies : sets(bonds)) {
      source(copies, drawn, bonds);
    }
  }

  private boolean credits(int copy, int exemplar) {
    return direction.credit(copy, exemplar).isPresent();
  }

  /** The copy names the other telling as the source of what the exemplar does not have. */
  private void second(Bond bond) {
    int copy = bond.one();
    int exemplar = bond.other();
    boolean stands =
        draft.descends(exemplar, copy)
            || draft.exemplars(copy).stream().anyMatch(line -> line.from() == exemplar);
    if (stands) {
      return;
    }
    List<Passage> passages = List.copyOf(new TreeSet<>(bond.agreement().passages()));
    Article source = tellings.get(exemplar).article();
    Evidence names = direction.creditEvidence(copy, exemplar).orElseThrow();
    boolean translated = !source.language().equals(tellings.get(copy).article().language());
    draft.add(
        new Draft.Line(
            exemplar,
            copy,
            translated ? Derivation.Kind.TRANSLATED : Derivation.Kind.REWORDED,
            share(copy, new TreeSet<>(passages)),
            RetoldLines.sigmoid(bond.agreement().weight() - ENOUGH),
            RetoldLines.sigmoid(direction.logit(exemplar, copy)),
            List.of(
                new Evidence("content", "what the other exemplar does not have", passages), names),
            Map.of()));
  }

  /**
   * All that stand behind one of the two and are held: what they agree in is no matter of a lost
   * source if one of these has it.
   */
  private List<Integer> behind(List<Integer> kin, int other) {
    List<Integer> behind = new ArrayList<>(kin);
    for (int telling = 0; telling < tellings.size(); telling++) {
      int before = telling;
      boolean ofKin = kin.stream().anyMatch(member -> draft.descends(member, before));
      boolean ofOther = telling != other && draft.descends(other, telling);
      if ((ofKin || ofOther) && !kin.contains(telling)) {
        behind.add(telling);
      }
    }
    return behind;
  }

  private void bond(
      int copy, int other, List<Integer> kin, List<Integer> behind, List<Bond> bonds) {
    Agreements.Agreement agreement = agreements.against(copy, other, behind);
    if (agreement.weight() >= ENOUGH
        && lacks(copy, other, kin) >= LEAST_CONFLICT
        && lacks(other, copy, kin) >= LEAST_CONFLICT) {
      bonds.add(new Bond(copy, other, agreement));
    }
  }

  private List<Integer> kin(int telling) {
    List<Integer> kin = new ArrayList<>();
    for (int other = 0; other < tellings.size(); other++) {
      if (groups[other] == groups[telling]) {
        kin.add(other);
      }
    }
    return kin;
  }

  /** How many sentences the first has with the exemplar's kin that the other has not. */
  private int lacks(int telling, int other, List<Integer> kin) {
    int count = 0;
    for (int s = 0; s < coverage.sentences(telling); s++) {
      int sentence = s;
      boolean common = kin.stream().anyMatch(k -> coverage.has(telling, sentence, k));
      count += common && !coverage.has(telling, s, other) ? 1 : 0;
    }
    return count;
  }

  private static List<Set<Integer>> sets(List<Bond> bonds) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (Bond bond : bonds) {
      Set<Integer> joined = new TreeSet<>(List.of(bond.one(), bond.other()));
      List<Set<Integer>> apart = new ArrayList<>();
      for (Set<Integer> set : sets) {
        if (set.contains(bond.one()) || set.contains(bond.other())) {
          joined.addAll(set);
        } else {
          apart.add(set);
        }
      }
      apart.add(joined);
      sets = apart;
    }
    return sets;
  }

  private void source(Set<Integer> copies, Map<Integer, Integer> drawn, List<Bond> bonds) {
    int source = draft.newInferred();
    for (int copy : copies) {
      Draft.Line old =
          draft.exemplars(copy).stream()
              .filter(line -> drawn.getOrDefault(copy, -1) == line.from())
              .findFirst()
              .orElse(null);
      if (old != null && (old.share() < STAYS || copies.contains(old.from()))) {
        draft.remove(old);
      }
      draft.add(line(source, copy, old, bonds));
    }
  }

  private Draft.Line line(
      int source, int copy, Draft.@org.jspecify.annotations.Nullable Line old, List<Bond> bonds) {
    Set<Passage> passages = new TreeSet<>();
    double weight = 0;
    for (Bond bond : bonds) {
      if (bond.one() == copy || bond.other() == copy) {
        passages.addAll(bond.agreement().passages());
        weight = Math.max(weight, bond.agreement().weight());
      }
    }
    Evidence agreement =
        new Evidence(
            "agreement_against",
            "shared with other retellings, against the nearest telling that is held",
            List.copyOf(passages));
    return new Draft.Line(
        source,
        copy,
        old == null ? Derivation.Kind.REWORDED : old.kind(),
        share(copy, passages),
        RetoldLines.sigmoid(weight - ENOUGH),
        .95,
        List.of(agreement),
        old == null ? Map.of() : Map.of(old.from(), RetoldLines.sigmoid(ENOUGH - weight)));
  }

  private double share(int copy, Set<Passage> passages) {
    int inside = 0;
    for (Passage passage : passages) {
      boolean ours = passage.article().equals(tellings.get(copy).article().id());
      inside += ours ? passage.span().length() : 0;
    }
    int all = tellings.get(copy).article().kept().stream().mapToInt(span -> span.length()).sum();
    return Math.min(1, inside / (double) Math.max(1, all));
  }
}
