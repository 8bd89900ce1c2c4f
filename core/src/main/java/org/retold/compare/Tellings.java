package org.retold.compare;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Published;
import org.retold.model.Stemma;

/** The tellings of one story, the one nearest to the root of the stemma first. */
final class Tellings {
  /** Tellings that a sentence names. */
  private static final int MOST_LISTED = 4;

  /** Confidence from which on a line is hardly in doubt. */
  private static final double SURE = .8;

  /** From here on a line is rather true than not. */
  private static final double LIKELY = .5;

  private static final int WEEK = 7;

  private final List<Telling> byRank;
  private final Map<String, Telling> byId = new TreeMap<>();
  private final Stemma stemma;

  private Tellings(List<Telling> byRank, Stemma stemma) {
    this.byRank = byRank;
    this.stemma = stemma;
    byRank.forEach(telling -> byId.put(telling.id(), telling));
  }

  static Tellings read(List<Article> articles, Stemma stemma) {
    Map<String, Integer> depths = new HashMap<>();
    Comparator<Article> nearRoot =
        Comparator.comparingInt(
            article -> depth(stemma.siglum(article.id()), stemma, depths, new HashSet<>()));
    List<Article> sorted =
        articles.stream()
            .sorted(nearRoot.thenComparing(Tellings::first).thenComparing(Article::id))
            .toList();
    Finders finders = new Finders(articles.stream().sorted().toList());
    List<Telling> tellings = new ArrayList<>();
    for (Article article : sorted) {
      tellings.add(new Telling(article, stemma.siglum(article.id()), tellings.size(), finders));
    }
    return new Tellings(List.copyOf(tellings), stemma);
  }

  List<Telling> byRank() {
    return byRank;
  }

  Telling of(String article) {
    Telling telling = byId.get(article);
    if (telling == null) {
      throw new IllegalArgumentException("no telling " + article);
    }
    return telling;
  }

  boolean has(String article) {
    return byId.containsKey(article);
  }

  /** True if the stemma draws a line from the one straight to the other. */
  boolean isExemplar(Telling exemplar, Telling copy) {
    return stemma.exemplars(copy.siglum()).stream()
        .anyMatch(line -> line.from().equals(exemplar.siglum()));
  }

  /** The held tellings that one was rather taken from than not, most of it first. */
  List<Telling> likelyExemplars(Telling copy) {
    return stemma.exemplars(copy.siglum()).stream()
        .filter(line -> Math.min(line.confidence(), line.directionConfidence()) >= LIKELY)
        .flatMap(line -> byRank.stream().filter(at -> at.siglum().equals(line.from())))
        .toList();
  }

  /** True if the stemma derives one from the other, or both from one exemplar. */
  boolean areKin(Telling one, Telling other) {
    return isExemplar(one, other) || isExemplar(other, one) || shareExemplar(one, other);
  }

  /**
   * True if a week or more lies between them and neither had the other's text: what they count may
   * have happened anew.
   */
  boolean areWeeksApart(Telling one, Telling other) {
    Published here = one.article().published();
    Published there = other.article().published();
    return here != null
        && there != null
        && Math.abs(ChronoUnit.DAYS.between(here.printed(), there.printed())) >= WEEK
        && !areKin(one, other);
  }

  /** The same by lines that are hardly in doubt. */
  boolean areSureKin(Telling one, Telling other) {
    Set<String> above = sureExemplars(one);
    Set<String> beside = sureExemplars(other);
    return above.contains(other.siglum())
        || beside.contains(one.siglum())
        || above.stream().anyMatch(beside::contains);
  }

  private Set<String> sureExemplars(Telling telling) {
    return stemma.exemplars(telling.siglum()).stream()
        .filter(line -> line.confidence() >= SURE)
        .map(Derivation::from)
        .collect(Collectors.toSet());
  }

  /** True if both were taken from one exemplar, held or inferred. */
  boolean shareExemplar(Telling one, Telling other) {
    return stemma.exemplars(one.siglum()).stream()
        .anyMatch(
            line ->
                stemma.exemplars(other.siglum()).stream()
                    .anyMatch(there -> there.from().equals(line.from())));
  }

  /**
   * Outlets in the order of the tellings, a siglum where the outlet alone would not tell; of many
   * the first and how many more: the passages name them all.
   */
  String listed(Collection<Telling> some) {
    List<String> names = new TreeSet<>(some).stream().map(this::name).toList();
    int last = names.size() - 1;
    if (last > MOST_LISTED) {
      return String.join(", ", names.subList(0, MOST_LISTED))
          + " and "
          + (names.size() - MOST_LISTED)
          + " others";
    }
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The outlet or the file, with its siglum where another telling is called the same. */
  String name(Telling telling) {
    String name = telling.article().name();
    boolean shared =
        byRank.stream().filter(other -> other.article().name().equals(name)).count() > 1;
    return shared ? name + " (" + telling.siglum() + ")" : name;
  }

  /** An undated telling comes last: nothing says that it was first. */
  private static String first(Article article) {
    return article.published() == null ? "~" : article.published().earliest().toString();
  }

  private static int depth(
      String siglum, Stemma stemma, Map<String, Integer> known, Set<String> above) {
    Integer depth = known.get(siglum);
    if (depth != null || !above.add(siglum)) {
      return depth == null ? 0 : depth;
    }
    int deepest = 0;
    for (Derivation line : stemma.exemplars(siglum)) {
      deepest = Math.max(deepest, 1 + depth(line.from(), stemma, known, above));
    }
    above.remove(siglum);
    known.put(siglum, deepest);
    return deepest;
  }
}
