package org.retold.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Takes a group apart that tells two events in the same languages. Across languages some judgements
 * are wrong, and a group grows from few; once it has grown, what is told in one language shows
 * whether it is one event: there all words can be compared, in each language anew.
 *
 * <p>The members are joined once more, those that are nearest on the mean first, but never two
 * parts that, on the mean over the languages that both are told in, do not belong together.
 * docs/method/link.md#languages.
 */
final class LanguageDivider {
  /** Members that are looked at; the others of a large group follow their nearest. */
  private static final int MOST = 128;

  private final IntFunction<String> language;
  private final Clusters.PairJudge judge;
  private final Linkage linkage;
  private final double least;

  LanguageDivider(IntFunction<String> language, Clusters.PairJudge judge, double least) {
    this.language = language;
    this.judge = judge;
    this.linkage = new Linkage(language, judge);
    this.least = least;
  }

  /** The stories in a group, each in ascending order. */
  List<List<Integer>> divide(List<Integer> group) {
    long languages = group.stream().map(language::apply).distinct().count();
    if (languages < 2 || languages == group.size()) {
      return List.of(group);
    }
    List<Integer> asked = Group.sample(group, MOST);
    List<List<Integer>> parts = parts(asked);
    if (parts.size() == 1) {
      return List.of(group);
    }
    List<List<Integer>> stories = parts.stream().<List<Integer>>map(ArrayList::new).toList();
    group.stream()
        .filter(member -> !asked.contains(member))
        .forEach(member -> stories.get(nearest(member, parts)).add(member));
    return stories.stream().map(story -> story.stream().sorted().toList()).toList();
  }

  private int nearest(int member, List<List<Integer>> parts) {
    int nearest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < parts.size(); p++) {
      double mean = mean(parts.get(p).stream().map(each -> judge.logOdds(member, each)).toList());
      if (mean > most) {
        nearest = p;
        most = mean;
      }
    }
    return nearest;
  }

  /** Joins the nearest until none are left that may be one story. */
  private List<List<Integer>> parts(List<Integer> members) {
    double[][] near = judgements(members);
    List<List<Integer>> parts = new ArrayList<>();
    members.forEach(member -> parts.add(new ArrayList<>(List.of(member))));
    while (true) {
      int a = -1;
      int b = -1;
      for (int i = 0; i < parts.size(); i++) {
        for (int j = i + 1; j < parts.size(); j++) {
          if (near[i][j] > (a < 0 ? Double.NEGATIVE_INFINITY : near[a][b])) {
            a = i;
            b = j;
          }
        }
      }
      if (a < 0) {
        return parts;
      }
      if (together(parts.get(a), parts.get(b))) {
        AverageLinkage.merge(parts, near, a, b);
      } else {
        near[a][b] = Double.NEGATIVE_INFINITY;
        near[b][a] = Double.NEGATIVE_INFINITY;
      }
    }
  }

  private double[][] judgements(List<Integer> members) {
    double[][] near = new double[members.size()][members.size()];
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        near[i][j] = judge.logOdds(members.get(i), members.get(j));
        near[j][i] = near[i][j];
      }
    }
    return near;
  }

  private boolean together(List<Integer> one, List<Integer> other) {
    Group left = Group.of(one, language);
    Group right = Group.of(other, language);
    return left.shared(right).isEmpty() || linkage.between(left, right) >= least;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(each -> each).average().orElse(0);
  }
}
