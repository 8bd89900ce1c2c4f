package org.retold.link;

import it.unimi.dsi.fastutil.HashCommon;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which features stand in more than one text, by a bit for each of their hashes: of a large
 * collection most stand in one, and nothing need be kept of them. Takes 32 MB; some that stand in
 * one are taken for others (Bloom 1970), none the other way.
 */
final class Repeated {
  private static final int BITS = 27;
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] once = new long[1 << (BITS - 6)];
  private final long[] twice = new long[once.length];

  /** One feature of one text; several threads may. */
  void add(int id) {
    int bit = bit(id);
    long mask = 1L << bit;
    int word = bit >>> 6;
    if ((twice[word] & mask) == 0 && ((long) WORDS.getAndBitwiseOr(once, word, mask) & mask) != 0) {
      WORDS.getAndBitwiseOr(twice, word, mask);
    }
  }

  /** False if no second text has the feature. */
  boolean may(int id) {
    int bit = bit(id);
    return (twice[bit >>> 6] >>> bit & 1) != 0;
  }

  private static int bit(int id) {
    return HashCommon.mix(id) >>> (Integer.SIZE - BITS);
  }
}
