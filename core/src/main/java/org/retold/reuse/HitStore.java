package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hits by the rank of their first text, in parts that are sorted one at a time. */
final class HitStore implements Closeable {
  private static final int MAX_PARTS = 512;
  private static final int MIN_RANKS = 256;
  private static final int BUFFER = 128;

  private final LongRuns runs;
  private final int ranksPerPart;

  HitStore(int ranks, @Nullable Path folder) throws IOException {
    ranksPerPart = Math.max(MIN_RANKS, (ranks + MAX_PARTS - 1) / MAX_PARTS);
    runs = new LongRuns((ranks + ranksPerPart - 1) / ranksPerPart, folder, "hits");
  }

  int parts() {
    return runs.count();
  }

  /** Adds hits, each two longs: the ranks of both texts, and a word of each. */
  void add(long[] hits) {
    long[][] values = new long[runs.count()][];
    int[] sizes = new int[runs.count()];
    for (int i = 0; i < hits.length; i += 2) {
      int part = (int) (hits[i] >>> 32) / ranksPerPart;
      if (values[part] == null) {
        values[part] = new long[BUFFER];
      }
      if (sizes[part] == BUFFER) {
        runs.add(part, values[part], BUFFER);
        sizes[part] = 0;
      }
      values[part][sizes[part]++] = hits[i];
      values[part][sizes[part]++] = hits[i + 1];
    }
    for (int part = 0; part < sizes.length; part++) {
      if (sizes[part] > 0) {
        runs.add(part, values[part], sizes[part]);
      }
    }
  }

  /**
   * Hits of one part: pairs of ranks and pairs of words, sorted.
   *
   * @param ranks first rank in the high half, second in the low one
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Part(long[] ranks, long[] words) {}

  Part take(int part) {
    long[] both = runs.take(part);
    long[] ranks = new long[both.length / 2];
    long[] words = new long[both.length / 2];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = both[2 * i];
      words[i] = both[2 * i + 1];
    }
    LongArrays.radixSort(ranks, words);
    return new Part(ranks, words);
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
