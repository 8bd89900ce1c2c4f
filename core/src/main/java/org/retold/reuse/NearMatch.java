package org.retold.reuse;

/**
 * The best alignment of two texts that was not enough to show.
 *
 * @param evidence what speaks for a copy
 * @param needed what should have
 */
record NearMatch(int a, int b, int evidence, int needed) {
  static final NearMatch NONE = new NearMatch(-1, -1, 0, Integer.MAX_VALUE);

  private int missing() {
    return needed - evidence;
  }

  /** The one that misses less; of equals the one whose texts come first. */
  static NearMatch better(NearMatch one, NearMatch other) {
    if (one.missing() != other.missing()) {
      return one.missing() < other.missing() ? one : other;
    }
    boolean first = one.a != other.a ? one.a < other.a : one.b <= other.b;
    return first ? one : other;
  }
}
