package org.retold.link;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  private final Senses senses;
  private final Queue<FeatureReader> readers = new ConcurrentLinkedQueue<>();

  /**
   * @param senses what is known already, to match sentences by
   */
  LexiconRound(Collection collection, Senses senses) {
    this.collection = collection;
    this.senses = senses;
  }

  private record Sentence(Features features, List<String> stems, int length) {}

  /** One article of the hub's language and those of other languages that tell the same. */
  private record Told(
      List<Sentence> hub,
      List<String> languages,
      List<List<Sentence>> others,
      Frequencies frequencies) {}

  /** Learns, matches the sentences anew by what was learned, and learns again from those. */
  Lexicon learn(Round round) {
    String hub = hub(round);
    List<Told> told = told(round, hub);
    return learn(told, hub, new Senses(learn(told, hub, senses)));
  }

  private static Lexicon learn(List<Told> told, String hub, Senses known) {
    LexiconLearner learner = new LexiconLearner();
    List<List<List<Match>>> matches =
        told.parallelStream().map(each -> matches(each, known)).toList();
    for (int t = 0; t < told.size(); t++) {
      Told each = told.get(t);
      for (int other = 0; other < each.others.size(); other++) {
        String language = each.languages.get(other);
        learner.addArticles(hub, language);
        for (Match match : matches.get(t).get(other)) {
          learner.add(
              hub,
              stems(each.hub, match.aFrom(), match.aTo()),
              language,
              stems(each.others.get(other), match.bFrom(), match.bTo()));
        }
      }
    }
    return learner.learn();
  }

  private static List<List<Match>> matches(Told told, Senses known) {
    List<SentenceMatcher.Sentence> hub = weighed(told.hub, told.frequencies, known);
    return told.others.stream()
        .map(other -> SentenceMatcher.match(hub, weighed(other, told.frequencies, known)))
        .toList();
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

  /** What is learned from: the sentences of linked articles, up to enough of a language. */
  private List<Told> told(Round round, String hub) {
    Map<String, Integer> learned = new TreeMap<>();
    List<List<Integer>> chosen = new ArrayList<>();
    for (List<Integer> group : round.groups().values()) {
      OptionalInt first =
          group.stream().mapToInt(i -> i).filter(i -> language(i).equals(hub)).findFirst();
      if (first.isEmpty()) {
        continue;
      }
      List<Integer> members = new ArrayList<>(List.of(first.getAsInt()));
      for (int member : group) {
        String language = language(member);
        if (!language.equals(hub) && learned.merge(language, 1, Integer::sum) <= ENOUGH) {
          members.add(member);
        }
      }
      if (members.size() > 1) {
        chosen.add(members);
      }
    }
    return chosen.parallelStream().map(this::told).toList();
  }

  private Told told(List<Integer> members) {
    FeatureReader known = readers.poll();
    FeatureReader reader = known == null ? new FeatureReader(true) : known;
    List<List<Sentence>> read =
        members.stream().map(i -> read(collection.get(i).article(), reader)).toList();
    readers.add(reader);
    Frequencies frequencies = new Frequencies();
    read.forEach(each -> each.forEach(sentence -> frequencies.add(sentence.features())));
    List<String> languages = members.stream().skip(1).map(this::language).toList();
    return new Told(read.get(0), languages, read.subList(1, read.size()), frequencies);
  }

  private static List<String> stems(List<Sentence> sentences, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(sentences::get)
        .flatMap(sentence -> sentence.stems().stream())
        .distinct()
        .toList();
  }

  private static List<SentenceMatcher.Sentence> weighed(
      List<Sentence> sentences, Frequencies frequencies, Senses senses) {
    return sentences.stream()
        .map(
            sentence ->
                SentenceMatcher.Sentence.of(
                    sentence.features(), sentence.length(), frequencies, senses))
        .toList();
  }

  private static List<Sentence> read(Article article, FeatureReader reader) {
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
