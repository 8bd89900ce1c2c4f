package org.retold.reuse;

/** The best alignment of two texts that was not enough to show. */
record NearMatch(int a, int b, int score) {
  static final NearMatch NONE = new NearMatch(-1, -1, 0);

  /** The one with the higher score; of equals the one whose texts come first. */
  static NearMatch better(NearMatch one, NearMatch other) {
    if (one.score != other.score) {
      return one.score > other.score ? one : other;
    }
    boolean first = one.a != other.a ? one.a < other.a : one.b <= other.b;
    return first ? one : other;
  }
}
