package org.retold.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;

/**
 * Sentence pairs against gold segments, equal numbers saying the same: the rules of {@code
 * score_segments.py}, for two articles of one story.
 */
record SentenceScore(long hits, long found, long gold) {
  static final SentenceScore NONE = new SentenceScore(0, 0, 0);

  /** Segments that a passage may span before it says nothing. */
  private static final int MOST = 3;

  /** A numbered stretch of an article. */
  record Segment(int number, Span span) {}

  private record Both(int a, int b) {}

  double precision() {
    return found == 0 ? 0 : (double) hits / found;
  }

  double recall() {
    return gold == 0 ? 0 : (double) hits / gold;
  }

  double f1() {
    return hits == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  SentenceScore plus(SentenceScore other) {
    return new SentenceScore(hits + other.hits, found + other.found, gold + other.gold);
  }

  /** Scores the pairs of two articles; spans are code points on both sides. */
  static SentenceScore of(List<PassagePair> pairs, String first, List<Segment> a, List<Segment> b) {
    Set<Both> found = new HashSet<>();
    for (PassagePair pair : pairs) {
      boolean ordered = pair.a().article().equals(first);
      Passage left = ordered ? pair.a() : pair.b();
      Passage right = ordered ? pair.b() : pair.a();
      boolean copied = pair.relation().compareTo(Relation.PARAPHRASE) < 0;
      found.addAll(expand(left.span(), right.span(), a, b, copied ? Integer.MAX_VALUE : MOST));
    }
    Set<Integer> numbers = new HashSet<>();
    a.forEach(segment -> numbers.add(segment.number()));
    long gold = b.stream().filter(segment -> numbers.contains(segment.number())).count();
    long hits = found.stream().filter(both -> both.a() == both.b()).count();
    return new SentenceScore(hits, found.size(), gold);
  }

  private static List<Both> expand(
      Span a, Span b, List<Segment> segmentsA, List<Segment> segmentsB, int most) {
    List<Segment> left = segmentsA.stream().filter(s -> touch(a, s.span())).toList();
    List<Segment> right = segmentsB.stream().filter(s -> touch(b, s.span())).toList();
    List<Both> pairs = new ArrayList<>();
    if (Math.max(left.size(), right.size()) > most) {
      return pairs;
    }
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean together =
            left.size() == right.size()
                ? i == j
                : samePlace(left.get(i).span(), a, right.get(j).span(), b);
        if (together) {
          pairs.add(new Both(left.get(i).number(), right.get(j).number()));
        }
      }
    }
    return pairs;
  }

  private static boolean touch(Span one, Span other) {
    int shorter = Math.min(one.length(), other.length());
    int overlap = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return shorter > 0 && 2 * overlap >= shorter;
  }

  private static boolean samePlace(Span x, Span inA, Span y, Span inB) {
    double p = place(Math.max(x.start(), inA.start()), inA);
    double q = place(Math.min(x.end(), inA.end()), inA);
    double u = place(Math.max(y.start(), inB.start()), inB);
    double v = place(Math.min(y.end(), inB.end()), inB);
    return 2 * (Math.min(q, v) - Math.max(p, u)) >= Math.min(q - p, v - u);
  }

  private static double place(int at, Span span) {
    return (at - span.start()) / (double) span.length();
  }
}
