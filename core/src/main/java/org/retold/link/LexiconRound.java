package org.retold.link;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Span;
import org.retold.text.Sentences;
import org.retold.vector.Closeness;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;
import org.retold.vector.Frequencies;
import org.retold.vector.Kind;
import org.retold.vector.LexiconLearner;
import org.retold.vector.Senses;
import org.retold.vector.SentenceMatcher;
import org.retold.vector.SentenceMatcher.Match;

/** Learns a lexicon from the articles of different languages that a round has linked. */
final class LexiconRound {
  /** Sentences of an article that are read. */
  private static final int MOST_SENTENCES = 80;

  /** Linked articles of a language that are learned from; more add little and cost as much. */
  private static final int ENOUGH = 300;

  /** Share of the closest language's closeness; docs/method/align.md#lexicon. */
  private static final double NEARLY = 0.7;

  private final Collection collection;
  private Senses senses;
  private final FeatureReader reader = new FeatureReader(true);

  /**
   * @param senses what is known already, to match sentences by
   */
  LexiconRound(Collection collection, Senses senses) {
    this.collection = collection;
    this.senses = senses;
  }

  private record Sentence(Features features, List<String> stems, int length) {}

  /** Learns, matches the sentences anew by what was learned, and learns again from those. */
  Lexicon learn(Round round) {
    String hub = hub(round);
    senses = new Senses(learn(round, hub));
    return learn(round, hub);
  }

  private Lexicon learn(Round round, String hub) {
    LexiconLearner learner = new LexiconLearner();
    Map<String, Integer> learned = new TreeMap<>();
    for (List<Integer> group : round.groups().values()) {
      learn(group, hub, learner, learned);
    }
    return learner.learn();
  }

  /**
   * Of the languages whose articles are closest to their partners in others the one that has fewest
   * different stems for its words: each of them is learned from the most places.
   */
  private String hub(Round round) {
    Map<String, Double> closeness = new TreeMap<>();
    for (Clusters.Pair pair : round.pairs()) {
      String one = language(pair.a());
      String other = language(pair.b());
      if (round.groupOf()[pair.a()] == round.groupOf()[pair.b()] && !one.equals(other)) {
        double joint =
            Closeness.of(round.vectors().get(pair.a()), round.vectors().get(pair.b())).joint();
        closeness.merge(one, joint, Double::sum);
        closeness.merge(other, joint, Double::sum);
      }
    }
    double closest = closeness.values().stream().mapToDouble(each -> each).max().orElse(0);
    return closeness.keySet().stream()
        .filter(language -> closeness.getOrDefault(language, 0.0) >= NEARLY * closest)
        .min(Comparator.comparingDouble(this::variety).thenComparing(language -> language))
        .orElse("");
  }

  /** Different stems per word of a language. */
  private double variety(String language) {
    IntSet stems = new IntOpenHashSet();
    int words = 1;
    for (int i = 0; i < collection.size(); i++) {
      Features features = collection.get(i).features();
      if (!features.language().equals(language)) {
        continue;
      }
      for (int k = 0; k < features.size() && Features.kind(features.id(k)) == Kind.WORD; k++) {
        stems.add(features.id(k));
        words += features.count(k);
      }
    }
    return stems.size() / (double) words;
  }

  private String language(int i) {
    return collection.get(i).article().language();
  }

  private void learn(
      List<Integer> group, String hub, LexiconLearner learner, Map<String, Integer> learned) {
    List<Integer> hubs = group.stream().filter(i -> language(i).equals(hub)).toList();
    List<Integer> others =
        group.stream()
            .filter(i -> !language(i).equals(hub))
            .filter(i -> learned.getOrDefault(language(i), 0) < ENOUGH)
            .toList();
    if (hubs.isEmpty() || others.isEmpty()) {
      return;
    }
    List<Sentence> one = read(collection.get(hubs.get(0)).article());
    List<List<Sentence>> told =
        others.stream().map(i -> read(collection.get(i).article())).toList();
    Frequencies frequencies = new Frequencies();
    one.forEach(sentence -> frequencies.add(sentence.features()));
    told.forEach(each -> each.forEach(sentence -> frequencies.add(sentence.features())));
    for (int i = 0; i < others.size(); i++) {
      String language = language(others.get(i));
      learned.merge(language, 1, Integer::sum);
      learn(one, told.get(i), frequencies, hub, language, learner);
    }
  }

  private void learn(
      List<Sentence> one,
      List<Sentence> other,
      Frequencies frequencies,
      String hub,
      String language,
      LexiconLearner learner) {
    learner.addArticles(hub, language);
    List<Match> matches =
        SentenceMatcher.match(weighed(one, frequencies), weighed(other, frequencies));
    for (Match match : matches) {
      learner.add(
          hub,
          stems(one, match.aFrom(), match.aTo()),
          language,
          stems(other, match.bFrom(), match.bTo()));
    }
  }

  private static List<String> stems(List<Sentence> sentences, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(sentences::get)
        .flatMap(sentence -> sentence.stems().stream())
        .distinct()
        .toList();
  }

  private List<SentenceMatcher.Sentence> weighed(
      List<Sentence> sentences, Frequencies frequencies) {
    return sentences.stream()
        .map(
            sentence ->
                SentenceMatcher.Sentence.of(
                    sentence.features(), sentence.length(), frequencies, senses))
        .toList();
  }

  private List<Sentence> read(Article article) {
    List<Span> spans = Sentences.of(article.text(), article.kept(), article.language());
    return spans.stream()
        .limit(MOST_SENTENCES)
        .map(
            span ->
                new Sentence(
                    reader.read(
                        article.text(), List.of(span), article.language(), Collection.day(article)),
                    reader.stems(article.text(), span, article.language()),
                    span.length()))
        .toList();
  }
}
