package org.retold.text;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * How the entries of a list of names begin: tells at once of most words of a text that they are not
 * among them.
 */
final class Prefixes {
  private static final int LETTER_BITS = 16;

  private final LongOpenHashSet known = new LongOpenHashSet();
  private final int length;

  /**
   * @param length letters looked at, 1 to 4; a shorter name is its own prefix
   */
  Prefixes(int length) {
    this.length = length;
  }

  void add(String name) {
    known.add(prefix(name));
  }

  /** False if no name of the list is the word, or begins with as much of it as is looked at. */
  boolean begin(String form) {
    return known.contains(prefix(form));
  }

  private long prefix(String name) {
    long prefix = 0;
    for (int i = 0; i < Math.min(length, name.length()); i++) {
      prefix = prefix << LETTER_BITS | name.charAt(i);
    }
    return prefix;
  }
}
