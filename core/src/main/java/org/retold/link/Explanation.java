package org.retold.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.LinkEvidence;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;
import org.retold.vector.Kind;
import org.retold.vector.Vector;

/** Finds the words in which articles show that they belong together, or what was missing. */
final class Explanation {
  private static final int MOST_OF_A_KIND = 6;
  private static final int MOST_ARTICLES = 60;

  /** Features named in the reason of a near miss. */
  private static final int NAMED = 5;

  /** Probability below which it is of no use to know what is shared; more is asked of many. */
  private static final double NEAR = 0.1;

  private static final double NEAR_OF_MANY = 0.25;

  /** Shared features that are looked for in the words: some are written alike. */
  private static final int LOOKED_FOR = 3 * NAMED;

  private static final List<Integer> NONE = List.of();

  /** What can be shown as a word of the text. */
  private static final Set<Kind> SHOWN =
      EnumSet.of(Kind.WORD, Kind.NUMBER, Kind.DATE, Kind.PLACE, Kind.NAME, Kind.SOUND);

  private final Collection collection;
  private final Queue<FeatureReader> readers = new ConcurrentLinkedQueue<>();

  Explanation(Collection collection) {
    this.collection = collection;
  }

  /** Something shared, with what it weighs. */
  private record Shared(LinkEvidence evidence, double weight) {}

  /** What the articles share, strongest first. */
  List<LinkEvidence> evidence(List<Integer> members) {
    List<Integer> asked = members.stream().limit(MOST_ARTICLES).toList();
    SortedMap<Integer, List<Integer>> holders = new TreeMap<>();
    for (int member : asked) {
      Vector vector = collection.vectors().get(member);
      for (int f = 0; f < vector.size(); f++) {
        holders.computeIfAbsent(vector.id(f), id -> new ArrayList<>()).add(member);
      }
    }
    holders.values().removeIf(having -> having.size() < 2 && articles(having).size() < 2);
    holders.keySet().removeIf(id -> !SHOWN.contains(Features.kind(id)));
    Translated translated = new Translated(collection, asked);
    Set<Integer> wanted = translated.words();
    wanted.addAll(holders.keySet());
    Map<Integer, String> forms = forms(asked, wanted);
    Map<String, Shared> strongest = new TreeMap<>();
    holders.forEach((id, having) -> tell(id, forms.get(id), having, strongest));
    translated.tell(forms, (sense, words, having) -> tell(sense, words, having, strongest));
    return best(strongest.values());
  }

  private void tell(
      int id, @Nullable String form, List<Integer> having, Map<String, Shared> strongest) {
    if (form != null) {
      Kind kind = Features.kind(id);
      LinkEvidence evidence = new LinkEvidence(kind.evidence(), form, articles(having));
      strongest.merge(
          kind.evidence() + ' ' + form,
          new Shared(evidence, weight(id, having)),
          (x, y) -> x.weight() >= y.weight() ? x : y);
    }
  }

  private static List<LinkEvidence> best(java.util.Collection<Shared> shared) {
    Map<String, Integer> told = new TreeMap<>();
    return shared.stream()
        .sorted(
            Comparator.comparingDouble(Shared::weight)
                .reversed()
                .thenComparing(each -> each.evidence().kind() + each.evidence().value()))
        .filter(each -> told.merge(each.evidence().kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
        .map(Shared::evidence)
        .toList();
  }

  private double weight(int id, List<Integer> having) {
    return having.stream().mapToDouble(i -> collection.vectors().get(i).weightOf(id)).sum();
  }

  private List<String> articles(List<Integer> members) {
    return members.stream()
        .flatMap(i -> collection.copies(i).stream())
        .map(Article::id)
        .sorted()
        .toList();
  }

  /** How some features are written: most often, then first in the alphabet. */
  private Map<Integer, String> forms(
      List<Integer> members, java.util.Collection<Integer> features) {
    return seen(members, features).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> mostOften(entry.getValue())));
  }

  /** By feature all that it is written as, with how often. */
  private Map<Integer, Map<String, Integer>> seen(
      List<Integer> members, java.util.Collection<Integer> features) {
    Set<Integer> wanted = new HashSet<>(features);
    Set<Kind> kinds =
        wanted.stream()
            .map(Features::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    Map<Integer, Map<String, Integer>> seen = new TreeMap<>();
    FeatureReader known = readers.poll();
    FeatureReader reader = known == null ? new FeatureReader(true) : known;
    for (int member : members) {
      Article article = collection.get(member).article();
      reader.show(
          article.text(),
          article.kept(),
          article.language(),
          Collection.day(article),
          kinds,
          (id, span) -> {
            if (wanted.contains(id)) {
              seen.computeIfAbsent(id, fresh -> new TreeMap<>())
                  .merge(span.of(article.text()), 1, Integer::sum);
            }
          });
    }
    readers.add(reader);
    return seen;
  }

  private static String mostOften(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** A headline of the story, or its first words. */
  String label(List<Integer> members) {
    List<Article> articles = members.stream().map(i -> collection.get(i).article()).toList();
    return articles.stream()
        .filter(article -> !article.title().isBlank())
        .findFirst()
        .or(() -> articles.stream().filter(article -> !headline(article).isBlank()).findFirst())
        .map(Explanation::headline)
        .orElse("");
  }

  private static String headline(Article article) {
    if (!article.title().isBlank()) {
      return article.title().strip();
    }
    return article.kept().stream()
        .flatMap(span -> span.of(article.text()).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> line.length() > 100 ? line.substring(0, 100) : line)
        .orElse("");
  }

  /** Why pairs of articles are not of one story, a sentence for each. */
  List<String> reasons(List<Clusters.Pair> pairs, double threshold) {
    double near = collection.isLarge() ? NEAR_OF_MANY : NEAR;
    List<List<Integer>> shared =
        pairs.stream()
            .map(pair -> Judge.probability(pair.logOdds()) < near ? NONE : strongest(pair))
            .toList();
    Map<Integer, Set<Integer>> wanted = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (!shared.get(i).isEmpty()) {
        wanted.computeIfAbsent(pairs.get(i).a(), key -> new HashSet<>()).addAll(shared.get(i));
        wanted.computeIfAbsent(pairs.get(i).b(), key -> new HashSet<>()).addAll(shared.get(i));
      }
    }
    Map<Integer, Map<Integer, Map<String, Integer>>> forms = new TreeMap<>();
    wanted.forEach((article, features) -> forms.put(article, seen(List.of(article), features)));
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i -> {
              Clusters.Pair pair = pairs.get(i);
              String what =
                  named(
                      shared.get(i),
                      forms.getOrDefault(pair.a(), Map.of()),
                      forms.getOrDefault(pair.b(), Map.of()));
              return reason(what, Judge.probability(pair.logOdds()) >= threshold);
            })
        .toList();
  }

  private static String named(
      List<Integer> features,
      Map<Integer, Map<String, Integer>> one,
      Map<Integer, Map<String, Integer>> other) {
    return features.stream()
        .map(id -> common(id, one.getOrDefault(id, Map.of()), other.getOrDefault(id, Map.of())))
        .filter(form -> !form.isEmpty())
        .distinct()
        .limit(NAMED)
        .collect(Collectors.joining(", "));
  }

  /**
   * The words in which both have a feature; empty if they do not. A name is written in many ways,
   * and then both are told; but a Monday and a Tuesday share no more than their month.
   */
  private static String common(int id, Map<String, Integer> one, Map<String, Integer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    Set<String> there = new HashSet<>();
    other.keySet().forEach(form -> there.add(form.toLowerCase(Locale.ROOT)));
    Map<String, Integer> both = new TreeMap<>(one);
    both.keySet().removeIf(form -> !there.contains(form.toLowerCase(Locale.ROOT)));
    if (!both.isEmpty()) {
      return mostOften(both);
    }
    boolean figure = Features.kind(id) == Kind.DATE || Features.kind(id) == Kind.NUMBER;
    return figure ? "" : mostOften(one) + "/" + mostOften(other);
  }

  private static String reason(String what, boolean near) {
    if (what.isEmpty()) {
      return "shares little that is rare in the collection";
    }
    return near
        ? "shares " + what + ", but not with enough of the story's other articles"
        : "shares only " + what;
  }

  /** What two articles share that can be shown, strongest first. */
  private List<Integer> strongest(Clusters.Pair pair) {
    Vector one = collection.vectors().get(pair.a());
    Vector other = collection.vectors().get(pair.b());
    Map<Integer, Double> weights = new TreeMap<>();
    for (int f = 0; f < one.size(); f++) {
      double there = SHOWN.contains(Features.kind(one.id(f))) ? other.weightOf(one.id(f)) : 0;
      if (there > 0) {
        weights.put(one.id(f), one.weight(f) + there);
      }
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(LOOKED_FOR)
        .map(Map.Entry::getKey)
        .toList();
  }
}
