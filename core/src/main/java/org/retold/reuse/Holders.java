package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * The places that hold one seed. The words around each are fetched once and compared with those of
 * every other, in the cache: what costs time here is waiting for memory.
 */
final class Holders {
  /** Holders of a seed up to which each is compared with each. */
  private static final int ALL_PAIRS = 60;

  /** Beyond, each is compared with so many that follow it. */
  private static final int NEIGHBOURS = 12;

  /** Holders of one seed that are looked at; more are a formula of the whole collection. */
  private static final int MOST = 20_000;

  /** What words around a seed must weigh together; docs/method/reuse.md#hits. */
  private static final int MIN_WEIGHT = 14 * Scoring.UNIT;

  private static final int BEFORE = PairAligner.AROUND;
  private static final int WIDTH = 2 * PairAligner.AROUND + 3;

  private final Corpus corpus;
  private final PairRule rule;
  private final long positions;

  /** Rank of the text and word in it; the order in which holders are compared. */
  private long[] places = new long[64];

  /** Batch and word in it. */
  private long[] sources = new long[64];

  private boolean[] fetched = new boolean[64];
  private int[] codes = new int[64 * WIDTH];
  private byte[] weights = new byte[64 * WIDTH];
  private int size;

  Holders(Corpus corpus, PairRule rule, int positionBits) {
    this.corpus = corpus;
    this.rule = rule;
    positions = (1L << positionBits) - 1;
  }

  /** Takes the holders of one seed, whose positions are in the low bits. */
  void read(long[] seeds, int from, int to) {
    int step = 1 + (to - from) / MOST;
    size = 0;
    makeRoom((to - from) / step + 1);
    for (int i = from; i < to; i += step) {
      long position = seeds[i] & positions;
      int index = corpus.batchAt(position);
      Batch batch = corpus.batches().get(index);
      int word = (int) (position - batch.firstPosition);
      int text = batch.textAt(word);
      int rank = corpus.rankOf(batch.firstText + text);
      places[size] = (long) rank << 32 | (word - batch.firstWords[text]);
      sources[size++] = (long) index << 32 | word;
    }
    LongArrays.quickSort(places, sources, 0, size);
    thin();
  }

  private void makeRoom(int wanted) {
    if (places.length < wanted) {
      places = new long[2 * wanted];
      sources = new long[2 * wanted];
      fetched = new boolean[2 * wanted];
      codes = new int[2 * wanted * WIDTH];
      weights = new byte[2 * wanted * WIDTH];
    }
  }

  /** A text that repeats a seed gives its first two places only. */
  private void thin() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean third = kept >= 2 && places[kept - 2] >>> 32 == places[i] >>> 32;
      if (!third) {
        sources[kept] = sources[i];
        fetched[kept] = false;
        places[kept++] = places[i];
      }
    }
    size = kept;
  }

  /** Adds every pair of holders that agree around the seed: ranks, and words of both. */
  void compare(LongArrayList hits) {
    int reach = size <= ALL_PAIRS ? size : NEIGHBOURS;
    for (int i = 0; i < size; i++) {
      int rank = (int) (places[i] >>> 32);
      for (int j = i + 1; j < Math.min(size, i + 1 + reach); j++) {
        int other = (int) (places[j] >>> 32);
        if (rank != other && rule.mayPair(rank, other) && agree(i, j)) {
          hits.add((long) rank << 32 | other);
          hits.add(places[i] << 32 | (int) places[j]);
        }
      }
    }
  }

  private boolean agree(int i, int j) {
    fetch(i);
    fetch(j);
    return agrees(i * WIDTH, j * WIDTH);
  }

  private void fetch(int i) {
    if (fetched[i]) {
      return;
    }
    fetched[i] = true;
    Batch batch = corpus.batches().get((int) (sources[i] >>> 32));
    int word = (int) sources[i];
    int start = word - (int) places[i];
    int end = batch.firstWords[batch.textAt(word) + 1];
    int first = word - BEFORE;
    int base = i * WIDTH;
    if (first >= start && first + WIDTH <= end) {
      for (int k = 0; k < WIDTH; k++) {
        codes[base + k] = batch.codes[first + k] & WordCode.WORD;
      }
      System.arraycopy(batch.weights, first, weights, base, WIDTH);
      return;
    }
    for (int k = 0; k < WIDTH; k++) {
      boolean inside = first + k >= start && first + k < end;
      codes[base + k] = inside ? batch.codes[first + k] & WordCode.WORD : -1 - base - k;
      weights[base + k] = inside ? batch.weights[first + k] : 0;
    }
  }

  /** False also inside a run of equal words: its beginning has been, or will be, a hit. */
  private boolean agrees(int one, int other) {
    int sum = 0;
    boolean run = true;
    for (int k = 0; k < BEFORE; k++) {
      int code = codes[one + k];
      if (code == codes[other + k]) {
        sum += weights[one + k];
      } else {
        run = false;
        if ((k > 0 && code == codes[other + k - 1]) || code == codes[other + k + 1]) {
          sum += weights[one + k];
        }
      }
    }
    if (run && sum >= MIN_WEIGHT) {
      return false;
    }
    for (int k = BEFORE; k < WIDTH && sum < MIN_WEIGHT; k++) {
      int code = codes[one + k];
      if (code == codes[other + k]
          || code == codes[other + k - 1]
          || (k < WIDTH - 1 && code == codes[other + k + 1])) {
        sum += weights[one + k];
      }
    }
    return sum >= MIN_WEIGHT;
  }
}
