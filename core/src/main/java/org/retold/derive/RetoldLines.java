package org.retold.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Stemma;
import org.retold.reuse.Branching;

/**
 * Draws the lines between tellings that say the same in other words or another language, and the
 * inferred source where two of them share matter that none of their possible exemplars has.
 */
final class RetoldLines {
  private static final double THRESHOLD = .5;

  /**
   * Who rewords a telling in its own language leaves runs of its words, and those make kin by text:
   * what covers the same sentences without them is a second report of one event far more often than
   * a retelling. Of 15 such lines of real outlets one was true; docs/method/derive.md#reports.
   */
  private static final double OWN_WORDS = 4;

  private static final double CREDIT = 2;

  /**
   * Log odds between two languages: for how many sentences are shared, what part of the copy, and
   * how far they stand in one order. Fitted on translations and on independent reports;
   * docs/method/derive.md#translated.
   */
  private static final double[] ACROSS = {-7.5, 2.3, 2.2, 4.1};

  private static final double A_NUMBER_APART = .6;
  private static final double MOST_FROM_NUMBERS = 1.8;

  private final DeriveOptions options;
  private final Draft draft;
  private final List<Telling> tellings;
  private final Coverage coverage;
  private final DirectionModel direction;
  private final int[] groups;
  private Stemma.@Nullable Nearest nearest;

  RetoldLines(
      DeriveOptions options,
      Draft draft,
      List<Telling> tellings,
      Coverage coverage,
      DirectionModel direction,
      int[] groups) {
    this.options = options;
    this.draft = draft;
    this.tellings = tellings;
    this.coverage = coverage;
    this.direction = direction;
    this.groups = groups;
  }

  Stemma.@Nullable Nearest nearest() {
    return nearest;
  }

  void draw() {
    int n = tellings.size();
    double[][] scores = new double[n][n];
    for (int copy = 0; copy < n; copy++) {
      if (isTop(copy)) {
        for (int exemplar = 0; exemplar < n; exemplar++) {
          if (exemplar != copy && !draft.descends(exemplar, top(copy))) {
            scores[exemplar][copy] = score(exemplar, copy);
          }
        }
      }
    }
    int[] parents = withoutCircles(scores);
    Map<Integer, Integer> drawn = new HashMap<>();
    for (int copy = 0; copy < n; copy++) {
      if (parents[copy] >= 0) {
        drawn.put(copy, parents[copy]);
        draft.add(line(parents[copy], copy, scores));
      }
    }
    Map<Integer, Integer> seeming = new HashMap<>(drawn);
    for (int copy = 0; copy < n; copy++) {
      int exemplar = drawn.containsKey(copy) || !isTop(copy) ? -1 : seeming(copy);
      if (exemplar >= 0) {
        seeming.put(copy, exemplar);
      }
    }
    new UnheldSource(draft, tellings, coverage, direction, groups).infer(seeming);
    new NamedSource(draft, tellings, coverage, direction).draw();
    new CommonSource(draft, tellings, coverage, direction, groups).weigh();
  }

  /** What a second report would go back to if it were none; -1 if to nothing. */
  private int seeming(int copy) {
    int best = -1;
    double most = 0;
    for (int exemplar = 0; exemplar < tellings.size(); exemplar++) {
      if (exemplar != copy && !draft.descends(exemplar, top(copy))) {
        double kin = kinship(exemplar, copy) + (isOwnReport(copy, exemplar) ? OWN_WORDS : 0);
        best = kin > most ? exemplar : best;
        most = Math.max(most, kin);
      }
    }
    return best;
  }

  /** Lines that already stand join what lies under a top into one node of the branching. */
  private int[] withoutCircles(double[][] scores) {
    int n = scores.length;
    int[] tops = new int[n];
    for (int v = 0; v < n; v++) {
      tops[v] = topTelling(v);
    }
    double[][] joined = new double[n][n];
    int[][] through = new int[n][n];
    for (int copy = 0; copy < n; copy++) {
      for (int exemplar = 0; exemplar < n; exemplar++) {
        int top = tops[exemplar];
        if (top != copy && scores[exemplar][copy] > joined[top][copy]) {
          joined[top][copy] = scores[exemplar][copy];
          through[top][copy] = exemplar;
        }
      }
    }
    int[] parents = Branching.best(joined);
    for (int copy = 0; copy < n; copy++) {
      parents[copy] = parents[copy] < 0 ? -1 : through[parents[copy]][copy];
    }
    return parents;
  }

  /** The telling that stands for the top of what it belongs to: itself, or the first under it. */
  private int topTelling(int telling) {
    int top = top(telling);
    if (!draft.isInferred(top)) {
      return top;
    }
    return draft.copies(top).stream()
        .mapToInt(Draft.Line::to)
        .filter(node -> !draft.isInferred(node))
        .min()
        .orElse(telling);
  }

  private int top(int node) {
    List<Draft.Line> exemplars = draft.exemplars(node);
    return exemplars.isEmpty() ? node : top(exemplars.get(0).from());
  }

  private boolean isTop(int telling) {
    return topTelling(telling) == telling;
  }

  /** Nothing if the copy was rather there first: then the line would be the other's. */
  private double score(int exemplar, int copy) {
    double kin = kinship(exemplar, copy);
    noteNearest(exemplar, copy, sigmoid(kin));
    double forward = forward(exemplar, copy);
    return kin <= 0 || forward < 0 ? 0 : Math.max(0, kin + logSigmoid(forward) + 1);
  }

  /** Log odds that one of the two tellings, or a source of one, stands behind the other. */
  private double kinship(int exemplar, int copy) {
    int shared = Math.min(coverage.shared(copy, exemplar), coverage.shared(exemplar, copy));
    if (shared < options.leastSentences()) {
      return -3 + shared * .5;
    }
    double share = coverage.share(copy, exemplar);
    double order = coverage.order(copy, exemplar);
    double content =
        isAcross(exemplar, copy)
            ? ACROSS[0] + ACROSS[1] * Math.log(shared) + ACROSS[2] * share + ACROSS[3] * order
            : 6 * share * (.4 + .6 * order) - 2.5 + .25 * Math.min(shared, 10);
    return content
        - 3 * elsewhere(copy, exemplar)
        - numbersApart(copy, exemplar)
        - (isOwnReport(copy, exemplar) ? OWN_WORDS : 0)
        + (direction.credit(copy, exemplar).isPresent() ? CREDIT : 0);
  }

  private boolean isAcross(int exemplar, int copy) {
    String one = tellings.get(exemplar).article().language();
    return !one.equals(tellings.get(copy).article().language());
  }

  /** True for two outlets that write in one language: a desk may well reword what it printed. */
  private boolean isOwnReport(int copy, int exemplar) {
    Article one = tellings.get(copy).article();
    Article other = tellings.get(exemplar).article();
    return one.language().equals(other.language())
        && (one.outlet().isBlank() || !one.outlet().strip().equals(other.outlet().strip()));
  }

  /** How much of the copy stands in a third telling rather than in the exemplar. */
  private double elsewhere(int copy, int exemplar) {
    double sum = 0;
    for (int s = 0; s < coverage.sentences(copy); s++) {
      int sentence = s;
      double third =
          coverage.sharers(copy, s).stream()
              .filter(other -> other != copy && !draft.descends(other, copy))
              .mapToDouble(other -> coverage.closeness(copy, sentence, other))
              .max()
              .orElse(0);
      sum += Math.max(0, third - coverage.closeness(copy, s, exemplar));
    }
    return sum / Math.max(1, coverage.sentences(copy));
  }

  /**
   * Numbers of the copy where the exemplar says the same with another number: an error not shared.
   */
  private double numbersApart(int copy, int exemplar) {
    int apart = 0;
    String id = tellings.get(copy).article().id();
    for (PassagePair pair : coverage.pairs(copy, exemplar)) {
      Passage mine = pair.a().article().equals(id) ? pair.a() : pair.b();
      Passage other = pair.a().article().equals(id) ? pair.b() : pair.a();
      Set<String> ours = Agreements.numbers(tellings.get(copy).article().text(), mine.span());
      Set<String> theirs =
          Agreements.numbers(tellings.get(exemplar).article().text(), other.span());
      boolean lost = ours.stream().anyMatch(number -> !theirs.contains(number));
      apart += lost && theirs.stream().anyMatch(number -> !ours.contains(number)) ? 1 : 0;
    }
    return Math.min(MOST_FROM_NUMBERS, A_NUMBER_APART * apart);
  }

  private double forward(int exemplar, int copy) {
    double contained = coverage.share(copy, exemplar) - coverage.share(exemplar, copy);
    return 2 * contained + direction.logit(exemplar, copy);
  }

  private void noteNearest(int one, int other, double score) {
    if (score < THRESHOLD && (nearest == null || score > nearest.score())) {
      String first = tellings.get(Math.min(one, other)).siglum();
      String second = tellings.get(Math.max(one, other)).siglum();
      nearest = new Stemma.Nearest(first, second, score, THRESHOLD);
    }
  }

  private Draft.Line line(int exemplar, int copy, double[][] scores) {
    Map<Integer, Double> alternatives = new HashMap<>();
    double best = scores[exemplar][copy];
    double all = 0;
    for (double[] row : scores) {
      all += row[copy] > 0 ? Math.exp(row[copy] - best) : 0;
    }
    for (int other = 0; other < scores.length; other++) {
      double share = scores[other][copy] > 0 ? Math.exp(scores[other][copy] - best) / all : 0;
      if (other != exemplar && share >= .1) {
        alternatives.put(other, share * sigmoid(kinship(other, copy)));
      }
    }
    return new Draft.Line(
        exemplar,
        copy,
        kind(exemplar, copy),
        coverage.share(copy, exemplar),
        sigmoid(kinship(exemplar, copy)) / all,
        sigmoid(forward(exemplar, copy)),
        evidence(exemplar, copy),
        alternatives);
  }

  private Derivation.Kind kind(int exemplar, int copy) {
    boolean translated =
        coverage.pairs(exemplar, copy).stream()
                    .filter(pair -> pair.relation() == Relation.TRANSLATION)
                    .count()
                * 2
            > coverage.pairs(exemplar, copy).size();
    if (translated) {
      return Derivation.Kind.TRANSLATED;
    }
    return coverage.sentences(copy) * 2 < coverage.sentences(exemplar)
        ? Derivation.Kind.SUMMARISED
        : Derivation.Kind.REWORDED;
  }

  private List<Evidence> evidence(int exemplar, int copy) {
    List<Evidence> reasons = new ArrayList<>();
    List<Passage> passages = new ArrayList<>(new TreeSet<>(passages(exemplar, copy)));
    String what =
        coverage.shared(copy, exemplar)
            + " of "
            + coverage.sentences(copy)
            + " sentences of the copy stand in the exemplar";
    reasons.add(new Evidence("content", what, passages));
    if (coverage.order(exemplar, copy) > .8) {
      reasons.add(new Evidence("sequence", "in the same order", passages));
    }
    direction.creditEvidence(copy, exemplar).ifPresent(reasons::add);
    return reasons;
  }

  private List<Passage> passages(int one, int other) {
    return coverage.pairs(one, other).stream()
        .map(PassagePair::passages)
        .flatMap(List::stream)
        .toList();
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double logSigmoid(double x) {
    return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }
}
