package org.retold.bench;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.text.Words;

/**
 * Versions of one text aligned word by word over their whole length (Needleman and Wunsch 1970):
 * what the rivals of the stemma stage are given, and the stage itself where only it is to be
 * measured.
 */
final class WholeTexts {
  private static final int EQUAL = 3;
  private static final int OTHER = -1;
  private static final int GAP = -1;

  private WholeTexts() {}

  /** Pairs of word numbers that stand for each other, in order. */
  static List<int[]> align(Words a, Words b) {
    int n = a.size();
    int m = b.size();
    String[] right = forms(b);
    String[] left = forms(a);
    int[][] score = new int[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n || j == m) {
          score[i][j] = GAP * (n - i + m - j);
        } else {
          int pair = score[i + 1][j + 1] + (left[i].equals(right[j]) ? EQUAL : OTHER);
          score[i][j] = Math.max(pair, GAP + Math.max(score[i + 1][j], score[i][j + 1]));
        }
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      int pair = score[i + 1][j + 1] + (left[i].equals(right[j]) ? EQUAL : OTHER);
      if (score[i][j] == pair) {
        pairs.add(new int[] {i++, j++});
      } else if (score[i][j] == GAP + score[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static String[] forms(Words words) {
    String[] forms = new String[words.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = words.form(i).intern();
    }
    return forms;
  }

  /** The two texts as one passage pair with its changes. */
  static PassagePair pair(Article one, Article other) {
    Words a = Words.of(one.text());
    Words b = Words.of(other.text());
    List<int[]> aligned = align(a, b);
    int[] first = aligned.get(0);
    int[] last = aligned.get(aligned.size() - 1);
    List<Change> changes = new ArrayList<>();
    int i = first[0];
    int j = first[1];
    int equal = 0;
    for (int[] pair : aligned) {
      if (a.form(pair[0]).equals(b.form(pair[1]))) {
        equal++;
        addChange(changes, a, i, pair[0], b, j, pair[1]);
        i = pair[0] + 1;
        j = pair[1] + 1;
      }
    }
    addChange(changes, a, i, last[0] + 1, b, j, last[1] + 1);
    return PassagePair.of(
        new Passage(one.id(), new Span(a.span(first[0]).start(), a.span(last[0]).end())),
        new Passage(other.id(), new Span(b.span(first[1]).start(), b.span(last[1]).end())),
        Relation.NEAR_VERBATIM,
        equal / (double) aligned.size(),
        changes);
  }

  private static void addChange(
      List<Change> changes, Words a, int i, int toI, Words b, int j, int toJ) {
    if (i == toI && j == toJ) {
      return;
    }
    Span left = span(a, i, toI);
    Span right = span(b, j, toJ);
    Change.Kind kind =
        left.isEmpty()
            ? Change.Kind.ADDITION
            : right.isEmpty() ? Change.Kind.OMISSION : Change.Kind.SUBSTITUTION;
    changes.add(new Change(kind, Change.Level.WORDS, left, right));
  }

  private static Span span(Words words, int from, int to) {
    if (from == to) {
      int at = from < words.size() ? words.span(from).start() : words.span(from - 1).end();
      return new Span(at, at);
    }
    return new Span(words.span(from).start(), words.span(to - 1).end());
  }
}
