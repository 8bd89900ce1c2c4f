package org.retold.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How much speaks for two groups being one story.
 *
 * <p>What both tell in one language is judged by all words, in each language anew; of many
 * judgements across languages some are wrong, and translations of one text err together. So what is
 * said across languages counts as much as one language that both have;
 * docs/method/link.md#languages.
 */
final class Linkage {
  /** Members of a group that are asked; bounds the cost of large stories. */
  private static final int ASKED = 8;

  /** Nearest members of the other group that each is judged by. */
  private static final int NEAREST = 3;

  /** How much more the smaller of two groups has to say; docs/method/link.md#groups. */
  private static final double SMALLER = 2;

  /** Languages that all judgements across languages count as; docs/method/link.md#languages. */
  private static final double ACROSS = 1;

  /**
   * The most that is said across languages of groups that share a language, where all words can be
   * compared: translations of two look-alike events err together; docs/method/link.md#languages.
   */
  private static final double MOST_ACROSS = 1;

  private final IntFunction<String> language;
  private final Clusters.PairJudge judge;

  Linkage(IntFunction<String> language, Clusters.PairJudge judge) {
    this.language = language;
    this.judge = judge;
  }

  /** Log odds that two groups are one story. */
  double between(Group one, Group other) {
    List<String> both = one.shared(other);
    if (both.isEmpty()) {
      return across(one, other);
    }
    List<String> languages = Group.sample(both, ASKED);
    int most = ASKED / languages.size();
    double sum = 0;
    for (String each : languages) {
      sum += mutual(Group.sample(one.in(each), most), Group.sample(other.in(each), most), false);
    }
    boolean more = one.languages() > 1 || other.languages() > 1;
    return more
        ? (sum + ACROSS * Math.min(MOST_ACROSS, across(one, other))) / (languages.size() + ACROSS)
        : sum / languages.size();
  }

  /** What is said across languages only. */
  private double across(Group one, Group other) {
    return mutual(Group.sample(one.members(), ASKED), Group.sample(other.members(), ASKED), true);
  }

  /**
   * What joins each member to its nearest in the other group, on the mean of each side. The smaller
   * side counts twice: a late telling knows some of a large story's members, and few of them it.
   */
  private double mutual(List<Integer> one, List<Integer> other, boolean across) {
    double ofOne = towards(one, other, across);
    double ofOther = towards(other, one, across);
    double smaller = one.size() < other.size() ? ofOne : ofOther;
    double larger = one.size() < other.size() ? ofOther : ofOne;
    return one.size() == other.size()
        ? (ofOne + ofOther) / 2
        : (SMALLER * smaller + larger) / (SMALLER + 1);
  }

  private double towards(List<Integer> side, List<Integer> other, boolean across) {
    return side.stream()
        .mapToDouble(
            i ->
                nearest(
                    other.stream()
                        .filter(j -> !across || !language.apply(i).equals(language.apply(j)))
                        .mapToDouble(j -> judge.logOdds(i, j))
                        .toArray()))
        .filter(odds -> !Double.isNaN(odds))
        .average()
        .orElse(0);
  }

  private static double nearest(double[] odds) {
    if (odds.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(odds);
    int count = Math.min(NEAREST, odds.length);
    double sum = 0;
    for (int n = 1; n <= count; n++) {
      sum += odds[odds.length - n];
    }
    return sum / count;
  }
}
