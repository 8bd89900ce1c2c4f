package org.retold.reuse;

/**
 * A passage that two texts share, in words of each; ends exclusive.
 *
 * @param matches how many words are equal
 * @param words of the longer side of its alignments, without what stands between them
 * @param score of the best alignment in it
 */
record Reused(int aFrom, int aTo, int bFrom, int bTo, int matches, int words, int score) {

  Reused turned() {
    return new Reused(bFrom, bTo, aFrom, aTo, matches, words, score);
  }

  /** True if the other lies inside in both texts. */
  boolean contains(Reused other) {
    return aFrom <= other.aFrom && other.aTo <= aTo && bFrom <= other.bFrom && other.bTo <= bTo;
  }
}
