package org.retold.reuse;

/**
 * Keeps of many seeds those whose hash was met twice: most seeds of a collection stand nowhere else
 * and need not be sorted. Two bits a slot; the tables of one part fit into a processor's cache.
 */
final class SeedSieve {
  /** Slots for each seed; seeds that share a slot are only sorted in vain. */
  private static final int SLOTS_PER_SEED = 4;

  private SeedSieve() {}

  /**
   * Moves the seeds that are met again to the front.
   *
   * @param seeds a hash above {@code positionBits}, a position below
   * @return how many they are
   */
  static int keepRepeated(long[] seeds, int positionBits) {
    int slots = Math.max(64, Integer.highestOneBit(seeds.length) * 2 * SLOTS_PER_SEED);
    long[] once = new long[slots >>> 6];
    long[] twice = new long[slots >>> 6];
    int mask = slots - 1;
    for (long seed : seeds) {
      int slot = (int) (seed >>> positionBits) & mask;
      long bit = 1L << slot;
      twice[slot >>> 6] |= once[slot >>> 6] & bit;
      once[slot >>> 6] |= bit;
    }
    int kept = 0;
    for (long seed : seeds) {
      int slot = (int) (seed >>> positionBits) & mask;
      if ((twice[slot >>> 6] & 1L << slot) != 0) {
        seeds[kept++] = seed;
      }
    }
    return kept;
  }
}
