package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From seeds to what every pair of texts shares, part by part: first parts of the seeds, which give
 * hits, then parts of the texts, which give findings. What is finished is kept by the checkpoint.
 */
final class PairSearch {
  /** Seeds that a processor's cache holds with the tables that sieve them. */
  private static final int SEEDS_OF_A_PART = 1 << 17;

  private static final int MIN_PARTS = 16;

  /** Each may be an open file. */
  private static final int MAX_PARTS = 256;

  private final Corpus corpus;
  private final HitFinder finder;
  private final Thresholds thresholds;
  private final Checkpoint checkpoint;
  private final Workers workers;
  private final Progress progress;
  private final @Nullable Path spill;

  private NearMatch nearest = NearMatch.NONE;

  /**
   * A search.
   *
   * @param spill where seeds and hits go that do not fit into memory; null if they do
   */
  PairSearch(
      Corpus corpus,
      HitFinder finder,
      Thresholds thresholds,
      Checkpoint checkpoint,
      @Nullable Path spill,
      Workers workers,
      Progress progress) {
    this.corpus = corpus;
    this.finder = finder;
    this.thresholds = thresholds;
    this.checkpoint = checkpoint;
    this.spill = spill;
    this.workers = workers;
    this.progress = progress;
  }

  /** The findings of all pairs, sorted. */
  List<Finding> find() throws IOException {
    long seeds = corpus.words() / 2;
    int parts = (int) Math.max(MIN_PARTS, Math.min(MAX_PARTS, seeds / SEEDS_OF_A_PART));
    try (HitStore hits = new HitStore(corpus.size(), spill)) {
      boolean[] open = open(parts, hits);
      if (IntStream.range(0, parts).anyMatch(part -> open[part])) {
        findHits(open, hits);
      }
      return aligned(hits);
    }
  }

  /** The best that was not enough. */
  NearMatch nearest() {
    return nearest;
  }

  /** Parts that are still to be done; the hits of the others go to the store. */
  private boolean[] open(int parts, HitStore hits) {
    boolean[] open = new boolean[parts];
    for (int part = 0; part < parts; part++) {
      long[] known = checkpoint.read("hits-" + part);
      open[part] = known == null;
      if (known != null) {
        hits.add(known);
      }
    }
    return open;
  }

  private void findHits(boolean[] open, HitStore hits) throws IOException {
    try (LongRuns seeds = finder.seeds(workers, open, spill)) {
      workers.each(
          open.length,
          (part, worker) -> {
            progress.at("seeds", part, open.length);
            if (open[part]) {
              long[] found = finder.find(seeds.take(part));
              checkpoint.write("hits-" + part, found);
              hits.add(found);
            }
          });
    }
  }

  private List<Finding> aligned(HitStore hits) {
    List<List<Finding>> found = new ArrayList<>();
    NearMatch[] near = new NearMatch[hits.parts()];
    for (int part = 0; part < hits.parts(); part++) {
      found.add(List.of());
    }
    PairFinder[] finders = new PairFinder[workers.count()];
    Arrays.setAll(finders, worker -> new PairFinder(corpus, thresholds));
    workers.each(
        hits.parts(),
        (part, worker) -> {
          progress.at("align", part, hits.parts());
          FoundPart result = result(part, hits, finders[worker]);
          found.set(part, result.findings());
          near[part] = result.nearest();
        });
    for (NearMatch one : near) {
      nearest = NearMatch.better(nearest, one);
    }
    return found.stream().flatMap(List::stream).toList();
  }

  private FoundPart result(int part, HitStore hits, PairFinder pairs) {
    long[] known = checkpoint.read("found-" + part);
    if (known != null) {
      return FoundPart.decoded(known);
    }
    FoundPart result = pairs.find(hits.take(part));
    checkpoint.write("found-" + part, result.encoded());
    return result;
  }

  /**
   * What one part of the texts gave.
   *
   * @param nearest the best that was not enough
   */
  record FoundPart(List<Finding> findings, NearMatch nearest) {

    long[] encoded() {
      LongArrayList values = new LongArrayList();
      values.add(both(nearest.a(), nearest.b()));
      values.add(both(nearest.evidence(), nearest.needed()));
      for (Finding finding : findings) {
        values.add(both(finding.a(), finding.b()));
        values.add(finding.matches().size());
        for (Match match : finding.matches()) {
          values.add(both(match.aFrom(), match.aTo()));
          values.add(both(match.bFrom(), match.bTo()));
          values.add(both(match.score(), match.words()));
        }
      }
      return values.toLongArray();
    }

    static FoundPart decoded(long[] values) {
      List<Finding> findings = new ArrayList<>();
      int at = 2;
      while (at < values.length) {
        long pair = values[at++];
        int size = (int) values[at++];
        List<Match> matches = new ArrayList<>(size);
        for (int m = 0; m < size; m++, at += 3) {
          long a = values[at];
          long b = values[at + 1];
          long worth = values[at + 2];
          matches.add(new Match(high(a), low(a), high(b), low(b), high(worth), low(worth)));
        }
        findings.add(new Finding(high(pair), low(pair), matches));
      }
      return new FoundPart(
          findings,
          new NearMatch(high(values[0]), low(values[0]), high(values[1]), low(values[1])));
    }

    private static long both(int high, int low) {
      return (long) high << 32 | (low & 0xffffffffL);
    }

    private static int high(long both) {
      return (int) (both >>> 32);
    }

    private static int low(long both) {
      return (int) both;
    }
  }
}
