package org.retold.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Stemma;
import org.retold.model.StoryReport;
import org.retold.model.Witness;

/**
 * When each telling was most probably published: its printed time if the hour is given; else a
 * moment of the printed day that lies after its exemplars and before its copies.
 */
final class Estimates {
  private final Stemma stemma;
  private final StoryClock clock;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Instant> moments = new HashMap<>();

  Estimates(StoryReport story, StoryClock clock) {
    this.stemma = story.stemma();
    this.clock = clock;
    for (Witness witness : stemma.witnesses()) {
      String id = witness.article();
      if (id != null) {
        articles.put(witness.siglum(), story.article(id));
      }
    }
    List<String> exemplarsFirst =
        articles.keySet().stream()
            .sorted(
                Comparator.comparingInt((String siglum) -> depth(siglum, 0))
                    .thenComparing(Sigla.ORDER))
            .toList();
    exemplarsFirst.forEach(this::estimate);
  }

  private int depth(String siglum, int guard) {
    return guard > stemma.witnesses().size()
        ? 0
        : stemma.exemplars(siglum).stream()
            .mapToInt(line -> depth(line.from(), guard + 1) + 1)
            .max()
            .orElse(0);
  }

  private void estimate(String siglum) {
    Article article = Objects.requireNonNull(articles.get(siglum));
    Instant start = clock.printed(article);
    Instant end = clock.until(article);
    if (start != null && end != null) {
      moments.put(siglum, StoryClock.isExact(article) ? start : within(siglum, start, end));
    }
  }

  private Instant within(String siglum, Instant start, Instant end) {
    Instant lower = start;
    for (Derivation line : stemma.exemplars(siglum)) {
      Instant exemplar = moments.get(line.from());
      lower = exemplar != null && exemplar.isAfter(lower) ? exemplar : lower;
    }
    Instant upper = end;
    for (Derivation line : stemma.derivations()) {
      Article heir = line.from().equals(siglum) ? articles.get(line.to()) : null;
      if (heir != null && StoryClock.isExact(heir)) {
        Instant copy = Objects.requireNonNull(clock.printed(heir));
        upper = copy.isBefore(upper) ? copy : upper;
      }
    }
    return lower.isBefore(upper) && lower.isBefore(end)
        ? lower.plus(Duration.between(lower, upper).multipliedBy(2).dividedBy(5))
        : start.plus(Duration.between(start, end).dividedBy(2));
  }

  /** Null if nothing tells. */
  @Nullable Instant of(String siglum) {
    return moments.get(siglum);
  }
}
