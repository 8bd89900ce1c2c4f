package org.retold.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins articles to stories from judgements of pairs.
 *
 * <p>The surest pairs are joined first; two groups only if their members on the whole belong
 * together, so that one article that speaks of two events does not make one story of them.
 */
final class Clusters {
  /** Log odds that the mean of very many judgements may lack; docs/method/link.md#groups. */
  private static final double SLACK = 1.5;

  /** A judgement of two articles. */
  record Pair(int a, int b, double logOdds) {
    Pair turned() {
      return new Pair(b, a, logOdds);
    }
  }

  /** Judges two articles by their numbers. */
  interface PairJudge {
    double logOdds(int a, int b);
  }

  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final IntFunction<String> language;
  private final Linkage linkage;
  private final double least;

  private Clusters(IntFunction<String> language, PairJudge judge, double least, int[] groupOf) {
    this.groupOf = groupOf.clone();
    this.language = language;
    this.linkage = new Linkage(language, judge);
    this.least = least;
    for (int i = 0; i < groupOf.length; i++) {
      groups.add(new ArrayList<>());
      groups.get(groupOf[i]).add(i);
    }
  }

  /** The group of each article, named by its first member. */
  static int[] join(
      int size, IntFunction<String> language, List<Pair> pairs, PairJudge judge, double least) {
    int[] alone = IntStream.range(0, size).toArray();
    return new Clusters(language, judge, least, alone).joined(pairs, false);
  }

  /**
   * Groups that were taken apart are joined anew, but none that tell in the same language: those
   * are apart for what they say.
   */
  static int[] rejoin(
      int[] groupOf,
      IntFunction<String> language,
      List<Pair> pairs,
      PairJudge judge,
      double least) {
    return new Clusters(language, judge, least, groupOf).joined(pairs, true);
  }

  private int[] joined(List<Pair> pairs, boolean strangersOnly) {
    pairs.stream()
        .filter(pair -> pair.logOdds() >= least - SLACK)
        .sorted(
            (x, y) -> {
              int order = Double.compare(y.logOdds(), x.logOdds());
              order = order != 0 ? order : Integer.compare(x.a(), y.a());
              return order != 0 ? order : Integer.compare(x.b(), y.b());
            })
        .forEach(pair -> join(pair.a(), pair.b(), strangersOnly));
    return Arrays.stream(groupOf)
        .map(group -> groups.get(group).stream().mapToInt(i -> i).min().orElseThrow())
        .toArray();
  }

  private void join(int a, int b, boolean strangersOnly) {
    int one = groupOf[a];
    int other = groupOf[b];
    if (one == other
        || (strangersOnly && sharesLanguage(groups.get(one), groups.get(other)))
        || linkage.between(groups.get(one), groups.get(other))
            < least(groups.get(one), groups.get(other))) {
      return;
    }
    int small = groups.get(one).size() < groups.get(other).size() ? one : other;
    int large = small == one ? other : one;
    for (int member : groups.get(small)) {
      groupOf[member] = large;
    }
    groups.get(large).addAll(groups.get(small));
    groups.set(small, List.of());
  }

  private boolean sharesLanguage(List<Integer> one, List<Integer> other) {
    Set<String> ofOne = one.stream().map(language::apply).collect(Collectors.toSet());
    return other.stream().map(language::apply).anyMatch(ofOne::contains);
  }

  /**
   * The mean of many judgements is surer than one and needs to say less. Only those within a
   * language are many: translations of one text err together.
   */
  private double least(List<Integer> one, List<Integer> other) {
    Map<String, Integer> ofOther = new HashMap<>();
    other.forEach(i -> ofOther.merge(language.apply(i), 1, Integer::sum));
    Map<String, Integer> judgements = new HashMap<>();
    one.forEach(
        i ->
            judgements.merge(
                language.apply(i), ofOther.getOrDefault(language.apply(i), 0), Integer::sum));
    int most = judgements.values().stream().max(Integer::compare).orElse(0);
    return least - SLACK * (1 - 1.0 / Math.max(1, most));
  }

  /** Some members of a group, evenly over the order of it, which is that of time. */
  static <T extends Comparable<T>> List<T> sample(List<T> group, int most) {
    List<T> sorted = group.stream().sorted().toList();
    if (group.size() <= most) {
      return sorted;
    }
    List<T> asked = new ArrayList<>();
    for (int n = 0; n < most; n++) {
      asked.add(sorted.get((int) ((long) n * sorted.size() / most)));
    }
    return asked;
  }
}
