package org.retold.align;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pairs of tellings are compared: all, or in a large story each telling with those that share
 * the most with it.
 *
 * @param complete true if all are
 */
record TellingPairs(List<Both> pairs, boolean complete) {
  /** In a large story, with how many others a telling is compared. */
  private static final int NEAREST = 20;

  /** Two tellings, the one whose id sorts first as a. */
  record Both(Telling a, Telling b) {}

  static TellingPairs of(List<Telling> tellings, int maxTellings) {
    boolean complete = tellings.size() <= maxTellings;
    List<Both> pairs = new ArrayList<>();
    boolean[][] wanted = complete ? new boolean[0][0] : nearest(tellings);
    for (int a = 0; a < tellings.size(); a++) {
      for (int b = a + 1; b < tellings.size(); b++) {
        if (complete || wanted[a][b] || wanted[b][a]) {
          pairs.add(new Both(tellings.get(a), tellings.get(b)));
        }
      }
    }
    return new TellingPairs(List.copyOf(pairs), complete);
  }

  private static boolean[][] nearest(List<Telling> tellings) {
    List<LongOpenHashSet> bigrams = tellings.stream().map(TellingPairs::bigrams).toList();
    boolean[][] wanted = new boolean[tellings.size()][tellings.size()];
    for (int a = 0; a < wanted.length; a++) {
      LongOpenHashSet mine = bigrams.get(a);
      int[] shared = bigrams.stream().mapToInt(others -> shared(mine, others)).toArray();
      int self = a;
      IntStream.range(0, wanted.length)
          .filter(b -> b != self)
          .boxed()
          .sorted(Comparator.comparingInt((Integer b) -> -shared[b]).thenComparing(b -> b))
          .limit(NEAREST)
          .forEach(b -> wanted[self][b] = true);
    }
    return wanted;
  }

  private static LongOpenHashSet bigrams(Telling telling) {
    LongOpenHashSet bigrams = new LongOpenHashSet();
    for (int i = 0; i + 1 < telling.size(); i++) {
      bigrams.add((long) telling.word(i) << 32 | telling.word(i + 1));
    }
    return bigrams;
  }

  private static int shared(LongOpenHashSet one, LongOpenHashSet other) {
    return (int) one.longStream().filter(other::contains).count();
  }
}
