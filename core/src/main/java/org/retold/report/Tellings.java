package org.retold.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.PassagePair;
import org.retold.model.Stemma;
import org.retold.model.StoryReport;
import org.retold.model.Witness;

/** The tellings of one story, by siglum and by article, in the order of the page. */
final class Tellings {
  private static final int LONGEST_NAME = 24;

  private final StoryReport story;
  private final List<Telling> all = new ArrayList<>();
  private final Map<String, Telling> byArticle = new HashMap<>();
  private final Map<String, Telling> bySiglum = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<PassagePair>> pairs = new HashMap<>();
  final StoryClock clock;
  final Estimates estimates;

  Tellings(StoryReport story) {
    this.story = story;
    this.clock = StoryClock.of(story.articles());
    this.estimates = new Estimates(story, clock);
    Map<String, String> names = Naming.of(story.articles());
    for (Article article : ordered()) {
      String name = Objects.requireNonNull(names.get(article.id()));
      Telling telling = new Telling(story.stemma().siglum(article.id()), all.size(), name, article);
      all.add(telling);
      byArticle.put(article.id(), telling);
      bySiglum.put(telling.siglum(), telling);
    }
  }

  private List<Article> ordered() {
    return story.articles().stream()
        .sorted(
            Comparator.comparing(
                    (Article article) -> estimates.of(story.stemma().siglum(article.id())),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(article -> story.stemma().siglum(article.id()), Sigla.ORDER))
        .toList();
  }

  /** The pairs with other tellings that one side of is of this telling. */
  List<PassagePair> pairs(Telling telling) {
    if (pairs.isEmpty()) {
      for (PassagePair pair : story.alignment().pairs()) {
        if (!pair.a().article().equals(pair.b().article())) {
          pairs.computeIfAbsent(pair.a().article(), id -> new ArrayList<>()).add(pair);
          pairs.computeIfAbsent(pair.b().article(), id -> new ArrayList<>()).add(pair);
        }
      }
    }
    return pairs.getOrDefault(telling.id(), List.of());
  }

  StoryReport story() {
    return story;
  }

  Stemma stemma() {
    return story.stemma();
  }

  /** By time, the undated last. */
  List<Telling> all() {
    return all;
  }

  Telling of(String article) {
    return Objects.requireNonNull(byArticle.get(article), article);
  }

  /** The telling of a siglum; null for an inferred witness. */
  @Nullable Telling bySiglum(String siglum) {
    return bySiglum.get(siglum);
  }

  List<String> inferred() {
    return stemma().witnesses().stream().filter(Witness::isInferred).map(Witness::siglum).toList();
  }

  List<Derivation> exemplars(Telling telling) {
    return stemma().exemplars(telling.siglum()).stream()
        .sorted(
            Comparator.comparingDouble(Derivation::share)
                .reversed()
                .thenComparing(Derivation::from))
        .toList();
  }

  /** How many lines lie between a witness and a root. */
  int depth(String siglum) {
    Integer known = depths.get(siglum);
    if (known != null) {
      return known;
    }
    depths.put(siglum, 0);
    int depth =
        stemma().exemplars(siglum).stream()
            .mapToInt(derivation -> depth(derivation.from()) + 1)
            .max()
            .orElse(0);
    depths.put(siglum, depth);
    return depth;
  }

  /** The telling nearest to a root; among those the earliest, then the longest. */
  Telling root() {
    return all.stream()
        .min(
            Comparator.comparingInt((Telling telling) -> depth(telling.siglum()))
                .thenComparingInt(telling -> heirs(telling.siglum()) == 0 ? 1 : 0)
                .thenComparingInt(Telling::rank))
        .orElseThrow();
  }

  /** What an inferred witness is called. */
  String unheld(String siglum) {
    String name = stemma().witness(siglum).map(Witness::name).orElse("");
    return name.isBlank()
        ? "a text not among the files"
        : Shown.cut(name, LONGEST_NAME) + ", not among the files";
  }

  long heirs(String siglum) {
    return stemma().derivations().stream().filter(line -> line.from().equals(siglum)).count();
  }
}
