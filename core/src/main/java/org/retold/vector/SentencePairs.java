package org.retold.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.vector.SentenceMatcher.Sentence;

/** How probable it is of every two sentences of two texts that they say the same. */
final class SentencePairs {
  /** Neighbours that a sentence's hubness is measured on (CSLS, Conneau et al. 2018). */
  private static final int NEIGHBOURS = 5;

  /**
   * Logistic regression on the training half; docs/method/align.md#regressions, the last two
   * docs/method/align.md#quoted.
   */
  private static final double[] ACROSS = {
    -2.58, -0.18, 10.84, -4.91, 7.49, 6.85, -2.13, 1.56, -2.47, 0.48, -0.12, 0.14, -0.33, 2.80,
    -1.70
  };

  /** The same where no lexicon could be learned: a handful of articles teaches next to nothing. */
  private static final double[] UNREAD = {
    -2.00, -2.13, 0, 0.14, 6.15, 9.18, -2.61, 1.77, -1.89, 0.78, -0.29, 0.32, -0.32, 2.75, -1.45
  };

  /** In one language words tell more than names, and weights of these are 0. */
  static final double[] UNASKED = {0, 0, 0, 0};

  private static final double[] WITHIN = {
    -3.27, 0, 0, 7.42, 4.84, 3.46, -0.01, 3.96, -0.78, 0, 0, 0, 0, 0, 0
  };

  /** What an encoder adds: 1, its cosine less hubness, its lead; docs/method/align.md#encoder. */
  private static final double[] MEANT = {-1.5, 8, 6};

  /** Hubness taken off, a cosine of the encoder from which it alone can carry a pair. */
  private static final double CLEARLY_MEANT = 0.25;

  /**
   * The same for the second look: log odds of the first, what goes before, what follows, and how
   * much two texts have in common.
   */
  private static final double[] ORDER_ACROSS = {-0.56, 0.84, 0.58, 0.80, 0.46};

  private static final double[] ORDER_UNREAD = {-0.26, 0.88, 0.54, 0.71, 0.42};

  private static final double[] ORDER_WITHIN = {-0.59, 0.88, 1.06, 0.89, 0};

  /** The log odds of a share of sentences in common, from what is guessed of single pairs. */
  private static final double[] COMMON = {0.94, 1.63};

  /** Pairs less probable are no part of what two texts have in common. */
  private static final double GUESSED = 0.02;

  /** A guess beside what is seen, lest a text of one sentence be sure; sentences. */
  private static final double PRIOR = 0.3;

  private final List<Sentence> a;
  private final List<Sentence> b;
  private final double[] first;
  private final double[] second;
  private final SentenceViews.View[][] views;
  private final double[][] similarity;
  private final double[][] score;
  private final double[][] rowLead;
  private final double[][] columnLead;
  private final double textLonger;
  private final double @Nullable [][] meant;
  private final double @Nullable [][] meantLead;
  private final double[][] logOdds;
  private final double common;

  SentencePairs(List<Sentence> a, List<Sentence> b) {
    this.a = a;
    this.b = b;
    boolean same = a.get(0).vector().language().equals(b.get(0).vector().language());
    double trust = a.get(0).gloss().trust(b.get(0).gloss());
    this.first = same ? WITHIN : between(UNREAD, ACROSS, trust);
    this.second = same ? ORDER_WITHIN : between(ORDER_UNREAD, ORDER_ACROSS, trust);
    this.views = new SentenceViews.View[a.size()][b.size()];
    this.similarity = new double[a.size()][b.size()];
    SentenceViews seen = new SentenceViews(a, b, same, trust);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        views[i][j] = seen.of(i, j);
        similarity[i][j] = seen.closeness(views[i][j]);
      }
    }
    this.score = withoutHubs(similarity);
    this.rowLead = leads(similarity);
    this.columnLead = transposed(leads(transposed(similarity)));
    double[][] meanings = meanings();
    this.meant = meanings == null ? null : withoutHubs(meanings);
    this.meantLead =
        meanings == null ? null : sum(leads(meanings), transposed(leads(transposed(meanings))));
    this.textLonger = Math.log1p(length(a)) - Math.log1p(length(b));
    this.logOdds = firstLook();
    this.common = common(this::probabilityAt);
  }

  private double @Nullable [][] meanings() {
    double[][] cosines = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        Meaning one = a.get(i).meaning();
        Meaning other = b.get(j).meaning();
        if (one == null || other == null) {
          return null;
        }
        cosines[i][j] = one.closeness(other);
      }
    }
    return cosines;
  }

  private static double[][] sum(double[][] one, double[][] other) {
    double[][] sum = new double[one.length][];
    for (int i = 0; i < one.length; i++) {
      sum[i] = one[i].clone();
      for (int j = 0; j < sum[i].length; j++) {
        sum[i][j] += other[i][j];
      }
    }
    return sum;
  }

  private static double length(List<Sentence> sentences) {
    return sentences.stream().mapToInt(Sentence::length).sum();
  }

  /** What the probability rests on. */
  double[] observations(int i, int j) {
    SentenceViews.View view = views[i][j];
    double longer = Math.log1p(a.get(i).length()) - Math.log1p(b.get(j).length());
    double quotedA = a.get(i).quoted();
    double quotedB = b.get(j).quoted();
    boolean marked = !Double.isNaN(quotedA) && !Double.isNaN(quotedB);
    return new double[] {
      1,
      view.anchors(),
      view.lexical(),
      score[i][j],
      rowLead[i][j] + columnLead[i][j],
      Math.max(scoreAt(i - 1, j - 1), 0) + Math.max(scoreAt(i + 1, j + 1), 0),
      Math.abs(longer - textLonger),
      view.counted() ? view.numbers() : 0,
      view.counted() && view.numbers() == 0 ? 1 : 0,
      view.named()[0],
      view.named()[1],
      view.named()[2],
      view.named()[3],
      marked ? Math.min(quotedA, quotedB) : 0,
      marked ? Math.abs(quotedA - quotedB) : 0
    };
  }

  private static double[] between(double[] one, double[] other, double share) {
    double[] weights = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      weights[i] = (1 - share) * one[i] + share * other[i];
    }
    return weights;
  }

  /** The cosine of two sentences, and what the lexicon explains of them. */
  double closeness(int i, int j) {
    return similarity[i][j];
  }

  /** What an encoder adds to the first look; null without one. */
  double @Nullable [] meaning(int i, int j) {
    return meant == null || meantLead == null
        ? null
        : new double[] {1, meant[i][j], meantLead[i][j]};
  }

  /** True if an encoder alone sees the same in two sentences. */
  boolean meant(int i, int j) {
    return meant != null && meant[i][j] >= CLEARLY_MEANT;
  }

  /** How probable it is that two sentences say the same. */
  double probability(int i, int j) {
    return similarity[i][j] == 0 && !meant(i, j) ? 0 : probability(weighed(second, inOrder(i, j)));
  }

  /** What the second look rests on. */
  double[] inOrder(int i, int j) {
    return new double[] {1, logOdds[i][j], neighbour(i, j, -1), neighbour(i, j, 1), common};
  }

  /** The log odds of how much the two texts have in common, as the second look sees it. */
  double common() {
    return common(this::probability);
  }

  /** The probability that two sentences say the same. */
  private interface Probabilities {
    double of(int i, int j);
  }

  /**
   * The log odds of the share of the shorter text's sentences that the other has too: the sum of
   * the probabilities of pairs, the surest first, each sentence once. Two columns on one event
   * share its names and hardly a sentence; a guess that would do between translations does not
   * there (a classifier's prior estimated from its own answers, Saerens et al. 2002).
   */
  private double common(Probabilities probabilities) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (probabilities.of(i, j) >= GUESSED) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((int[] pair) -> -probabilities.of(pair[0], pair[1]))
            .thenComparingInt(pair -> pair[0] + pair[1])
            .thenComparingInt(pair -> Math.abs(pair[0] - pair[1])));
    boolean[] takenOfA = new boolean[a.size()];
    boolean[] takenOfB = new boolean[b.size()];
    double sum = 0;
    for (int[] pair : pairs) {
      if (!takenOfA[pair[0]] && !takenOfB[pair[1]]) {
        takenOfA[pair[0]] = true;
        takenOfB[pair[1]] = true;
        sum += probabilities.of(pair[0], pair[1]);
      }
    }
    double least = Math.min(a.size(), b.size());
    double share = (sum + PRIOR) / (least + 2 * PRIOR);
    return COMMON[0] + COMMON[1] * Math.log(share / (1 - share));
  }

  private double[][] firstLook() {
    double[][] odds = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double[] meaning = meaning(i, j);
        odds[i][j] =
            weighed(first, observations(i, j)) + (meaning == null ? 0 : weighed(MEANT, meaning));
      }
    }
    return odds;
  }

  /** The surest of the next pairs on one side, one sentence left out on either text at most. */
  private double neighbour(int i, int j, int step) {
    double next = probabilityAt(i + step, j + step);
    next = Math.max(next, probabilityAt(i + 2 * step, j + step));
    return Math.max(next, probabilityAt(i + step, j + 2 * step));
  }

  private double probabilityAt(int i, int j) {
    boolean inside = i >= 0 && i < a.size() && j >= 0 && j < b.size();
    return inside && (similarity[i][j] > 0 || meant(i, j)) ? probability(logOdds[i][j]) : 0;
  }

  private static double weighed(double[] weights, double[] observed) {
    double sum = 0;
    for (int k = 0; k < observed.length; k++) {
      sum += weights[k] * observed[k];
    }
    return sum;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private double scoreAt(int i, int j) {
    return i >= 0 && i < a.size() && j >= 0 && j < b.size() ? score[i][j] : 0;
  }

  /** Similarity less half of what each side has with its other neighbours. */
  private static double[][] withoutHubs(double[][] values) {
    double[] ofRow = meansOfOthers(values);
    double[] ofColumn = meansOfOthers(transposed(values));
    double[][] less = new double[values.length][values[0].length];
    for (int i = 0; i < less.length; i++) {
      for (int j = 0; j < less[i].length; j++) {
        less[i][j] = values[i][j] - (ofRow[i] + ofColumn[j]) / 2;
      }
    }
    return less;
  }

  /** Mean of each row's nearest but the very nearest, which may be the true match. */
  private static double[] meansOfOthers(double[][] values) {
    double[] means = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double[] sorted = values[i].clone();
      Arrays.sort(sorted);
      for (int n = 0; n < NEIGHBOURS; n++) {
        int at = sorted.length - 2 - n;
        means[i] += (at >= 0 ? sorted[at] : 0) / NEIGHBOURS;
      }
    }
    return means;
  }

  /** By how much each value leads the best other value of its row; negative if it does not. */
  private static double[][] leads(double[][] values) {
    double[][] leads = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      double best = 0;
      double second = 0;
      for (double value : values[i]) {
        second = Math.max(second, Math.min(best, value));
        best = Math.max(best, value);
      }
      leads[i] = new double[values[i].length];
      for (int j = 0; j < values[i].length; j++) {
        double value = values[i][j];
        leads[i][j] = value == best ? value - second : value - best;
      }
    }
    return leads;
  }

  private static double[][] transposed(double[][] values) {
    double[][] turned = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        turned[j][i] = values[i][j];
      }
    }
    return turned;
  }
}
