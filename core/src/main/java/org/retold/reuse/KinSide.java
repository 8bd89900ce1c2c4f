package org.retold.reuse;

/**
 * What one of two kin has around what they share, in words.
 *
 * @param before before the first shared word
 * @param after behind the last
 * @param ownBefore of those before, the ones that it shares with nobody
 * @param ownAfter of those behind
 * @param share of the whole text that the other has too
 */
record KinSide(int before, int after, int ownBefore, int ownAfter, double share) {

  static KinSide of(KinGroup group, int index, int other) {
    KinPair pair = group.pair(index, other);
    int size = group.text(index).size();
    int first = pair.firstShared(size);
    int last = pair.lastShared(size);
    int shared = 0;
    for (int w = first; w <= last && w < size; w++) {
      shared += pair.inB(w) >= 0 ? 1 : 0;
    }
    return new KinSide(
        first,
        size - 1 - last,
        own(group, index, 0, first),
        own(group, index, last + 1, size),
        shared / (double) Math.max(1, size));
  }

  private static int own(KinGroup group, int index, int from, int to) {
    int own = 0;
    for (int w = from; w < to; w++) {
      own += group.isOwn(index, w) ? 1 : 0;
    }
    return own;
  }
}
