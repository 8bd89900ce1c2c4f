package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds places where two texts share a seed and agree around it.
 *
 * <p>Seeds are sorted by hash, part by part. The words around each holder of a seed are fetched
 * once and compared with those of every other, in the cache: what costs time here is waiting for
 * memory.
 */
final class HitFinder {
  /** Holders of a seed up to which each is compared with each. */
  private static final int ALL_PAIRS = 60;

  /** Beyond, each is compared with so many that follow it. */
  private static final int NEIGHBOURS = 12;

  /** Holders of one seed that are looked at; more are a formula of the whole collection. */
  private static final int MOST = 20_000;

  /** What words around a seed must weigh together; docs/method/reuse.md#hits. */
  static final int MIN_WEIGHT = 14 * Scoring.UNIT;

  private static final int BEFORE = PairAligner.AROUND;
  private static final int WIDTH = 2 * PairAligner.AROUND + 3;
  private static final int BUFFER = 512;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final Families families;
  private final PairRule rule;
  private final int positionBits;
  private final long[] firstPositions;

  HitFinder(Corpus corpus, Duplicates duplicates, Families families, PairRule rule) {
    this.families = families;
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.rule = rule;
    positionBits = 64 - Long.numberOfLeadingZeros(Math.max(1, corpus.words()));
    firstPositions = corpus.batches().stream().mapToLong(batch -> batch.firstPosition).toArray();
  }

  /** Seeds that at least two texts may share, by part of their hash. */
  LongRuns seeds(Workers workers, int parts, @Nullable Path folder) throws IOException {
    List<Batch> batches = corpus.batches();
    SeedSieve sieve = new SeedSieve(corpus.words() / 2, workers.count());
    workers.each(
        batches.size(),
        (b, worker) -> {
          SeedSieve.Worker bits = sieve.worker(worker);
          eachLeader(batches.get(b), (hash, word) -> bits.meet(hash));
        });
    sieve.settle();
    LongRuns seeds = new LongRuns(parts, folder, "seeds");
    workers.each(
        batches.size(),
        (b, worker) -> {
          Spreader spreader = new Spreader(seeds);
          long first = batches.get(b).firstPosition;
          eachLeader(
              batches.get(b),
              (hash, word) -> {
                if (sieve.metAgain(hash)) {
                  int part = (int) (hash % parts);
                  spreader.add(part, ((hash / parts) << positionBits) | (first + word));
                }
              });
          spreader.flush();
        });
    return seeds;
  }

  private void eachLeader(Batch batch, SeedWalker.Sink sink) {
    for (int t = 0; t < batch.size(); t++) {
      int rank = corpus.rankOf(batch.firstText + t);
      if (duplicates.leads(rank) && !families.follows(rank)) {
        SeedWalker.walk(batch.words(t), sink);
      }
    }
  }

  /** Gathers values by part before they are handed over. */
  private static final class Spreader {
    private final LongRuns runs;
    private final long[][] values;
    private final int[] sizes;

    Spreader(LongRuns runs) {
      this.runs = runs;
      values = new long[runs.count()][BUFFER];
      sizes = new int[runs.count()];
    }

    void add(int part, long value) {
      if (sizes[part] == BUFFER) {
        runs.add(part, values[part], BUFFER);
        sizes[part] = 0;
      }
      values[part][sizes[part]++] = value;
    }

    void flush() {
      for (int part = 0; part < sizes.length; part++) {
        runs.add(part, values[part], sizes[part]);
        sizes[part] = 0;
      }
    }
  }

  /** The hits of one part of the seeds. */
  void find(long[] seeds, HitStore hits) {
    LongArrays.radixSort(seeds);
    HitStore.Writer writer = hits.writer();
    Group group = new Group();
    int from = 0;
    for (int at = 1; at <= seeds.length; at++) {
      if (at == seeds.length || seeds[at] >>> positionBits != seeds[from] >>> positionBits) {
        if (at - from > 1) {
          group.read(seeds, from, at);
          group.compare(writer);
        }
        from = at;
      }
    }
    writer.flush();
  }

  /** The holders of one seed with the words around them. */
  private final class Group {
    private long[] holders = new long[64];
    private int[] codes = new int[64 * WIDTH];
    private byte[] weights = new byte[64 * WIDTH];
    private int size;

    void read(long[] seeds, int from, int to) {
      int step = 1 + (to - from) / MOST;
      size = 0;
      if (holders.length < (to - from) / step + 1) {
        holders = new long[2 * ((to - from) / step + 1)];
        codes = new int[holders.length * WIDTH];
        weights = new byte[holders.length * WIDTH];
      }
      long mask = (1L << positionBits) - 1;
      for (int i = from; i < to; i += step) {
        long position = seeds[i] & mask;
        int found = Arrays.binarySearch(firstPositions, position);
        Batch batch = corpus.batches().get(lastOf(found, position));
        int word = (int) (position - batch.firstPosition);
        int text = batch.textAt(word);
        int rank = corpus.rankOf(batch.firstText + text);
        holders[size++] = (long) rank << 32 | (word - batch.firstWords[text]);
      }
      Arrays.sort(holders, 0, size);
      thin();
      for (int i = 0; i < size; i++) {
        fetch(i);
      }
    }

    /** Batches without words share a first position with the next. */
    private int lastOf(int found, long position) {
      int batch = found >= 0 ? found : -found - 2;
      while (batch + 1 < firstPositions.length && firstPositions[batch + 1] <= position) {
        batch++;
      }
      return batch;
    }

    /** A text that repeats a seed gives its first two places only. */
    private void thin() {
      int kept = 0;
      for (int i = 0; i < size; i++) {
        boolean third = kept >= 2 && holders[kept - 2] >>> 32 == holders[i] >>> 32;
        if (!third) {
          holders[kept++] = holders[i];
        }
      }
      size = kept;
    }

    private void fetch(int i) {
      CodedText text = corpus.words(corpus.textOf((int) (holders[i] >>> 32)));
      int first = text.from + (int) holders[i] - BEFORE;
      int base = i * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        int word = first + k;
        boolean inside = word >= text.from && word < text.to;
        codes[base + k] = inside ? text.codes[word] & WordCode.WORD : -1 - base - k;
        weights[base + k] = inside ? text.weights[word] : 0;
      }
    }

    void compare(HitStore.Writer writer) {
      int reach = size <= ALL_PAIRS ? size : NEIGHBOURS;
      for (int i = 0; i < size; i++) {
        int rank = (int) (holders[i] >>> 32);
        for (int j = i + 1; j < Math.min(size, i + 1 + reach); j++) {
          int other = (int) (holders[j] >>> 32);
          if (rank != other && rule.mayPair(rank, other) && agrees(i * WIDTH, j * WIDTH)) {
            writer.add(rank, (int) holders[i], other, (int) holders[j]);
          }
        }
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
}
