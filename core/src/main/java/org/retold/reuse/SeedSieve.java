package org.retold.reuse;

/**
 * Remembers in two bits a slot whether a seed was met once or more often: most seeds of a
 * collection stand nowhere twice and need never be stored. Each worker has bits of its own, and
 * what they say together does not depend on who met what.
 */
final class SeedSieve {
  /** Slots for each seed that is expected; seeds that share a slot are only stored in vain. */
  private static final int SLOTS_PER_SEED = 4;

  private final int[][] once;
  private final int[][] twice;
  private final int words;
  private final long mask;

  SeedSieve(long seeds, int workers) {
    long wanted = Math.max(1 << 16, Math.min(seeds * SLOTS_PER_SEED, (1L << 33) / workers));
    long slots = Long.highestOneBit(wanted) * 2;
    words = (int) (slots >>> 5);
    once = new int[workers][0];
    twice = new int[workers][0];
    mask = slots - 1;
  }

  /** A worker's own view, to be used by one thread at a time. */
  Worker worker(int worker) {
    if (once[worker].length == 0) {
      once[worker] = new int[words];
      twice[worker] = new int[words];
    }
    return new Worker(once[worker], twice[worker], mask);
  }

  /** The bits of one worker. */
  static final class Worker {
    private final int[] once;
    private final int[] twice;
    private final long mask;

    private Worker(int[] once, int[] twice, long mask) {
      this.once = once;
      this.twice = twice;
      this.mask = mask;
    }

    void meet(long hash) {
      long slot = hash & mask;
      int index = (int) (slot >>> 5);
      int bit = 1 << slot;
      if ((once[index] & bit) == 0) {
        once[index] |= bit;
      } else {
        twice[index] |= bit;
      }
    }
  }

  /** Puts together what the workers met; to be called once, before anything is asked. */
  void settle() {
    worker(0);
    for (int w = 1; w < once.length; w++) {
      if (once[w].length > 0) {
        for (int i = 0; i < words; i++) {
          twice[0][i] |= twice[w][i] | (once[0][i] & once[w][i]);
          once[0][i] |= once[w][i];
        }
        once[w] = new int[0];
        twice[w] = new int[0];
      }
    }
  }

  boolean metAgain(long hash) {
    long slot = hash & mask;
    return (twice[0][(int) (slot >>> 5)] & 1 << slot) != 0;
  }
}
