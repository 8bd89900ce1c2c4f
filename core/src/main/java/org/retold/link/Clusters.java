package org.retold.link;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Joins articles to stories from judgements of pairs.
 *
 * <p>The surest pairs are joined first; two groups only if their members on the whole belong
 * together, so that one article that speaks of two events does not make one story of them.
 */
final class Clusters {
  /** Members of a group that are asked; bounds the cost of large stories. */
  private static final int ASKED = 8;

  /** Nearest members of the other group that each is judged by. */
  private static final int NEAREST = 3;

  /** How much more the smaller of two groups has to say; docs/method/link.md#groups. */
  private static final double SMALLER = 2;

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
  private final PairJudge judge;
  private final Long2DoubleOpenHashMap judged = new Long2DoubleOpenHashMap();
  private final double least;

  private Clusters(int size, IntFunction<String> language, PairJudge judge, double least) {
    this.groupOf = new int[size];
    this.language = language;
    this.judge = judge;
    this.least = least;
    judged.defaultReturnValue(Double.NaN);
    for (int i = 0; i < size; i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  /** The group of each article, named by its first member. */
  static int[] join(
      int size, IntFunction<String> language, List<Pair> pairs, PairJudge judge, double least) {
    Clusters clusters = new Clusters(size, language, judge, least);
    pairs.stream()
        .filter(pair -> pair.logOdds() >= least - SLACK)
        .sorted(
            (x, y) -> {
              int order = Double.compare(y.logOdds(), x.logOdds());
              order = order != 0 ? order : Integer.compare(x.a(), y.a());
              return order != 0 ? order : Integer.compare(x.b(), y.b());
            })
        .forEach(pair -> clusters.join(pair.a(), pair.b()));
    return Arrays.stream(clusters.groupOf)
        .map(group -> clusters.groups.get(group).stream().mapToInt(i -> i).min().orElseThrow())
        .toArray();
  }

  private void join(int a, int b) {
    int one = groupOf[a];
    int other = groupOf[b];
    if (one == other
        || linkage(groups.get(one), groups.get(other))
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

  /**
   * What joins each member to its nearest in the other group, on the mean of each side. The smaller
   * side counts twice: a late telling knows some of a large story's members, and few of them it.
   */
  private double linkage(List<Integer> one, List<Integer> other) {
    List<Integer> left = sample(one, ASKED);
    List<Integer> right = sample(other, ASKED);
    double ofLeft = towards(left, right);
    double ofRight = towards(right, left);
    double smaller = left.size() < right.size() ? ofLeft : ofRight;
    double larger = left.size() < right.size() ? ofRight : ofLeft;
    return left.size() == right.size()
        ? (ofLeft + ofRight) / 2
        : (SMALLER * smaller + larger) / (SMALLER + 1);
  }

  private double towards(List<Integer> side, List<Integer> other) {
    return side.stream()
        .mapToDouble(
            i -> nearest(comparable(i, other).stream().mapToDouble(j -> odds(i, j)).toArray()))
        .average()
        .orElseThrow();
  }

  /**
   * What is told in the same language decides, if there is any: it is judged by all words, and of
   * many judgements across languages some are wrong.
   */
  private List<Integer> comparable(int member, List<Integer> other) {
    List<Integer> same =
        other.stream().filter(j -> language.apply(j).equals(language.apply(member))).toList();
    return same.isEmpty() ? other : same;
  }

  private static double nearest(double[] odds) {
    Arrays.sort(odds);
    int count = Math.min(NEAREST, odds.length);
    double sum = 0;
    for (int n = 1; n <= count; n++) {
      sum += odds[odds.length - n];
    }
    return sum / count;
  }

  /** Some members of a group, evenly over the time of it. */
  static List<Integer> sample(List<Integer> group, int most) {
    List<Integer> sorted = group.stream().sorted().toList();
    if (group.size() <= most) {
      return sorted;
    }
    List<Integer> asked = new ArrayList<>();
    for (int n = 0; n < most; n++) {
      asked.add(sorted.get((int) ((long) n * sorted.size() / most)));
    }
    return asked;
  }

  private double odds(int a, int b) {
    long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    double known = judged.get(key);
    if (Double.isNaN(known)) {
      known = judge.logOdds(a, b);
      judged.put(key, known);
    }
    return known;
  }
}
