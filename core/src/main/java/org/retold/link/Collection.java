package org.retold.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;
import org.retold.vector.Frequencies;
import org.retold.vector.Senses;
import org.retold.vector.Vector;

/** The articles to be linked, in the order of time, each distinct text once. */
final class Collection {
  private static final Comparator<Telling> BY_TIME =
      Comparator.comparing(
              (Telling telling) -> telling.day() == null ? Long.MAX_VALUE : telling.day().number())
          .thenComparing(Telling::article);

  private final List<Telling> distinct = new ArrayList<>();
  private final List<List<Telling>> copies = new ArrayList<>();
  private final Frequencies frequencies = new Frequencies();
  private final boolean across;

  Collection(List<Article> articles) {
    Map<String, String> tongues = Tongues.of(articles);
    this.across = tongues.values().stream().distinct().count() > 1;
    FeatureReader reader = new FeatureReader(across);
    Map<Features, Integer> known = new java.util.HashMap<>();
    articles.stream()
        .map(article -> telling(article, tongues.getOrDefault(article.id(), "und"), reader))
        .sorted(BY_TIME)
        .forEach(telling -> add(telling, known));
  }

  private void add(Telling telling, Map<Features, Integer> known) {
    Integer same = telling.features().isEmpty() ? null : known.get(telling.features());
    if (same != null) {
      copies.get(same).add(telling);
      return;
    }
    known.put(telling.features(), distinct.size());
    distinct.add(telling);
    copies.add(new ArrayList<>(List.of(telling)));
    frequencies.add(telling.features());
  }

  private static Telling telling(Article article, String language, FeatureReader reader) {
    LocalDate day = day(article);
    Features features = reader.read(inLanguage(article, language), day);
    return new Telling(article, features, Day.of(day, reader.dateline(article)));
  }

  private static Article inLanguage(Article article, String language) {
    return article.language().equals(language)
        ? article
        : new Article(
            article.id(),
            article.source(),
            article.outlet(),
            article.title(),
            article.titleSpan(),
            article.authors(),
            language,
            article.published(),
            article.text(),
            article.dropped(),
            article.embedded(),
            article.metadata());
  }

  static @Nullable LocalDate day(Article article) {
    return article.published() == null ? null : article.published().printed().toLocalDate();
  }

  int size() {
    return distinct.size();
  }

  Telling get(int i) {
    return distinct.get(i);
  }

  /** The articles whose text is that of {@code get(i)}, itself among them. */
  List<Telling> copies(int i) {
    return copies.get(i);
  }

  boolean across() {
    return across;
  }

  Frequencies frequencies() {
    return frequencies;
  }

  List<Vector> vectors(Senses senses) {
    return distinct.stream()
        .map(telling -> Vector.of(telling.features(), frequencies, senses))
        .toList();
  }
}
