package org.retold.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.LinkEvidence;
import org.retold.model.Linking;
import org.retold.model.NearMiss;
import org.retold.model.Story;

/** Says of a linking what a reader wants to know: why together, and why not. */
final class Description {
  private static final int MOST_MISSES = 3;

  private static final Comparator<Clusters.Pair> NEAREST_FIRST =
      Comparator.comparingDouble(Clusters.Pair::logOdds)
          .reversed()
          .thenComparing(Clusters.Pair::b)
          .thenComparing(Clusters.Pair::a);

  private final Collection collection;
  private final Round round;
  private final double threshold;

  Description(Collection collection, Round round, double threshold) {
    this.collection = collection;
    this.round = round;
    this.threshold = threshold;
  }

  /** What is told of a group: its articles, why they are together, what almost was with them. */
  private record Told(
      List<String> ids, String label, List<LinkEvidence> evidence, List<NearMiss> misses) {}

  Linking linking(Lexicon lexicon) {
    List<List<Clusters.Pair>> outward = outward();
    Explanation explanation = new Explanation(collection);
    List<Told> all =
        List.copyOf(round.groups().entrySet()).parallelStream()
            .map(group -> told(group.getValue(), outward.get(group.getKey()), explanation))
            .toList();
    List<Story> stories = new ArrayList<>();
    List<Linking.Alone> alone = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Told told : all) {
      if (told.ids.size() == 1) {
        alone.add(new Linking.Alone(told.ids.get(0), told.misses));
      } else {
        String id = id(told.ids.get(0), taken);
        stories.add(new Story(id, told.ids, told.label, told.evidence, told.misses));
      }
    }
    stories.sort(Comparator.comparing(Story::id));
    alone.sort(Comparator.comparing(Linking.Alone::article));
    return new Linking(stories, alone, lexicon);
  }

  private Told told(List<Integer> members, List<Clusters.Pair> outward, Explanation explanation) {
    List<String> ids =
        members.stream()
            .flatMap(i -> collection.copies(i).stream())
            .map(Article::id)
            .sorted()
            .toList();
    List<NearMiss> misses = misses(outward, explanation);
    return ids.size() == 1
        ? new Told(ids, "", List.of(), misses)
        : new Told(ids, explanation.label(members), explanation.evidence(members), misses);
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

  /** By group the judged pairs that leave it for the nearest articles outside, nearest first. */
  private List<List<Clusters.Pair>> outward() {
    List<List<Clusters.Pair>> outward =
        new ArrayList<>(Collections.nCopies(collection.size(), List.of()));
    for (Clusters.Pair pair : round.pairs()) {
      int a = round.groupOf()[pair.a()];
      int b = round.groupOf()[pair.b()];
      if (a != b) {
        outward.set(a, nearest(outward.get(a), pair));
        outward.set(b, nearest(outward.get(b), pair.turned()));
      }
    }
    return outward;
  }

  /** The nearest articles with one more, each once: new pairs are rarely among them. */
  private static List<Clusters.Pair> nearest(List<Clusters.Pair> nearest, Clusters.Pair pair) {
    if (nearest.size() == MOST_MISSES && pair.logOdds() <= nearest.get(MOST_MISSES - 1).logOdds()) {
      return nearest;
    }
    List<Clusters.Pair> all = new ArrayList<>(nearest);
    all.add(pair);
    all.sort(NEAREST_FIRST);
    Set<Integer> seen = new HashSet<>();
    all.removeIf(each -> !seen.add(each.b()));
    return List.copyOf(all.subList(0, Math.min(MOST_MISSES, all.size())));
  }

  private List<NearMiss> misses(List<Clusters.Pair> nearest, Explanation explanation) {
    List<String> reasons = explanation.reasons(nearest, threshold);
    return IntStream.range(0, nearest.size())
        .mapToObj(
            i ->
                new NearMiss(
                    collection.get(nearest.get(i).b()).article().id(),
                    Judge.probability(nearest.get(i).logOdds()),
                    threshold,
                    reasons.get(i)))
        .toList();
  }
}
