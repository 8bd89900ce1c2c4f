package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks again at texts that share one passage with the same third text: edited on two ways, they
 * may have too few words in a row left for a seed.
 */
final class KinFinder {
  /** Partners of one text among which kin is looked for. */
  private static final int MOST = 64;

  /** Words of the third text that both must cover. */
  private static final int SHARED = 8;

  private static final int CHUNK = 256;

  private final Corpus corpus;
  private final Thresholds thresholds;
  private final PairRule rule;

  KinFinder(Corpus corpus, Thresholds thresholds, PairRule rule) {
    this.corpus = corpus;
    this.thresholds = thresholds;
    this.rule = rule;
  }

  /** New findings beside the known, sorted. */
  List<Finding> find(List<Finding> known, Workers workers) {
    long[] candidates = candidates(known);
    int chunks = (candidates.length + CHUNK - 1) / CHUNK;
    List<List<Finding>> found = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      found.add(List.of());
    }
    PairFinder[] finders = new PairFinder[workers.count()];
    Arrays.setAll(finders, worker -> new PairFinder(corpus, thresholds));
    workers.each(
        chunks, (chunk, worker) -> found.set(chunk, chunk(candidates, chunk, finders[worker])));
    return found.stream().flatMap(List::stream).toList();
  }

  private static List<Finding> chunk(long[] candidates, int chunk, PairFinder finder) {
    List<Finding> findings = new ArrayList<>();
    for (int i = chunk * CHUNK; i < Math.min(candidates.length, (chunk + 1) * CHUNK); i++) {
      int a = (int) (candidates[i] >>> 32);
      int b = (int) candidates[i];
      List<Match> matches = finder.kin(a, b);
      if (!matches.isEmpty()) {
        findings.add(new Finding(a, b, matches));
      }
    }
    return findings;
  }

  /** A passage of the third text and who shares it. */
  private record Side(int partner, int from, int to) {}

  private long[] candidates(List<Finding> known) {
    LongOpenHashSet paired = new LongOpenHashSet(known.size());
    List<List<Side>> sides = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      sides.add(List.of());
    }
    for (Finding finding : known) {
      paired.add((long) finding.a() << 32 | finding.b());
      for (Match match : finding.matches()) {
        add(sides, finding.a(), new Side(finding.b(), match.aFrom(), match.aTo()));
        add(sides, finding.b(), new Side(finding.a(), match.bFrom(), match.bTo()));
      }
    }
    LongOpenHashSet candidates = new LongOpenHashSet();
    for (List<Side> of : sides) {
      collect(of.subList(0, Math.min(MOST, of.size())), paired, candidates);
    }
    long[] sorted = candidates.toLongArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void add(List<List<Side>> sides, int rank, Side side) {
    if (sides.get(rank).isEmpty()) {
      sides.set(rank, new ArrayList<>(4));
    }
    sides.get(rank).add(side);
  }

  private void collect(List<Side> sides, LongOpenHashSet paired, LongOpenHashSet candidates) {
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side one = sides.get(i);
        Side other = sides.get(j);
        int a = Math.min(one.partner(), other.partner());
        int b = Math.max(one.partner(), other.partner());
        long pair = (long) a << 32 | b;
        boolean shared =
            Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()) >= SHARED;
        if (shared && a != b && !paired.contains(pair) && rule.mayPair(a, b)) {
          candidates.add(pair);
        }
      }
    }
  }
}
