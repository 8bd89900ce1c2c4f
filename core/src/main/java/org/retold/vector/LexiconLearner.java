package org.retold.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.Lexicon;

/**
 * Learns which words stand for each other from sentences that were matched: IBM model 1 (Brown et
 * al. 1993) both ways, kept where both agree.
 */
public final class LexiconLearner {
  /** Least geometric mean of both directions; docs/method/align.md#lexicon. */
  private static final double LEAST = 0.02;

  /** Translations kept of one word. */
  private static final int MOST = 10;

  /** Share of the words of two sentences from which one is a reprint of the other. */
  private static final double REPRINT = 0.5;

  /** A pair of matched passages as stems. */
  private record Bitext(List<String> a, List<String> b) {}

  private final SortedMap<String, List<Bitext>> bitexts = new TreeMap<>();
  private final SortedMap<String, Integer> support = new TreeMap<>();

  /** The key of a pair of languages: both codes, sorted. */
  public static String pair(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
  }

  /** Two linked articles were matched: their matched passages follow. */
  public void addArticles(String one, String other) {
    support.merge(pair(one, other), 1, Integer::sum);
  }

  /** Two passages that say the same, as stems without repetition. */
  public void add(String one, List<String> oneStems, String other, List<String> otherStems) {
    boolean ordered = one.compareTo(other) <= 0;
    bitexts
        .computeIfAbsent(pair(one, other), key -> new ArrayList<>())
        .add(ordered ? new Bitext(oneStems, otherStems) : new Bitext(otherStems, oneStems));
  }

  /** What was learned. */
  public Lexicon learn() {
    SortedMap<String, SortedMap<String, SortedMap<String, Double>>> pairs = new TreeMap<>();
    bitexts.entrySet().parallelStream()
        .map(each -> Map.entry(each.getKey(), learn(each.getValue())))
        .toList()
        .forEach(each -> pairs.put(each.getKey(), each.getValue()));
    support.keySet().retainAll(pairs.keySet());
    return new Lexicon(pairs, support);
  }

  /**
   * Those that teach something new. A reprint of a sentence is joined to the same translation as
   * the sentence: what was met there twice was met once.
   */
  private static List<Bitext> fresh(List<Bitext> texts) {
    Map<List<String>, List<List<String>>> knownOfA = new HashMap<>();
    Map<List<String>, List<List<String>>> knownOfB = new HashMap<>();
    List<Bitext> fresh = new ArrayList<>();
    for (Bitext text : texts) {
      List<List<String>> others = knownOfA.computeIfAbsent(text.a, words -> new ArrayList<>());
      List<List<String>> ones = knownOfB.computeIfAbsent(text.b, words -> new ArrayList<>());
      if (others.stream().noneMatch(words -> isReprint(words, text.b))
          && ones.stream().noneMatch(words -> isReprint(words, text.a))) {
        fresh.add(text);
      }
      others.add(text.b);
      ones.add(text.a);
    }
    return fresh;
  }

  /** True if most words of two sentences of one language are the same. */
  private static boolean isReprint(List<String> one, List<String> other) {
    Set<String> words = new HashSet<>(one);
    long both = other.stream().filter(words::contains).count();
    return both > REPRINT * (one.size() + other.size() - both);
  }

  private static SortedMap<String, SortedMap<String, Double>> learn(List<Bitext> texts) {
    Map<String, Integer> numberA = new HashMap<>();
    Map<String, Integer> numberB = new HashMap<>();
    List<String> wordsA = new ArrayList<>();
    List<String> wordsB = new ArrayList<>();
    WordLinks links = new WordLinks();
    for (Bitext text : fresh(texts)) {
      links.add(numbers(text.a, numberA, wordsA), numbers(text.b, numberB, wordsB));
    }
    links.train();
    SortedMap<String, SortedMap<String, Double>> lexicon = new TreeMap<>();
    links.forEach(
        (a, b, strength) -> {
          if (strength > LEAST) {
            lexicon
                .computeIfAbsent(wordsA.get(a), word -> new TreeMap<>())
                .put(wordsB.get(b), Math.min(1, strength));
          }
        });
    lexicon.replaceAll((word, others) -> best(others));
    return lexicon;
  }

  private static int[] numbers(
      List<String> stems, Map<String, Integer> numbers, List<String> words) {
    return stems.stream()
        .mapToInt(
            stem ->
                numbers.computeIfAbsent(
                    stem,
                    fresh -> {
                      words.add(fresh);
                      return words.size() - 1;
                    }))
        .toArray();
  }

  private static SortedMap<String, Double> best(SortedMap<String, Double> others) {
    SortedMap<String, Double> best = new TreeMap<>();
    others.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }
}
