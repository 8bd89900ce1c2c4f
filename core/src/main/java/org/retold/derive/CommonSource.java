package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;
import org.retold.model.PassagePair;

/**
 * Asks of every line between two tellings that say the same in other words whether both rather go
 * back to a third that nobody holds: then neither contains what they share, and each has sentences
 * of its own between the shared ones. What is likely is drawn, what is possible lowers what the
 * line says.
 */
final class CommonSource {
  /**
   * Log odds of a lost source behind two that say the same in other words, equally many pairs of
   * either kind; by what part of the copy is its own, and between how many shared sentences it has
   * more of its own than the exemplar. Fitted on translations; docs/method/derive.md#common.
   */
  private static final double[] RETOLD = {-1, 2.6, .3};

  /** A lost witness is drawn if it is as likely as this where the two are kin at all. */
  private static final double DRAWN = .7;

  /** And if it is as likely as this whether they are or not. */
  private static final double LEAST = .25;

  /** Less likely it is not told. */
  private static final double TOLD = .2;

  /** Leaving out goes by blocks, so a sentence counts half, and all together not more than this. */
  private static final double HALF = .5;

  private static final double MOST_FROM_CHOICE = 2.5;

  /** What two reports have in common that were not taken from each other. */
  private static final double BY_CHANCE = .1;

  /** What nobody holds was there first by what it is; whether there is one is another question. */
  private static final double LOST_FIRST = .95;

  private static final int MOST_PASSAGES = 8;

  private final Draft draft;
  private final List<Telling> tellings;
  private final Coverage coverage;
  private final DirectionModel direction;
  private final int[] groups;
  private final OpenLines open;

  CommonSource(
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
    open = new OpenLines(draft, tellings, direction);
  }

  /**
   * A line and how likely a lost source is instead.
   *
   * @param own what each of the two has between shared passages; empty if one has nothing there
   */
  private record Judged(Draft.Line line, double lost, List<Passage> own) {
    Evidence evidence() {
      String what =
          "between what both share each has sentences of its own, as two have that go back to a"
              + " text that is not here";
      return new Evidence("own_matter", what, own);
    }
  }

  void weigh() {
    Map<Integer, List<Judged>> lost = new TreeMap<>();
    for (Draft.Line line : draft.lines()) {
      if (open.contains(line) && groups[line.from()] != groups[line.to()]) {
        Judged judged = judge(line);
        if (isDrawn(judged)) {
          lost.computeIfAbsent(line.from(), exemplar -> new ArrayList<>()).add(judged);
        } else if (judged.lost() > 0) {
          draft.remove(line);
          draft.add(lowered(judged));
        }
      }
    }
    lost.forEach(this::infer);
  }

  private static boolean isDrawn(Judged judged) {
    return judged.lost() >= DRAWN
        && judged.lost() * judged.line().confidence() >= LEAST
        && !judged.own().isEmpty();
  }

  private Judged judge(Draft.Line line) {
    int exemplar = line.from();
    int copy = line.to();
    BitSet explained = explained(copy, exemplar);
    Interleaving between = new Interleaving(coverage, exemplar, copy, explained);
    double own = own(copy, exemplar, explained);
    double choice = choice(between, fromElsewhere(exemplar, copy));
    double odds = RETOLD[0] + RETOLD[1] * own + RETOLD[2] * Math.log1p(between.moreAdded());
    return new Judged(line, RetoldLines.sigmoid(odds + choice), passages(between));
  }

  /** What a telling has that another one has too, which was not taken from it. */
  private BitSet explained(int telling, int apartFrom) {
    BitSet explained = new BitSet();
    for (int third = 0; third < tellings.size(); third++) {
      boolean source = isElsewhere(third, telling, apartFrom);
      for (int s = 0; source && s < coverage.sentences(telling); s++) {
        if (coverage.has(telling, s, third)) {
          explained.set(s);
        }
      }
    }
    return explained;
  }

  /** What an exemplar has from another telling: one that was there before it. */
  private BitSet fromElsewhere(int exemplar, int copy) {
    BitSet sentences = new BitSet();
    for (int third = 0; third < tellings.size(); third++) {
      boolean before =
          isElsewhere(third, exemplar, copy)
              && (draft.descends(exemplar, third) || direction.time(third, exemplar) > 0);
      for (int s = 0; before && s < coverage.sentences(exemplar); s++) {
        if (coverage.has(exemplar, s, third)) {
          sentences.set(s);
        }
      }
    }
    return sentences;
  }

  /** The part of a telling that neither the other has nor anybody else we hold. */
  private double own(int telling, int other, BitSet explained) {
    double own = 0;
    double all = 0;
    for (int s = 0; s < coverage.sentences(telling); s++) {
      int length = coverage.passage(telling, s).span().length();
      all += length;
      own += explained.get(s) || coverage.has(telling, s, other) ? 0 : length;
    }
    return own / Math.max(1, all);
  }

  /**
   * A copy that takes what its exemplar has from nobody we hold, and nothing of what stands between
   * and comes from a telling that we do hold, was rather made before the two were put together. If
   * it has both kinds alike it had them from the exemplar.
   */
  private double choice(Interleaving between, BitSet fromElsewhere) {
    int taken = 0;
    int own = 0;
    int takenFromElsewhere = 0;
    for (int s = 0; s < coverage.sentences(between.exemplar()); s++) {
      double here = coverage.closeness(between.exemplar(), s, between.copy());
      own += fromElsewhere.get(s) ? 0 : 1;
      taken += here > 0 && !fromElsewhere.get(s) ? 1 : 0;
      // What all say shows nothing of who has it from whom.
      takenFromElsewhere += here > 0 && here < elsewhere(between, s) ? 1 : 0;
    }
    BitSet left = between.cut();
    left.and(fromElsewhere);
    double rate = (taken + 1) / (own + 2.0);
    double odds =
        left.cardinality() * Math.log((1 - BY_CHANCE) / (1 - rate))
            + takenFromElsewhere * Math.log(BY_CHANCE / rate);
    // Who adds nothing of its own has cut its exemplar, by whatever choice.
    double most = between.added().isEmpty() ? 0 : MOST_FROM_CHOICE;
    return Math.max(-MOST_FROM_CHOICE, Math.min(most, HALF * odds));
  }

  /** How closely the nearest telling beside the copy says a sentence of the exemplar. */
  private double elsewhere(Interleaving between, int sentence) {
    double most = 0;
    for (int third = 0; third < tellings.size(); third++) {
      if (isElsewhere(third, between.exemplar(), between.copy())) {
        most = Math.max(most, coverage.closeness(between.exemplar(), sentence, third));
      }
    }
    return most;
  }

  private boolean isElsewhere(int third, int one, int other) {
    return third != one
        && third != other
        && !draft.descends(third, one)
        && !draft.descends(third, other);
  }

  private List<Passage> passages(Interleaving between) {
    TreeSet<Passage> passages = new TreeSet<>();
    if (between.cut().isEmpty() || between.added().isEmpty()) {
      return List.of();
    }
    between.added().stream()
        .limit(MOST_PASSAGES / 2)
        .forEach(s -> passages.add(coverage.passage(between.copy(), s)));
    between.cut().stream()
        .limit(MOST_PASSAGES / 2)
        .forEach(s -> passages.add(coverage.passage(between.exemplar(), s)));
    return List.copyOf(passages);
  }

  private static Draft.Line lowered(Judged judged) {
    boolean told = judged.lost() >= TOLD && !judged.own().isEmpty();
    return judged.line().doubted(judged.lost(), told ? List.of(judged.evidence()) : List.of());
  }

  /** One source for all that go back to what their seeming exemplar goes back to. */
  private void infer(int exemplar, List<Judged> copies) {
    int source = draft.newInferred();
    double most = 0;
    TreeSet<Passage> own = new TreeSet<>();
    TreeSet<Passage> shared = new TreeSet<>();
    for (Judged judged : copies) {
      Draft.Line line = judged.line();
      draft.remove(line);
      most = Math.max(most, line.confidence() * judged.lost());
      own.addAll(judged.own());
      List<Passage> both = shared(exemplar, line.to());
      shared.addAll(both);
      Map<Integer, Double> alternatives = new HashMap<>(line.alternatives());
      alternatives.put(exemplar, line.confidence() * (1 - judged.lost()));
      draft.add(
          new Draft.Line(
              source,
              line.to(),
              kind(exemplar, line.to()),
              line.share(),
              line.confidence() * judged.lost(),
              LOST_FIRST,
              evidence(both, judged.own()),
              alternatives));
    }
    int first = copies.get(0).line().to();
    draft.add(
        new Draft.Line(
            source,
            exemplar,
            kind(first, exemplar),
            coverage.share(exemplar, first),
            most,
            LOST_FIRST,
            evidence(List.copyOf(shared), List.copyOf(own)),
            Map.of()));
  }

  private static List<Evidence> evidence(List<Passage> shared, List<Passage> own) {
    List<Evidence> evidence = new ArrayList<>();
    if (!shared.isEmpty()) {
      evidence.add(new Evidence("content", "what both share", shared));
    }
    evidence.add(
        new Evidence("own_matter", "what each has between that and the other does not", own));
    return evidence;
  }

  private List<Passage> shared(int one, int other) {
    TreeSet<Passage> passages = new TreeSet<>();
    for (PassagePair pair : coverage.pairs(one, other)) {
      passages.addAll(pair.passages());
    }
    return passages.stream().limit(2L * MOST_PASSAGES).toList();
  }

  private Derivation.Kind kind(int other, int copy) {
    String language = tellings.get(other).article().language();
    return language.equals(tellings.get(copy).article().language())
        ? Derivation.Kind.REWORDED
        : Derivation.Kind.TRANSLATED;
  }
}
