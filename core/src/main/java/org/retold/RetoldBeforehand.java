package org.retold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.retold.derive.HeldSources;
import org.retold.derive.StemmaBuilder;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Story;

/**
 * Looks at some stories before any is told: how often the source of what tellings share is not held
 * shows in many stories and not in one. What was aligned for it is kept until it is told.
 */
final class RetoldBeforehand {
  /** Fewer stories say no more than is expected anyway. */
  private static final int LEAST_STORIES = 8;

  /** More would not change what is learnt. */
  private static final int MOST_STORIES = 80;

  /** Larger stories cost much and say the same. */
  private static final int MOST_TELLINGS = 12;

  private final Function<Story, List<Article>> articles;
  private final Function<Story, Alignment> aligner;
  private final Map<String, Alignment> aligned = new ConcurrentHashMap<>();

  RetoldBeforehand(Function<Story, List<Article>> articles, Function<Story, Alignment> aligner) {
    this.articles = articles;
    this.aligner = aligner;
  }

  /** How often sources are held, by stories taken from all over the collection. */
  HeldSources learn(List<Story> all, StemmaBuilder builder) {
    List<Story> small =
        all.stream().filter(story -> story.articles().size() <= MOST_TELLINGS).toList();
    if (small.size() < LEAST_STORIES) {
      return HeldSources.USUAL;
    }
    List<Story> some = new ArrayList<>();
    int count = Math.min(MOST_STORIES, small.size());
    for (int i = 0; i < count; i++) {
      some.add(small.get((int) ((long) i * small.size() / count)));
    }
    List<Double> odds =
        some.parallelStream().map(story -> odds(story, builder)).flatMap(List::stream).toList();
    return HeldSources.USUAL.with(odds);
  }

  /** A story that a stage cannot bear says nothing here and is refused where it is told. */
  private List<Double> odds(Story story, StemmaBuilder builder) {
    try {
      Alignment alignment = aligner.apply(story);
      aligned.put(story.id(), alignment);
      return builder.lostOdds(story, articles.apply(story), alignment);
    } catch (RuntimeException | StackOverflowError failure) {
      return List.of();
    }
  }

  /** What was aligned of a story already, or now; given away once. */
  Alignment alignment(Story story) {
    Alignment known = aligned.remove(story.id());
    return known == null ? aligner.apply(story) : known;
  }
}
