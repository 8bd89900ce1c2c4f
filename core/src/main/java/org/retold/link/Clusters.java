package org.retold.link;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** A judgement of two articles. */
  record Pair(int a, int b, double logOdds) {}

  /** Judges two articles by their numbers. */
  interface PairJudge {
    double logOdds(int a, int b);
  }

  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final PairJudge judge;
  private final Long2DoubleOpenHashMap judged = new Long2DoubleOpenHashMap();
  private final double least;

  private Clusters(int size, PairJudge judge, double least) {
    this.groupOf = new int[size];
    this.judge = judge;
    this.least = least;
    judged.defaultReturnValue(Double.NaN);
    for (int i = 0; i < size; i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  /** The group of each article, named by its first member. */
  static int[] join(int size, List<Pair> pairs, PairJudge judge, double least) {
    Clusters clusters = new Clusters(size, judge, least);
    pairs.stream()
        .filter(pair -> pair.logOdds() >= least)
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
    if (one == other || linkage(groups.get(one), groups.get(other)) < least) {
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
   * What joins each member to its nearest in the other group, on the mean of each side. The smaller
   * side counts twice: a late telling knows some of a large story's members, and few of them it.
   */
  private double linkage(List<Integer> one, List<Integer> other) {
    List<Integer> left = asked(one);
    List<Integer> right = asked(other);
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
        .mapToDouble(i -> nearest(other.stream().mapToDouble(j -> odds(i, j)).toArray()))
        .average()
        .orElseThrow();
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

  private static List<Integer> asked(List<Integer> group) {
    if (group.size() <= ASKED) {
      return group;
    }
    List<Integer> sorted = group.stream().sorted().toList();
    List<Integer> asked = new ArrayList<>();
    for (int n = 0; n < ASKED; n++) {
      asked.add(sorted.get(n * sorted.size() / ASKED));
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
