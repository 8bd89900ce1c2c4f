package org.retold.align;

/**
 * One column of an alignment of words.
 *
 * @param a index of the word of a, or -1 where only b has one
 * @param b index of the word of b, or -1 where only a has one
 * @param same true if both are the same word
 */
record Column(int a, int b, boolean same) {
  static final int NONE = -1;

  Column {
    if (a < 0 && b < 0) {
      throw new IllegalArgumentException("a column has a word");
    }
  }

  boolean hasBoth() {
    return a >= 0 && b >= 0;
  }
}
