package org.retold.align;

/**
 * Remembers which words are alike: the same few meet again and again while copies are laid side by
 * side. Bounded, a later pair of words takes an earlier one's place; not safe for threads.
 */
final class LikeWords {
  private static final int PLACES = 1 << 15;

  /** Both words' codes, and in the lowest bit whether they are alike. */
  private final long[] known = new long[PLACES];

  /** See {@link Likeness#alike}. */
  boolean alike(Telling a, int i, Telling b, int j) {
    long both = ((long) a.word(i) << 32 | b.word(j)) << 1;
    int place = (int) ((both * 0x9E3779B97F4A7C15L) >>> 49);
    if ((known[place] & ~1L) != both) {
      boolean alike = Likeness.alike(a.words().form(i), b.words().form(j));
      known[place] = both | (alike ? 1 : 0);
    }
    return (known[place] & 1) == 1;
  }
}
