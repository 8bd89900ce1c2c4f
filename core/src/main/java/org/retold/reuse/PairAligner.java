package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what two texts share: places where words agree, extended both ways.
 *
 * <p>Not safe for threads: it keeps its tables between calls. One a thread.
 */
public final class PairAligner {
  /** Words to each side of a hit that are looked at before it is worth an extension. */
  static final int AROUND = 10;

  /** A bigram that stands more often than this in a text says nothing about its place. */
  private static final int MAX_PLACES = 48;

  /** What an alignment may score more than it seems to; docs/method/reuse.md#glance. */
  private static final int FURTHER_SLACK = 7 * Scoring.UNIT;

  private final Extender extender = new Extender();
  private final BigramIndex bigrams = new BigramIndex();

  /**
   * Every alignment between two texts that is not yet known.
   *
   * @param known what is not to be found again
   * @param hitWeight what the agreement around a shared bigram must weigh to be followed
   * @param minScore what an alignment must reach
   */
  public List<Match> findAll(
      CodedText a, CodedText b, List<Match> known, int hitWeight, int minScore) {
    List<Match> found = new ArrayList<>();
    bigrams.read(b);
    for (int i = a.from; i + 1 < a.to; i++) {
      IntArrayList places = bigrams.places(a, i);
      if (places.size() > MAX_PLACES) {
        continue;
      }
      for (int p = 0; p < places.size(); p++) {
        int j = places.getInt(p);
        if (covered(known, i, j) || covered(found, i, j) || around(a, i, b, j) < hitWeight) {
          continue;
        }
        if (Glance.score(a, i, b, j) < minScore - FURTHER_SLACK) {
          continue;
        }
        Match match = extend(a, i, b, j);
        if (match.score() >= minScore) {
          found.add(match);
        }
      }
    }
    return found;
  }

  /** Every place of a text that stands in it once more, the earlier first; never overlapping. */
  public List<Match> findWithin(CodedText a, int hitWeight, int minScore) {
    List<Match> found = new ArrayList<>();
    bigrams.read(a);
    for (int i = a.from; i + 1 < a.to; i++) {
      IntArrayList places = bigrams.places(a, i);
      if (places.size() > MAX_PLACES) {
        continue;
      }
      for (int p = 0; p < places.size(); p++) {
        int j = places.getInt(p);
        if (j <= i + AROUND || covered(found, i, j) || around(a, i, a, j) < hitWeight) {
          continue;
        }
        int middle = (i + j) / 2;
        CodedText head = new CodedText(a.codes, a.weights, a.from, middle);
        CodedText tail = new CodedText(a.codes, a.weights, middle, a.to);
        Match match = extend(head, i, tail, j);
        if (match.score() >= minScore) {
          found.add(match);
        }
      }
    }
    return found;
  }

  /** The alignment through word i of a and word j of b, which are equal. */
  Match extend(CodedText a, int i, CodedText b, int j) {
    extender.forward(a, i, b, j);
    int aTo = i + extender.aReach();
    int bTo = j + extender.bReach();
    int score = extender.score();
    int words = extender.words();
    int aFrom = i;
    int bFrom = j;
    if (i > a.from && j > b.from) {
      extender.backward(a, i - 1, b, j - 1);
      aFrom -= extender.aReach();
      bFrom -= extender.bReach();
      score += extender.score();
      words += extender.words();
    }
    score += bonus(a, aFrom, b, bFrom) + bonus(a, aTo, b, bTo);
    return new Match(aFrom, aTo, bFrom, bTo, score, words);
  }

  private static int bonus(CodedText a, int i, CodedText b, int j) {
    return nearBoundary(a, i) && nearBoundary(b, j) ? Scoring.SENTENCE_BONUS : 0;
  }

  private static boolean nearBoundary(CodedText text, int word) {
    for (int i = word - 2; i <= word + 2; i++) {
      if (text.isBoundary(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean covered(List<Match> matches, int i, int j) {
    for (int m = matches.size() - 1; m >= 0; m--) {
      if (matches.get(m).covers(i, j)) {
        return true;
      }
    }
    return false;
  }

  /** What the words around two places weigh that agree in step, or one word out of step. */
  static int around(CodedText a, int i, CodedText b, int j) {
    int sum = 0;
    int first = -Math.min(AROUND, Math.min(i - a.from, j - b.from));
    int last = Math.min(AROUND, Math.min(a.to - i, b.to - j) - 1);
    for (int k = first; k <= last; k++) {
      int code = a.codes[i + k];
      int q = j + k;
      if (WordCode.same(code, b.codes[q])
          || (k > first && k < 0 && WordCode.same(code, b.codes[q - 1]))
          || (k < last && k > 0 && WordCode.same(code, b.codes[q + 1]))
          || (k < 0 && WordCode.same(code, b.codes[q + 1]))
          || (k > 0 && WordCode.same(code, b.codes[q - 1]))) {
        sum += a.weights[i + k];
      }
    }
    return sum;
  }
}
