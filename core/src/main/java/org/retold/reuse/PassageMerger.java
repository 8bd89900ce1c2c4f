package org.retold.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes passages of alignments: ends are set to sentences that are near, what lies inside another
 * goes, and what follows closely in both texts is one passage.
 */
final class PassageMerger {
  /** Characters between two alignments that belong to one passage: about two sentences. */
  private static final int NEAR = 252;

  /** Passages before in a that may be continued: swapped ones lie between. */
  private static final int LOOK_BACK = 6;

  /** Shares of both sides, added, from which an alignment only repeats a better one. */
  private static final double COVERED = 1.2;

  /** Words by which an end moves out to a sentence. */
  private static final int SNAP = 4;

  /** Words by which an end that hangs over a sentence moves back. */
  private static final int TRIM = 2;

  /** Characters a passage has on both sides. */
  private static final int MIN_LENGTH = 50;

  /** A character of a script without spaces says as much as so many letters. */
  private static final int DENSER = 3;

  private static final Comparator<Reused> BEST_FIRST =
      Comparator.comparingInt(Reused::score)
          .reversed()
          .thenComparingInt(Reused::aFrom)
          .thenComparingInt(Reused::bFrom)
          .thenComparingInt(Reused::aTo)
          .thenComparingInt(Reused::bTo);

  private static final Comparator<Reused> ORDER =
      Comparator.comparingInt(Reused::aFrom)
          .thenComparingInt(Reused::bFrom)
          .thenComparingInt(Reused::aTo)
          .thenComparingInt(Reused::bTo);

  private final CodedText a;
  private final CodedText b;
  private final Offsets inA;
  private final Offsets inB;
  private final int near;
  private final int minLength;

  PassageMerger(CodedText a, Offsets inA, CodedText b, Offsets inB) {
    this.a = a;
    this.b = b;
    this.inA = inA;
    this.inB = inB;
    boolean unspaced = a.isUnspaced();
    near = unspaced ? NEAR / DENSER : NEAR;
    minLength = unspaced ? MIN_LENGTH / DENSER : MIN_LENGTH;
  }

  /** The passages in the order of a, along which they are joined. */
  List<Reused> merge(List<Match> matches) {
    List<Reused> passages = new ArrayList<>();
    for (Reused next : explained(matches.stream().map(this::snapped).toList())) {
      int before = predecessor(passages, next);
      if (before >= 0) {
        passages.set(before, joined(passages.get(before), next));
      } else {
        passages.add(next);
      }
    }
    passages.removeIf(passage -> length(passage) < minLength);
    return withoutParts(passages);
  }

  /** A swapped sentence inside a longer passage of both texts is part of that passage. */
  private static List<Reused> withoutParts(List<Reused> passages) {
    List<Reused> whole = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Reused one = passages.get(i);
      boolean part = false;
      for (int j = 0; j < passages.size(); j++) {
        boolean first = i < j && one.contains(passages.get(j));
        part |= i != j && !first && passages.get(j).contains(one);
      }
      if (!part) {
        whole.add(one);
      }
    }
    return whole;
  }

  private int predecessor(List<Reused> passages, Reused next) {
    for (int i = passages.size() - 1; i >= Math.max(0, passages.size() - LOOK_BACK); i--) {
      if (follows(passages.get(i), next)) {
        return i;
      }
    }
    return -1;
  }

  private int length(Reused p) {
    return Math.min(
        inA.end(p.aTo() - 1) - inA.start(p.aFrom()), inB.end(p.bTo() - 1) - inB.start(p.bFrom()));
  }

  private Reused snapped(Match match) {
    return new Reused(
        begin(a, match.aFrom(), match.aTo()),
        end(a, match.aFrom(), match.aTo()),
        begin(b, match.bFrom(), match.bTo()),
        end(b, match.bFrom(), match.bTo()),
        match.words(),
        Math.max(match.aTo() - match.aFrom(), match.bTo() - match.bFrom()),
        match.score());
  }

  private static int begin(CodedText text, int from, int to) {
    for (int out = 0; out <= SNAP; out++) {
      if (text.isBoundary(text.from + from - out)) {
        return from - out;
      }
    }
    for (int back = 1; back <= TRIM && from + back < to; back++) {
      if (text.isBoundary(text.from + from + back)) {
        return from + back;
      }
    }
    return from;
  }

  private static int end(CodedText text, int from, int to) {
    for (int back = 0; back <= TRIM && to - back > from + 1; back++) {
      if (text.isBoundary(text.from + to - back)) {
        return to - back;
      }
    }
    for (int out = 1; out <= SNAP; out++) {
      if (text.isBoundary(text.from + to + out)) {
        return to + out;
      }
    }
    return to;
  }

  /** Without what better alignments cover already, in the order of a. */
  private static List<Reused> explained(List<Reused> all) {
    List<Reused> kept = new ArrayList<>();
    for (Reused one : all.stream().sorted(BEST_FIRST).toList()) {
      double inA = 0;
      double inB = 0;
      for (Reused better : kept) {
        inA = Math.max(inA, share(one.aFrom(), one.aTo(), better.aFrom(), better.aTo()));
        inB = Math.max(inB, share(one.bFrom(), one.bTo(), better.bFrom(), better.bTo()));
      }
      if (inA + inB < COVERED) {
        kept.add(one);
      }
    }
    kept.sort(ORDER);
    return kept;
  }

  private static double share(int from, int to, int start, int end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start)) / (double) (to - from);
  }

  private boolean follows(Reused one, Reused next) {
    int gapA = inA.start(next.aFrom()) - inA.end(one.aTo() - 1);
    int gapB = inB.start(next.bFrom()) - inB.end(one.bTo() - 1);
    return next.aTo() > one.aTo()
        && next.bTo() > one.bTo()
        && next.bFrom() > one.bFrom()
        && gapA <= near
        && gapB <= near;
  }

  private static Reused joined(Reused one, Reused next) {
    return new Reused(
        one.aFrom(),
        Math.max(one.aTo(), next.aTo()),
        one.bFrom(),
        Math.max(one.bTo(), next.bTo()),
        one.matches() + next.matches(),
        one.words() + next.words(),
        Math.max(one.score(), next.score()));
  }
}
