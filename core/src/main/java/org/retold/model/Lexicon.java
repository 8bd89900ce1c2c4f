package org.retold.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words that stand for each other in two languages, learned from linked articles.
 *
 * @param pairs by pair of languages ({@code en-fr}, codes sorted): the word of the first, the words
 *     of the second, and how probable each is (0..1)
 * @param support by pair of languages: how many linked article pairs it was learned from
 */
public record Lexicon(
    SortedMap<String, SortedMap<String, SortedMap<String, Double>>> pairs,
    SortedMap<String, Integer> support) {

  /** A lexicon that knows nothing yet. */
  public static final Lexicon EMPTY = new Lexicon(new TreeMap<>(), new TreeMap<>());

  public Lexicon {
    SortedMap<String, SortedMap<String, SortedMap<String, Double>>> copy = new TreeMap<>();
    pairs.forEach((languages, words) -> copy.put(languages, copyOf(words)));
    pairs = Collections.unmodifiableSortedMap(copy);
    support = Collections.unmodifiableSortedMap(new TreeMap<>(support));
  }

  private static SortedMap<String, SortedMap<String, Double>> copyOf(
      Map<String, SortedMap<String, Double>> words) {
    SortedMap<String, SortedMap<String, Double>> copy = new TreeMap<>();
    words.forEach(
        (word, others) -> copy.put(word, Collections.unmodifiableSortedMap(new TreeMap<>(others))));
    return Collections.unmodifiableSortedMap(copy);
  }
}
