package org.retold.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Span;
import org.retold.text.Sentences;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;
import org.retold.vector.Frequencies;
import org.retold.vector.LexiconLearner;
import org.retold.vector.Senses;
import org.retold.vector.SentenceMatcher;
import org.retold.vector.SentenceMatcher.Match;
import org.retold.vector.Vector;

/** Learns a lexicon from the articles of different languages that a round has linked. */
final class LexiconRound {
  /** Sentences of an article that are read. */
  private static final int MOST_SENTENCES = 80;

  private final Collection collection;
  private final FeatureReader reader = new FeatureReader(true);

  LexiconRound(Collection collection) {
    this.collection = collection;
  }

  private record Sentence(Features features, List<String> stems) {}

  Lexicon learn(Round round) {
    LexiconLearner learner = new LexiconLearner();
    String hub = hub(round);
    round.groups().values().forEach(group -> learn(group, hub, learner));
    return learner.learn();
  }

  /** The language that most linked articles have a partner in. */
  private String hub(Round round) {
    Map<String, Integer> partners = new TreeMap<>();
    for (List<Integer> group : round.groups().values()) {
      Map<String, Long> languages =
          group.stream()
              .collect(
                  java.util.stream.Collectors.groupingBy(
                      i -> language(i), TreeMap::new, java.util.stream.Collectors.counting()));
      languages.forEach(
          (language, own) -> partners.merge(language, (int) (group.size() - own), Integer::sum));
    }
    return partners.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private String language(int i) {
    return collection.get(i).article().language();
  }

  private void learn(List<Integer> group, String hub, LexiconLearner learner) {
    List<Integer> hubs = group.stream().filter(i -> language(i).equals(hub)).toList();
    List<Integer> others = group.stream().filter(i -> !language(i).equals(hub)).toList();
    if (hubs.isEmpty() || others.isEmpty()) {
      return;
    }
    List<List<Sentence>> read = group.stream().map(i -> read(collection.get(i).article())).toList();
    Frequencies frequencies = new Frequencies();
    read.forEach(each -> each.forEach(sentence -> frequencies.add(sentence.features())));
    List<Sentence> one = read.get(group.indexOf(hubs.get(0)));
    for (int other : others) {
      List<Sentence> told = read.get(group.indexOf(other));
      learn(one, told, frequencies, hub, language(other), learner);
    }
  }

  private static void learn(
      List<Sentence> one,
      List<Sentence> other,
      Frequencies frequencies,
      String hub,
      String language,
      LexiconLearner learner) {
    learner.addArticles(hub, language);
    List<Match> matches =
        SentenceMatcher.match(vectors(one, frequencies), vectors(other, frequencies));
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

  private static List<Vector> vectors(List<Sentence> sentences, Frequencies frequencies) {
    return sentences.stream()
        .map(sentence -> Vector.of(sentence.features(), frequencies, Senses.NONE))
        .toList();
  }

  private List<Sentence> read(Article article) {
    List<Span> spans = Sentences.of(article.text(), article.kept(), article.language());
    return spans.stream()
        .limit(MOST_SENTENCES)
        .map(
            span ->
                new Sentence(
                    reader.read(article.text(), List.of(span), article.language()),
                    reader.stems(article.text(), span, article.language())))
        .toList();
  }
}
