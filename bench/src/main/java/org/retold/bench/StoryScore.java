package org.retold.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.retold.model.Linking;
import org.retold.model.Story;

/** Pairwise precision and recall of stories against gold, over gold articles only. */
record StoryScore(long hits, long found, long gold) {

  double precision() {
    return found == 0 ? 0 : (double) hits / found;
  }

  double recall() {
    return gold == 0 ? 0 : (double) hits / gold;
  }

  double f1() {
    return hits == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  StoryScore plus(StoryScore other) {
    return new StoryScore(hits + other.hits, found + other.found, gold + other.gold);
  }

  /** Scores the articles that a filter keeps. */
  static StoryScore of(Linking linking, SortedMap<String, String> gold, Predicate<String> keep) {
    Map<String, String> system = new HashMap<>();
    for (Story story : linking.stories()) {
      story.articles().forEach(article -> system.put(article, story.id()));
    }
    Map<String, Integer> both = new TreeMap<>();
    Map<String, Integer> found = new TreeMap<>();
    Map<String, Integer> wanted = new TreeMap<>();
    gold.forEach(
        (article, story) -> {
          if (keep.test(article)) {
            String in = system.getOrDefault(article, "alone " + article);
            both.merge(story + '\t' + in, 1, Integer::sum);
            found.merge(in, 1, Integer::sum);
            wanted.merge(story, 1, Integer::sum);
          }
        });
    return new StoryScore(pairs(both), pairs(found), pairs(wanted));
  }

  private static long pairs(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
  }
}
