package org.retold.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    List<BitSet> wanted = complete ? List.of() : nearest(tellings);
    for (int a = 0; a < tellings.size(); a++) {
      for (int b = a + 1; b < tellings.size(); b++) {
        if (complete || wanted.get(a).get(b)) {
          pairs.add(new Both(tellings.get(a), tellings.get(b)));
        }
      }
    }
    return new TellingPairs(List.copyOf(pairs), complete);
  }

  /** By telling the ones that it is compared with because it is near them or they are near it. */
  private static List<BitSet> nearest(List<Telling> tellings) {
    int n = tellings.size();
    List<LongOpenHashSet> bigrams = tellings.stream().map(TellingPairs::bigrams).toList();
    Long2ObjectOpenHashMap<IntArrayList> holders = holders(bigrams);
    List<BitSet> wanted = Stream.generate(() -> new BitSet(n)).limit(n).toList();
    int[] shared = new int[n];
    for (int a = 0; a < n; a++) {
      Arrays.fill(shared, 0);
      bigrams.get(a).forEach(bigram -> count(holders.get(bigram), shared));
      int self = a;
      IntStream.range(0, n)
          .filter(b -> b != self)
          .boxed()
          .sorted(Comparator.comparingInt((Integer b) -> -shared[b]).thenComparing(b -> b))
          .limit(NEAREST)
          .forEach(b -> wanted.get(Math.min(self, b)).set(Math.max(self, b)));
    }
    return wanted;
  }

  private static Long2ObjectOpenHashMap<IntArrayList> holders(List<LongOpenHashSet> bigrams) {
    Long2ObjectOpenHashMap<IntArrayList> holders = new Long2ObjectOpenHashMap<>();
    for (int telling = 0; telling < bigrams.size(); telling++) {
      for (long bigram : bigrams.get(telling)) {
        holders.computeIfAbsent(bigram, fresh -> new IntArrayList()).add(telling);
      }
    }
    return holders;
  }

  private static void count(IntArrayList holders, int[] shared) {
    for (int i = 0; i < holders.size(); i++) {
      shared[holders.getInt(i)]++;
    }
  }

  private static LongOpenHashSet bigrams(Telling telling) {
    LongOpenHashSet bigrams = new LongOpenHashSet();
    for (int i = 0; i + 1 < telling.size(); i++) {
      bigrams.add((long) telling.word(i) << 32 | telling.word(i + 1));
    }
    return bigrams;
  }
}
