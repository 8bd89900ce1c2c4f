package org.retold.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the sentences of two texts that say the same, in any order. */
public final class SentenceMatcher {
  /** Neighbours that a sentence's hubness is measured on (CSLS, Conneau et al. 2018). */
  private static final int NEIGHBOURS = 5;

  /** What a match gains if its neighbours match each other; docs/method/link.md#sentences. */
  private static final double ORDER = 0.08;

  private static final double FIRST = 0.25;
  private static final double SECOND = 0.12;

  /** How much a merged sentence must gain in closeness. */
  private static final double GAIN = 0.03;

  private static final int MOST_SIDE = 3;

  /** Sentences {@code aFrom..aTo} of one text and {@code bFrom..bTo} of the other, half-open. */
  public record Match(int aFrom, int aTo, int bFrom, int bTo, double similarity) {}

  private final List<Vector> a;
  private final List<Vector> b;
  private final double[][] similarity;
  private final double[][] score;
  private final int[] linkOfA;
  private final int[] linkOfB;

  private SentenceMatcher(List<Vector> a, List<Vector> b) {
    this.a = a;
    this.b = b;
    this.similarity = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        similarity[i][j] = Closeness.of(a.get(i), b.get(j)).joint();
      }
    }
    this.score = withoutHubs(similarity);
    this.linkOfA = filled(a.size());
    this.linkOfB = filled(b.size());
  }

  /** The matches, in the order of the first text. */
  public static List<Match> match(List<Vector> a, List<Vector> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    SentenceMatcher matcher = new SentenceMatcher(a, b);
    matcher.link(FIRST);
    matcher.link(SECOND);
    matcher.link(SECOND);
    return matcher.grown();
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** Similarity less half of what each side has with everything. */
  private static double[][] withoutHubs(double[][] similarity) {
    int rows = similarity.length;
    int columns = similarity[0].length;
    double[] ofRow = new double[rows];
    double[] ofColumn = new double[columns];
    for (int i = 0; i < rows; i++) {
      ofRow[i] = meanOfOthers(similarity[i]);
    }
    for (int j = 0; j < columns; j++) {
      double[] column = new double[rows];
      for (int i = 0; i < rows; i++) {
        column[i] = similarity[i][j];
      }
      ofColumn[j] = meanOfOthers(column);
    }
    double[][] score = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        score[i][j] = similarity[i][j] - (ofRow[i] + ofColumn[j]) / 2;
      }
    }
    return score;
  }

  /** Mean of the nearest but the very nearest, which may be the true match. */
  private static double meanOfOthers(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int n = 0; n < NEIGHBOURS; n++) {
      int at = sorted.length - 2 - n;
      sum += at >= 0 ? sorted[at] : 0;
    }
    return sum / NEIGHBOURS;
  }

  /** Links what is the best of both sides and above the threshold. */
  private void link(double threshold) {
    int[] bestOfA = filled(a.size());
    int[] bestOfB = filled(b.size());
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double value = ordered(i, j);
        if (linkOfA[i] < 0 && linkOfB[j] < 0 && value >= threshold) {
          bestOfA[i] = bestOfA[i] < 0 || value > ordered(i, bestOfA[i]) ? j : bestOfA[i];
          bestOfB[j] = bestOfB[j] < 0 || value > ordered(bestOfB[j], j) ? i : bestOfB[j];
        }
      }
    }
    for (int i = 0; i < a.size(); i++) {
      if (bestOfA[i] >= 0 && bestOfB[bestOfA[i]] == i) {
        linkOfA[i] = bestOfA[i];
        linkOfB[bestOfA[i]] = i;
      }
    }
  }

  private double ordered(int i, int j) {
    double bonus = follows(i - 1, j - 1) || follows(i + 1, j + 1) ? ORDER : 0;
    return score[i][j] + bonus;
  }

  private boolean follows(int i, int j) {
    return i >= 0 && i < a.size() && j >= 0 && j < b.size() && linkOfA[i] == j;
  }

  /** The links, each grown by unlinked neighbours that make it closer. */
  private List<Match> grown() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      if (linkOfA[i] >= 0) {
        matches.add(grown(i, linkOfA[i]));
      }
    }
    return matches;
  }

  private Match grown(int i, int j) {
    Match match = new Match(i, i + 1, j, j + 1, similarity[i][j]);
    Vector left = a.get(i);
    Vector right = b.get(j);
    while (match.aTo() - match.aFrom() < MOST_SIDE) {
      int next = match.aTo();
      if (next >= a.size() || linkOfA[next] >= 0) {
        break;
      }
      Vector merged = left.plus(a.get(next));
      double closer = Closeness.of(merged, right).joint();
      if (closer < match.similarity() + GAIN) {
        break;
      }
      linkOfA[next] = j;
      left = merged;
      match = new Match(match.aFrom(), next + 1, match.bFrom(), match.bTo(), closer);
    }
    while (match.bTo() - match.bFrom() < MOST_SIDE && match.aTo() - match.aFrom() == 1) {
      int next = match.bTo();
      if (next >= b.size() || linkOfB[next] >= 0) {
        break;
      }
      Vector merged = right.plus(b.get(next));
      double closer = Closeness.of(left, merged).joint();
      if (closer < match.similarity() + GAIN) {
        break;
      }
      linkOfB[next] = i;
      right = merged;
      match = new Match(match.aFrom(), match.aTo(), match.bFrom(), next + 1, closer);
    }
    return match;
  }
}
