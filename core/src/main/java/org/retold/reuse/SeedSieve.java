package org.retold.reuse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Remembers in two bits a slot whether a seed was met once or more often: most seeds of a
 * collection stand nowhere twice and need never be stored. Safe for threads, and what it says does
 * not depend on their order.
 */
final class SeedSieve {
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

  private final int[] once;
  private final int[] twice;
  private final long mask;

  /** A sieve with eight slots a seed, within bounds. */
  SeedSieve(long seeds) {
    long slots = Long.highestOneBit(Math.max(1 << 16, Math.min(seeds * 8, 1L << 35))) * 2;
    once = new int[(int) (slots >>> 5)];
    twice = new int[(int) (slots >>> 5)];
    mask = slots - 1;
  }

  void meet(long hash) {
    long slot = hash & mask;
    int index = (int) (slot >>> 5);
    int bit = 1 << slot;
    if ((once[index] & bit) == 0) {
      int before = (int) INTS.getAndBitwiseOr(once, index, bit);
      if ((before & bit) == 0) {
        return;
      }
    }
    if ((twice[index] & bit) == 0) {
      INTS.getAndBitwiseOr(twice, index, bit);
    }
  }

  boolean metAgain(long hash) {
    long slot = hash & mask;
    return (twice[(int) (slot >>> 5)] & 1 << slot) != 0;
  }
}
