package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds places where two texts share a seed and agree around it.
 *
 * <p>Seeds are written to parts by their hash, and each part is sieved and sorted by itself, in the
 * cache.
 */
final class HitFinder {
  private static final int BUFFER = 512;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final Families families;
  private final PairRule rule;
  private final int positionBits;

  HitFinder(Corpus corpus, Duplicates duplicates, Families families, PairRule rule) {
    this.families = families;
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.rule = rule;
    positionBits = 64 - Long.numberOfLeadingZeros(Math.max(1, corpus.words()));
  }

  /**
   * All seeds, by part of their hash.
   *
   * @param wanted which parts
   */
  LongRuns seeds(Workers workers, boolean[] wanted, @Nullable Path folder) throws IOException {
    List<Batch> batches = corpus.batches();
    LongRuns seeds = new LongRuns(wanted.length, folder, "seeds");
    Spreader[] spreaders = new Spreader[workers.count()];
    workers.each(
        batches.size(),
        (b, worker) -> {
          if (spreaders[worker] == null) {
            spreaders[worker] = new Spreader(seeds, wanted, positionBits);
          }
          spread(batches.get(b), spreaders[worker]);
        });
    for (Spreader spreader : spreaders) {
      if (spreader != null) {
        spreader.flush();
      }
    }
    return seeds;
  }

  private void spread(Batch batch, Spreader spreader) {
    spreader.firstPosition = batch.firstPosition;
    for (int t = 0; t < batch.size(); t++) {
      int rank = corpus.rankOf(batch.firstText + t);
      if (duplicates.leads(rank) && !families.follows(rank)) {
        SeedWalker.walk(batch.words(t), spreader);
      }
    }
  }

  /** Gathers seeds by part before they are handed over. One a thread. */
  private static final class Spreader implements SeedWalker.Sink {
    private final LongRuns runs;
    private final boolean[] wanted;
    private final int positionBits;
    private final long[][] values;
    private final int[] sizes;
    private long firstPosition;

    Spreader(LongRuns runs, boolean[] wanted, int positionBits) {
      this.runs = runs;
      this.wanted = wanted;
      this.positionBits = positionBits;
      values = new long[runs.count()][BUFFER];
      sizes = new int[runs.count()];
    }

    @Override
    public void seed(long hash, int word) {
      int part = (int) (hash % sizes.length);
      if (!wanted[part]) {
        return;
      }
      if (sizes[part] == BUFFER) {
        runs.add(part, values[part], BUFFER);
        sizes[part] = 0;
      }
      long key = hash / sizes.length;
      values[part][sizes[part]++] = (key << positionBits) | (firstPosition + word);
    }

    void flush() {
      for (int part = 0; part < sizes.length; part++) {
        runs.add(part, values[part], sizes[part]);
        sizes[part] = 0;
      }
    }
  }

  /** The hits of one part of the seeds, which is sorted: ranks of two texts, and words of both. */
  long[] find(long[] seeds) {
    int size = SeedSieve.keepRepeated(seeds, positionBits);
    LongArrays.radixSort(seeds, 0, size);
    LongArrayList hits = new LongArrayList();
    Holders holders = new Holders(corpus, rule, positionBits);
    int from = 0;
    for (int at = 1; at <= size; at++) {
      if (at == size || seeds[at] >>> positionBits != seeds[from] >>> positionBits) {
        if (at - from > 1) {
          holders.read(seeds, from, at);
          holders.compare(hits);
        }
        from = at;
      }
    }
    return hits.toLongArray();
  }
}
