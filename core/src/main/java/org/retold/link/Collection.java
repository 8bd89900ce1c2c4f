package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** Articles up to which a second reader costs more than it saves. */
  private static final int FEW = 64;

  /**
   * Articles from which on features that no vector will keep are forgotten at once, and less is
   * asked of each; docs/method/link.md#growth.
   */
  private static final int MANY = 10_000;

  private final List<Telling> distinct = new ArrayList<>();
  private final List<List<Article>> copies = new ArrayList<>();
  private final Frequencies frequencies = new Frequencies();
  private final boolean across;
  private final Vector[] vectors;
  private final Set<Clue> without;
  private Senses known = Senses.NONE;

  Collection(List<Article> articles) {
    this(articles, Set.of());
  }

  /**
   * @param without what is not read of the articles
   */
  Collection(List<Article> given, Set<Clue> without) {
    this.without = without;
    List<Article> articles = Templates.dropped(given);
    Map<String, String> tongues = Tongues.of(articles);
    this.across = tongues.values().stream().distinct().count() > 1;
    addAll(read(articles, tongues));
    this.vectors =
        distinct.parallelStream()
            .map(telling -> Vector.ofHeaviest(telling.features(), frequencies))
            .toArray(Vector[]::new);
    for (int i = 0; i < vectors.length; i++) {
      // What no vector keeps is forgotten: of a large collection it is more than its articles.
      distinct.set(i, distinct.get(i).with(vectors[i].features()));
    }
    frequencies.keepWords();
  }

  /** The order does not depend on the threads: a reader's memory saves time and nothing else. */
  private List<Telling> read(List<Article> articles, Map<String, String> tongues) {
    Queue<FeatureReader> free = new ConcurrentLinkedQueue<>();
    Set<Features> counted = ConcurrentHashMap.newKeySet();
    boolean many = articles.size() >= MANY;
    Stream<Article> stream = articles.size() > FEW ? articles.parallelStream() : articles.stream();
    return stream
        .map(
            article -> {
              FeatureReader known = free.poll();
              FeatureReader reader = known == null ? new FeatureReader(across) : known;
              String tongue = tongues.getOrDefault(article.id(), "und");
              Telling telling = telling(article, tongue, reader);
              free.add(reader);
              Features all = telling.features();
              Features kept = many ? Vector.likely(all) : all;
              if (all.isEmpty() || counted.add(kept)) {
                frequencies.add(all);
              }
              return telling.with(kept);
            })
        .toList();
  }

  private void addAll(List<Telling> tellings) {
    Map<Features, Integer> known = new HashMap<>();
    tellings.stream().sorted(BY_TIME).forEach(telling -> add(telling, known));
  }

  private void add(Telling telling, Map<Features, Integer> known) {
    Integer same = telling.features().isEmpty() ? null : known.get(telling.features());
    if (same != null) {
      copies.get(same).add(telling.article());
      return;
    }
    known.put(telling.features(), distinct.size());
    distinct.add(telling);
    copies.add(new ArrayList<>(List.of(telling.article())));
  }

  private Telling telling(Article article, String language, FeatureReader reader) {
    LocalDate day = day(article);
    Features features =
        reader.read(article.withLanguage(language), day).without(Clue.kinds(without));
    boolean dated = !without.contains(Clue.DAYS);
    return new Telling(article, features, dated ? Day.of(day, reader.dateline(article)) : null);
  }

  static @Nullable LocalDate day(Article article) {
    return article.published() == null ? null : article.published().printed().toLocalDate();
  }

  /** How many texts of a language tell how rare a feature is. */
  double texts(String language) {
    return frequencies.texts(language);
  }

  int size() {
    return distinct.size();
  }

  /** True if time and memory count more than the last pair found. */
  boolean isLarge() {
    return distinct.size() >= MANY;
  }

  Telling get(int i) {
    return distinct.get(i);
  }

  /** The articles whose text is that of {@code get(i)}, itself among them. */
  List<Article> copies(int i) {
    return copies.get(i);
  }

  boolean across() {
    return across;
  }

  /** The distinct texts as vectors, read through what was last {@link #learn learned}. */
  List<Vector> vectors() {
    return Collections.unmodifiableList(Arrays.asList(vectors));
  }

  /** Reads every text through a lexicon from now on; vectors without it are not kept. */
  void learn(Senses senses) {
    known = senses;
    IntStream.range(0, vectors.length)
        .parallel()
        .forEach(i -> vectors[i] = vectors[i].through(senses, frequencies));
  }

  /**
   * By sense of a text the word of it that stands for it.
   *
   * @param least how probable that is
   */
  Int2IntMap words(int i, double least) {
    return known.words(get(i).features(), least);
  }
}
