package org.retold.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Says for every text that shares passages from which other it was most probably copied.
 *
 * <p>Texts that hang together by shared passages are laid side by side. What each line would need
 * (changes, words it cannot explain, time running backwards) and which reading of each change is
 * the broken one weigh all trees of the group ({@link SourceTree}); the confidence of a line is its
 * share in them. What the best source does not cover is asked for again.
 */
final class SourceFinder {
  /** Larger groups are looked at from each text with its nearest kin. */
  private static final int MOST_AT_ONCE = 60;

  private static final int NEAREST = 12;

  /** Sources of one text that are told. */
  private static final int MOST = 8;

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

  /** What a text shares with one other, as seen from it. */
  private static final class Shared {
    final List<Reused> passages = new ArrayList<>(1);
    int matches;

    void add(Reused where) {
      passages.add(where);
      matches += where.matches();
    }
  }

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final JoinCounts joins;
  private final WordSpace space;
  private final List<Map<Integer, Shared>> kin = new ArrayList<>();
  private final List<List<Source>> sources = new ArrayList<>();
  private final String[] dates;

  private SourceFinder(Corpus corpus, Duplicates duplicates, List<SharedPassage> passages) {
    this.corpus = corpus;
    this.duplicates = duplicates;
    joins = JoinCounts.of(corpus, duplicates);
    for (int rank = 0; rank < corpus.size(); rank++) {
      kin.add(Map.of());
      sources.add(List.of());
    }
    for (SharedPassage passage : passages) {
      if (!passage.formula()) {
        of(passage.a(), passage.b()).add(passage.where());
        of(passage.b(), passage.a()).add(passage.where().turned());
      }
    }
    space = space();
    dates = new String[corpus.size()];
    for (int rank = 0; rank < dates.length; rank++) {
      dates[rank] = duplicates.leads(rank) ? oldestDate(rank) : "";
    }
  }

  /** What words are about, as the texts have it that share nothing with others. */
  private WordSpace space() {
    int[] alone =
        IntStream.range(0, kin.size())
            .filter(rank -> duplicates.leads(rank) && kin.get(rank).isEmpty())
            .toArray();
    WordSpace.Builder builder = new WordSpace.Builder(alone.length);
    for (int rank : alone) {
      builder.add(corpus.words(corpus.textOf(rank)));
    }
    return builder.learn();
  }

  /** Decides for all texts. */
  static SourceFinder of(
      Corpus corpus, Duplicates duplicates, List<SharedPassage> passages, Workers workers) {
    SourceFinder finder = new SourceFinder(corpus, duplicates, passages);
    List<int[]> groups = finder.groups();
    workers.each(groups.size(), (group, worker) -> finder.decide(groups.get(group)));
    return finder;
  }

  private Shared of(int rank, int other) {
    if (kin.get(rank).isEmpty()) {
      kin.set(rank, new TreeMap<>());
    }
    return kin.get(rank).computeIfAbsent(other, missing -> new Shared());
  }

  /** Ranks that hang together by passages, ascending. */
  private List<int[]> groups() {
    boolean[] seen = new boolean[kin.size()];
    List<int[]> groups = new ArrayList<>();
    for (int rank = 0; rank < seen.length; rank++) {
      if (!seen[rank] && !kin.get(rank).isEmpty()) {
        List<Integer> members = new ArrayList<>(List.of(rank));
        seen[rank] = true;
        for (int i = 0; i < members.size(); i++) {
          for (int other : kin.get(members.get(i)).keySet()) {
            if (!seen[other]) {
              seen[other] = true;
              members.add(other);
            }
          }
        }
        groups.add(members.stream().mapToInt(member -> member).sorted().toArray());
      }
    }
    return groups;
  }

  private void decide(int[] ranks) {
    if (ranks.length <= MOST_AT_ONCE) {
      Weighed weighed = new Weighed(ranks);
      for (int i = 0; i < ranks.length; i++) {
        sources.set(ranks[i], weighed.sources(i));
      }
      return;
    }
    for (int rank : ranks) {
      int[] near = near(rank);
      sources.set(rank, new Weighed(near).sources(Arrays.binarySearch(near, rank)));
    }
  }

  private int[] near(int rank) {
    IntStream closest =
        kin.get(rank).entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Integer, Shared> entry) -> -entry.getValue().matches)
                    .thenComparing(Map.Entry::getKey))
            .limit(NEAREST)
            .mapToInt(Map.Entry::getKey);
    return IntStream.concat(IntStream.of(rank), closest).sorted().toArray();
  }

  /** A group with the probabilities of all its lines. */
  private final class Weighed {
    private final int[] ranks;
    private final TextSources lines;
    private final int[] parents;

    Weighed(int[] ranks) {
      this.ranks = ranks;
      List<CodedText> texts = new ArrayList<>();
      List<String> when = new ArrayList<>();
      for (int rank : ranks) {
        texts.add(corpus.words(corpus.textOf(rank)));
        when.add(dates[rank]);
      }
      KinGroup group =
          new KinGroup(
              texts,
              new SourceDates(when),
              joins,
              joins.own(ranks, texts),
              space,
              (one, other) -> {
                Shared shared = kin.get(ranks[one]).get(ranks[other]);
                return shared == null ? List.of() : shared.passages;
              });
      lines = TextSources.of(group, false);
      parents = lines.exemplars();
    }

    /** The sources of one text, the most probable first; empty if it seems to be the origin. */
    List<Source> sources(int copy) {
      List<Source> found = new ArrayList<>();
      BitSet explained = new BitSet();
      int best = parents[copy];
      double confidence = best < 0 ? 0 : lines.confidence(best, copy);
      while (best >= 0 && found.size() < MOST) {
        found.add(source(copy, best, confidence));
        explained.or(shared(copy, best));
        best = next(copy, explained);
        confidence = best < 0 ? 0 : beside(copy, best, explained);
      }
      return List.copyOf(found);
    }

    /** The words of a text that another has. */
    private BitSet shared(int copy, int other) {
      return lines.shared(copy, other);
    }

    /** A source of the rest is as sure as its direction, and less the less of the text it has. */
    private double beside(int copy, int exemplar, BitSet explained) {
      BitSet more = shared(copy, exemplar);
      more.andNot(explained);
      double share = more.cardinality() / (double) (more.cardinality() + explained.cardinality());
      return share / (1 + Math.exp(-lines.logit(exemplar, copy)));
    }

    private Source source(int copy, int exemplar, double confidence) {
      BitSet shared = shared(copy, exemplar);
      return new Source(
          ranks[copy],
          ranks[exemplar],
          Math.max(0, shared.nextSetBit(0)),
          Math.max(1, shared.length()),
          confidence);
    }

    /** Of the rest, the text with most of it that was there before; -1 if there is none. */
    private int next(int copy, BitSet explained) {
      int best = -1;
      int most = 0;
      for (int other = 0; other < ranks.length; other++) {
        if (lines.areKin(copy, other) && lines.logit(other, copy) > 0) {
          BitSet more = shared(copy, other);
          int all = more.cardinality();
          more.andNot(explained);
          int rest = more.cardinality();
          if (rest > most && 2 * rest >= all && !descends(other, copy)) {
            best = other;
            most = rest;
          }
        }
      }
      return best;
    }

    private boolean descends(int text, int from) {
      int at = text;
      while (at >= 0 && at != from) {
        at = parents[at];
      }
      return at == from;
    }
  }

  /** The sources of one leader, the main one first; empty if it seems to be the origin. */
  List<Source> sources(int rank) {
    return sources.get(rank);
  }

  /** For every leader with a source, the rank of the best one. */
  Map<Integer, Integer> best() {
    Map<Integer, Integer> best = new TreeMap<>();
    for (int rank = 0; rank < kin.size(); rank++) {
      if (!sources.get(rank).isEmpty()) {
        best.put(rank, first(sources.get(rank).get(0).source()));
      }
    }
    return best;
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
    String oldest = dates[leader];
    for (int rank : duplicates.members(leader)) {
      if (corpus.about(corpus.textOf(rank)).date().equals(oldest)) {
        return rank;
      }
    }
    return leader;
  }
}
