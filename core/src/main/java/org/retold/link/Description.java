package org.retold.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Linking;
import org.retold.model.NearMiss;
import org.retold.model.Story;

/** Says of a linking what a reader wants to know: why together, and why not. */
final class Description {
  private static final int MOST_MISSES = 3;

  private final Collection collection;
  private final Round round;
  private final double threshold;

  Description(Collection collection, Round round, double threshold) {
    this.collection = collection;
    this.round = round;
    this.threshold = threshold;
  }

  Linking linking(Lexicon lexicon) {
    List<Story> stories = new ArrayList<>();
    List<Linking.Alone> alone = new ArrayList<>();
    SortedMap<Integer, List<Integer>> groups = round.groups();
    SortedMap<Integer, List<Clusters.Pair>> outward = outward();
    Explanation explanation = new Explanation(collection, round);
    Set<String> taken = new HashSet<>();
    groups.forEach(
        (name, members) -> {
          List<String> ids =
              members.stream()
                  .flatMap(i -> collection.copies(i).stream())
                  .map(Article::id)
                  .sorted()
                  .toList();
          List<NearMiss> misses = misses(outward.getOrDefault(name, List.of()), explanation);
          if (ids.size() == 1) {
            alone.add(new Linking.Alone(ids.get(0), misses));
          } else {
            stories.add(
                new Story(
                    id(ids.get(0), taken),
                    ids,
                    explanation.label(members),
                    explanation.evidence(members),
                    misses));
          }
        });
    stories.sort(Comparator.comparing(Story::id));
    alone.sort(Comparator.comparing(Linking.Alone::article));
    return new Linking(stories, alone, lexicon);
  }

  /**
   * A name that is the same in every run and can stand in a link or be a file: that of the article
   * whose id sorts first, in letters that every system takes.
   */
  private static String id(String article, Set<String> taken) {
    String plain = article.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id = "story-" + plain.substring(0, Math.min(plain.length(), 60)).replaceAll("^-|-$", "");
    String free = id;
    for (int next = 2; !taken.add(free); next++) {
      free = id + "-" + next;
    }
    return free;
  }

  /** Judged pairs that leave a group, by group. */
  private SortedMap<Integer, List<Clusters.Pair>> outward() {
    SortedMap<Integer, List<Clusters.Pair>> outward = new java.util.TreeMap<>();
    for (Clusters.Pair pair : round.pairs()) {
      int a = round.groupOf()[pair.a()];
      int b = round.groupOf()[pair.b()];
      if (a != b) {
        outward.computeIfAbsent(a, name -> new ArrayList<>()).add(pair);
        outward
            .computeIfAbsent(b, name -> new ArrayList<>())
            .add(new Clusters.Pair(pair.b(), pair.a(), pair.logOdds()));
      }
    }
    return outward;
  }

  private List<NearMiss> misses(List<Clusters.Pair> outward, Explanation explanation) {
    java.util.Map<Integer, Clusters.Pair> nearest = new java.util.TreeMap<>();
    for (Clusters.Pair pair : outward) {
      nearest.merge(pair.b(), pair, (x, y) -> x.logOdds() >= y.logOdds() ? x : y);
    }
    return nearest.values().stream()
        .sorted(Comparator.comparingDouble(Clusters.Pair::logOdds).reversed())
        .limit(MOST_MISSES)
        .map(
            pair ->
                new NearMiss(
                    collection.get(pair.b()).article().id(),
                    Judge.probability(pair.logOdds()),
                    threshold,
                    explanation.reason(pair, threshold)))
        .toList();
  }
}
