package org.retold.reuse;

/**
 * A passage that two texts share, in words of each; ends exclusive.
 *
 * @param matches how many words are equal
 * @param score of the best alignment in it
 */
record Reused(int aFrom, int aTo, int bFrom, int bTo, int matches, int score) {

  /** Words of the longer side. */
  int words() {
    return Math.max(aTo - aFrom, bTo - bFrom);
  }

  Reused turned() {
    return new Reused(bFrom, bTo, aFrom, aTo, matches, score);
  }
}
