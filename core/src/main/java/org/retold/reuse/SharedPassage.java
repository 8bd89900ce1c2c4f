package org.retold.reuse;

/**
 * A passage that two texts share.
 *
 * @param a rank of the text whose id sorts first
 * @param b rank of the other
 * @param formula true if it is made of worn phrases
 */
record SharedPassage(int a, int b, Reused where, boolean formula) {

  SharedPassage {
    if (a >= b) {
      throw new IllegalArgumentException("a passage joins two texts in order: " + a + ", " + b);
    }
  }
}
