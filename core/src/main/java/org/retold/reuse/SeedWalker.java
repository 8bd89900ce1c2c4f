package org.retold.reuse;

/**
 * The sampled seeds of a text: of every three neighbouring runs of words the one with the smallest
 * hash (minimizers), so that two texts that share five words in a row share a seed.
 *
 * <p>A seed is three words, or five characters where words are not spaced. Runs of function words
 * and of worn phrases weigh too little to be a seed.
 */
final class SeedWalker {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 5;
  private static final int WINDOW = 3;
  private static final long NONE = -1L;

  /** What a seed weighs at least. */
  private static final int MIN_WEIGHT = 3 * Scoring.UNIT;

  /** Takes a seed. */
  interface Sink {
    void seed(long hash, int word);
  }

  private SeedWalker() {}

  static void walk(CodedText text, Sink sink) {
    long one = NONE;
    long two = NONE;
    int last = -1;
    for (int i = text.from; i + WORDS <= text.to; i++) {
      long three = hash(text, i);
      long least = one;
      int at = i - 2;
      if (before(two, least)) {
        least = two;
        at = i - 1;
      }
      if (before(three, least)) {
        least = three;
        at = i;
      }
      boolean full = i - text.from >= WINDOW - 1 || i + WORDS == text.to;
      if (full && least != NONE && at != last) {
        sink.seed(least, at);
        last = at;
      }
      one = two;
      two = three;
    }
  }

  private static boolean before(long hash, long other) {
    return Long.compareUnsigned(hash, other) < 0;
  }

  private static long hash(CodedText text, int i) {
    int length = WordCode.isUnspaced(text.codes[i]) ? CHARACTERS : WORDS;
    if (i + length > text.to) {
      return NONE;
    }
    int weight = 0;
    long hash = length;
    for (int k = i; k < i + length; k++) {
      weight += text.weights[k];
      hash = (hash ^ (text.codes[k] & WordCode.WORD)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 31;
    }
    if (weight < MIN_WEIGHT) {
      return NONE;
    }
    hash *= 0xBF58476D1CE4E5B9L;
    return (hash ^ (hash >>> 32)) & Long.MAX_VALUE;
  }
}
