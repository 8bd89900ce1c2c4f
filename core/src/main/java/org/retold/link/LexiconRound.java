package org.retold.link;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.retold.link.StoryBitexts.Both;
import org.retold.link.StoryBitexts.Told;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Span;
import org.retold.text.Sentences;
import org.retold.vector.Closeness;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;
import org.retold.vector.Kind;
import org.retold.vector.LexiconLearner;
import org.retold.vector.ReadSentence;
import org.retold.vector.Senses;
import org.retold.vector.SentenceMatcher.Match;

/** Learns a lexicon from the articles of different languages that a round has linked. */
final class LexiconRound {
  /** Sentences of an article that are read. */
  private static final int MOST_SENTENCES = 80;

  /** Articles of a story in one language that are learned from. */
  private static final int MOST_TELLINGS = 3;

  /** Pairs of languages that a lexicon is learned for; the others go through a hub. */
  private static final int MOST_LEXICA = 64;

  /** Linked pairs of articles that a lexicon is learned of; more add little and cost as much. */
  private static final int ENOUGH = 300;

  /** Articles whose sentences are kept while a lexicon is learned; bounds memory. */
  private static final int MOST_ARTICLES = 2200;

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

  /**
   * Learns, matches the sentences anew by what was learned, and learns again from those. The second
   * time adds nothing where a large collection gave enough to learn from.
   */
  Lexicon learn(Round round) {
    List<StoryBitexts> stories = stories(round, hubs(round));
    Lexicon first = learn(stories, senses);
    return collection.isLarge() ? first : learn(stories, new Senses(first));
  }

  private static Lexicon learn(List<StoryBitexts> stories, Senses known) {
    List<List<List<Match>>> matches =
        stories.parallelStream().map(story -> story.matches(known)).toList();
    LexiconLearner learner = new LexiconLearner();
    for (int i = 0; i < stories.size(); i++) {
      stories.get(i).teach(learner, matches.get(i));
    }
    return learner.learn();
  }

  /**
   * What is learned from: linked articles, up to enough for each two languages. Stories told in the
   * most languages come first: they are surer than two articles of a large collection that met.
   */
  private List<StoryBitexts> stories(Round round, Set<String> hubs) {
    Map<String, Integer> learned = new TreeMap<>();
    List<Chosen> chosen = new ArrayList<>();
    int read = 0;
    for (List<Integer> group : mostLanguagesFirst(round)) {
      Chosen story = chosen(group, hubs, learned);
      read += story.pairs().isEmpty() ? 0 : story.members().size();
      if (!story.pairs().isEmpty() && read <= MOST_ARTICLES) {
        chosen.add(story);
      }
    }
    chosen.sort(Comparator.comparing(story -> story.members().get(0)));
    return chosen.parallelStream().map(this::read).toList();
  }

  private List<List<Integer>> mostLanguagesFirst(Round round) {
    ToLongFunction<List<Integer>> languages =
        group -> group.stream().map(this::language).distinct().count();
    return round.groups().values().stream()
        .filter(group -> group.size() > 1)
        .sorted(Comparator.comparingLong(languages).reversed())
        .toList();
  }

  private record Chosen(List<Integer> members, List<Both> pairs) {}

  private Chosen chosen(List<Integer> group, Set<String> hubs, Map<String, Integer> learned) {
    Map<String, Integer> taken = new TreeMap<>();
    List<Integer> members =
        group.stream()
            .filter(i -> taken.merge(language(i), 1, Integer::sum) <= MOST_TELLINGS)
            .toList();
    List<Both> pairs = new ArrayList<>();
    for (int a = 0; a < members.size() && taken.size() > 1; a++) {
      for (int b = a + 1; b < members.size(); b++) {
        if (wanted(language(members.get(a)), language(members.get(b)), hubs, learned)) {
          pairs.add(new Both(a, b));
        }
      }
    }
    return new Chosen(members, pairs);
  }

  private static boolean wanted(
      String one, String other, Set<String> hubs, Map<String, Integer> learned) {
    return !one.equals(other)
        && (hubs.contains(one) || hubs.contains(other))
        && learned.merge(LexiconLearner.pair(one, other), 1, Integer::sum) <= ENOUGH;
  }

  private StoryBitexts read(Chosen story) {
    FeatureReader known = readers.poll();
    FeatureReader reader = known == null ? new FeatureReader(true) : known;
    List<Told> told =
        story.members().stream()
            .map(i -> new Told(language(i), read(collection.get(i).article(), reader)))
            .toList();
    readers.add(reader);
    return new StoryBitexts(told, story.pairs());
  }

  /**
   * The languages that every other has a lexicon with, up to as many as bound the work: of those
   * whose articles are closest to their partners in others first the ones that have fewest
   * different stems for their words, as each stem is then learned from the most places.
   */
  private Set<String> hubs(Round round) {
    Map<String, Double> closeness = new TreeMap<>();
    for (Clusters.Pair pair : round.pairs()) {
      String one = language(pair.a());
      String other = language(pair.b());
      if (round.groupOf()[pair.a()] == round.groupOf()[pair.b()] && !one.equals(other)) {
        double joint =
            Closeness.of(collection.vectors().get(pair.a()), collection.vectors().get(pair.b()))
                .joint();
        closeness.merge(one, joint, Double::sum);
        closeness.merge(other, joint, Double::sum);
      }
    }
    Map<String, Double> variety = variety();
    double closest = closeness.values().stream().mapToDouble(each -> each).max().orElse(0);
    return closeness.keySet().stream()
        .sorted(
            Comparator.comparing(
                    (String language) -> closeness.getOrDefault(language, 0.0) < NEARLY * closest)
                .thenComparingDouble(language -> variety.getOrDefault(language, 1.0))
                .thenComparing(language -> language))
        .limit(hubs(closeness.size()))
        .collect(Collectors.toSet());
  }

  /** The most hubs that need no more than {@link #MOST_LEXICA} lexica; one at least. */
  private static int hubs(int languages) {
    int hubs = 1;
    int lexica = languages - 1;
    while (hubs < languages && lexica + languages - 1 - hubs <= MOST_LEXICA) {
      lexica += languages - 1 - hubs;
      hubs++;
    }
    return hubs;
  }

  /** By language its different stems per word. */
  private Map<String, Double> variety() {
    Map<String, IntSet> stems = new TreeMap<>();
    Map<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < collection.size(); i++) {
      Features features = collection.get(i).features();
      IntSet known = stems.computeIfAbsent(features.language(), tag -> new IntOpenHashSet());
      int size = 0;
      for (int k = 0; k < features.size() && Features.kind(features.id(k)) == Kind.WORD; k++) {
        known.add(features.id(k));
        size += features.count(k);
      }
      words.merge(features.language(), size, Integer::sum);
    }
    Map<String, Double> variety = new TreeMap<>();
    stems.forEach(
        (tag, known) -> variety.put(tag, known.size() / (1.0 + words.getOrDefault(tag, 0))));
    return variety;
  }

  private String language(int i) {
    return collection.get(i).article().language();
  }

  private static List<ReadSentence> read(Article article, FeatureReader reader) {
    List<Span> spans = Sentences.of(article.text(), article.kept(), article.language());
    return ReadSentence.of(
        reader, article, spans.stream().limit(MOST_SENTENCES).toList(), Collection.day(article));
  }
}
