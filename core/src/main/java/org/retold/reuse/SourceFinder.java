package org.retold.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says for every text that shares passages from which other it was most probably copied.
 *
 * <p>The exemplar is the one with the fewest changes among those that have all of the passage and
 * are not younger; a copy that lies between has the same changes and more. Where dates are missing
 * or equal, the text that the others are nearer to is the more original, and the confidence says
 * how little that proves. What the best source does not cover is asked for again.
 */
final class SourceFinder {
  /** docs/method/reuse.md#sources: chosen on the planted corpus of seed 1. */
  private static final double PER_CHANGE = 45;

  private static final double PER_COVER = 8;
  private static final double PER_NEARNESS = 10;

  /** Of two that cannot be told apart, the older one was there for more to copy. */
  private static final double OLDEST = .7;

  private static final double YOUNGER = -7;
  private static final double UNDATED = -1;

  /** Sources of one text that are told. */
  private static final int MOST = 8;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::merit).reversed().thenComparingInt(Candidate::rank);

  /**
   * Who was copied.
   *
   * @param rank of the copy
   * @param source rank of the exemplar
   * @param from first word of the copied part
   * @param to behind its last word
   * @param confidence 0..1
   */
  record Source(int rank, int source, int from, int to, double confidence) {}

  private record Candidate(int rank, double merit, int from, int to) {}

  /** What a text shares with one other. */
  private static final class Shared {
    int matches;
    int words;
    int from = Integer.MAX_VALUE;
    int to;

    void add(int begin, int end, Reused where) {
      matches += where.matches();
      words += where.words();
      from = Math.min(from, begin);
      to = Math.max(to, end);
    }

    double changes() {
      return 1 - Math.min(1, (double) matches / words);
    }
  }

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final List<Map<Integer, Shared>> kin = new ArrayList<>();
  private final double[] nearness;
  private final String[] dates;

  SourceFinder(Corpus corpus, Duplicates duplicates, List<SharedPassage> passages) {
    this.corpus = corpus;
    this.duplicates = duplicates;
    for (int rank = 0; rank < corpus.size(); rank++) {
      kin.add(Map.of());
    }
    for (SharedPassage passage : passages) {
      if (!passage.formula()) {
        Reused where = passage.where();
        of(passage.a(), passage.b()).add(where.aFrom(), where.aTo(), where);
        of(passage.b(), passage.a()).add(where.bFrom(), where.bTo(), where);
      }
    }
    nearness = nearness(kin);
    dates = new String[corpus.size()];
    for (int rank = 0; rank < dates.length; rank++) {
      dates[rank] = duplicates.leads(rank) ? oldestDate(rank) : "";
    }
  }

  private static double[] nearness(List<Map<Integer, Shared>> kin) {
    return kin.stream().mapToDouble(SourceFinder::nearness).toArray();
  }

  private Shared of(int rank, int other) {
    if (kin.get(rank).isEmpty()) {
      kin.set(rank, new TreeMap<>());
    }
    return kin.get(rank).computeIfAbsent(other, missing -> new Shared());
  }

  /** The sources of one leader, the largest part first; empty if it seems to be the origin. */
  List<Source> sources(int rank) {
    List<Source> sources = new ArrayList<>();
    List<Map.Entry<Integer, Shared>> left = new ArrayList<>(kin.get(rank).entrySet());
    while (!left.isEmpty() && sources.size() < MOST) {
      Source best = best(rank, left);
      if (best.confidence() > .5 || !isOlder(rank, best.source())) {
        sources.add(best);
      }
      left.removeIf(
          entry ->
              entry.getKey() == best.source()
                  || 2 * overlap(entry.getValue(), best)
                      >= entry.getValue().to - entry.getValue().from);
    }
    return sources.stream().filter(source -> !isOlder(rank, source.source())).toList();
  }

  /** For every leader with a source, the rank of the best one. */
  Map<Integer, Integer> best() {
    Map<Integer, Integer> best = new TreeMap<>();
    for (int rank = 0; rank < kin.size(); rank++) {
      List<Source> sources = sources(rank);
      if (!sources.isEmpty()) {
        best.put(rank, first(sources.get(0).source()));
      }
    }
    return best;
  }

  private static int overlap(Shared shared, Source source) {
    return Math.max(0, Math.min(shared.to, source.to()) - Math.max(shared.from, source.from()));
  }

  private Source best(int rank, List<Map.Entry<Integer, Shared>> entries) {
    int most = entries.stream().mapToInt(entry -> entry.getValue().matches).max().orElse(1);
    double mine = nearness[rank];
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<Integer, Shared> entry : entries) {
      Shared shared = entry.getValue();
      double merit =
          -PER_CHANGE * shared.changes()
              + PER_COVER * shared.matches / most
              + PER_NEARNESS * (nearness[entry.getKey()] - mine)
              + age(entry.getKey(), rank)
              + (isOldest(entry.getKey(), entries) ? OLDEST : 0);
      candidates.add(new Candidate(entry.getKey(), merit, shared.from, shared.to));
    }
    candidates.sort(BEST_FIRST);
    Candidate best = candidates.get(0);
    double all = 0;
    for (Candidate candidate : candidates) {
      all += Math.exp(candidate.merit() - best.merit());
    }
    double direction = isOlder(best.rank(), rank) ? 1 : direction(best.rank(), mine);
    return new Source(rank, best.rank(), best.from(), best.to(), direction / all);
  }

  private boolean isOldest(int rank, List<Map.Entry<Integer, Shared>> entries) {
    return entries.stream().noneMatch(other -> isOlder(other.getKey(), rank));
  }

  /** How probable it is without dates that the other is the exemplar. */
  private double direction(int other, double mine) {
    return 1 / (1 + Math.exp(-PER_NEARNESS * (nearness[other] - mine)));
  }

  /** How near all kin are to a text: an origin is nearer to its copies than they to each other. */
  private static double nearness(Map<Integer, Shared> kin) {
    return kin.values().stream().mapToDouble(shared -> 1 - shared.changes()).average().orElse(0);
  }

  private double age(int other, int rank) {
    if (isOlder(other, rank)) {
      return 0;
    }
    return isOlder(rank, other) ? YOUNGER : UNDATED;
  }

  private boolean isOlder(int one, int than) {
    String its = date(one);
    String two = date(than);
    return !its.isEmpty() && !two.isEmpty() && its.compareTo(two) < 0;
  }

  private String date(int leader) {
    return dates[leader];
  }

  /** The date of the oldest text with these words. */
  private String oldestDate(int leader) {
    return Arrays.stream(duplicates.members(leader))
        .mapToObj(rank -> corpus.about(corpus.textOf(rank)).date())
        .filter(date -> !date.isEmpty())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /**
   * The member of a group of equal texts that was there first: the oldest, then the first by id.
   */
  int first(int leader) {
    String oldest = date(leader);
    for (int rank : duplicates.members(leader)) {
      if (corpus.about(corpus.textOf(rank)).date().equals(oldest)) {
        return rank;
      }
    }
    return leader;
  }
}
