package org.retold.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
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
  private final List<Group> groups;
  private final Linkage linkage;
  private final double least;

  private Clusters(IntFunction<String> language, PairJudge judge, double least, int[] groupOf) {
    this.groupOf = groupOf.clone();
    this.linkage = new Linkage(language, judge);
    this.least = least;
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < groupOf.length; i++) {
      members.add(new ArrayList<>(1));
      members.get(groupOf[i]).add(i);
    }
    this.groups = members.stream().map(each -> Group.of(each, language)).toList();
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
    return Arrays.stream(groupOf).map(group -> groups.get(group).members().get(0)).toArray();
  }

  private void join(int a, int b, boolean strangersOnly) {
    if (groupOf[a] == groupOf[b]) {
      return;
    }
    Group one = groups.get(groupOf[a]);
    Group other = groups.get(groupOf[b]);
    List<String> shared = one.shared(other);
    if ((strangersOnly && !shared.isEmpty())
        || linkage.between(one, other) < least(one, other, shared)) {
      return;
    }
    boolean grows = one.size() >= other.size();
    int name = grows ? groupOf[a] : groupOf[b];
    Group large = grows ? one : other;
    Group small = grows ? other : one;
    small.members().forEach(member -> groupOf[member] = name);
    large.addAll(small);
  }

  /**
   * The mean of many judgements is surer than one and needs to say less. Only those within a
   * language are many: translations of one text err together.
   */
  private double least(Group one, Group other, List<String> shared) {
    double most =
        shared.stream()
            .mapToDouble(language -> (double) one.in(language).size() * other.in(language).size())
            .max()
            .orElse(1);
    return least - SLACK * (1 - 1 / most);
  }
}
