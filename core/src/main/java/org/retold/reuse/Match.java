package org.retold.reuse;

/**
 * An alignment of words {@code [aFrom, aTo)} of one text with {@code [bFrom, bTo)} of another.
 *
 * @param score in {@link Scoring#UNIT}ths
 * @param words how many words are equal
 */
public record Match(int aFrom, int aTo, int bFrom, int bTo, int score, int words) {

  /** The same with the sides exchanged. */
  Match turned() {
    return new Match(bFrom, bTo, aFrom, aTo, score, words);
  }

  /** The same, counted from other places. */
  Match moved(int inA, int inB) {
    return new Match(aFrom + inA, aTo + inA, bFrom + inB, bTo + inB, score, words);
  }

  boolean contains(Match other) {
    return aFrom <= other.aFrom && other.aTo <= aTo && bFrom <= other.bFrom && other.bTo <= bTo;
  }

  /** True if the place lies inside, not far from where the alignment runs. */
  boolean covers(int a, int b) {
    if (a < aFrom || a >= aTo || b < bFrom || b >= bTo) {
      return false;
    }
    long expected = bFrom + (long) (a - aFrom) * (bTo - bFrom) / Math.max(1, aTo - aFrom);
    return Math.abs(b - expected) <= NEAR + Math.abs((aTo - aFrom) - (bTo - bFrom)) / 4;
  }

  /** Words off the line of an alignment at which a hit is still part of it. */
  private static final int NEAR = 20;
}
