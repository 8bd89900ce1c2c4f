package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retold.model.Lexicon;

/**
 * A learned lexicon as features: the words of every language become words of one, the hub, so that
 * as many lexica are needed as there are languages, not as there are pairs of them.
 */
public final class Senses {
  /** No lexicon. */
  public static final Senses NONE = new Senses(Lexicon.EMPTY);

  /**
   * Linked article pairs from which on a lexicon is trusted in full; docs/method/link.md#lexicon.
   */
  private static final double FULL_SUPPORT = 20;

  /** Least probability of a word for a whole article; docs/method/link.md#lexicon. */
  private static final double LIKELY = 0.08;

  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box millions
  record Translations(int[] words, double[] probabilities) {}

  /** The hub's words for those of one language. */
  record Dictionary(double trust, Int2ObjectOpenHashMap<Translations> words, IntSet hubs) {
    boolean canMean(int hub) {
      return hubs.contains(hub);
    }
  }

  private final String hub;
  private final Map<String, Dictionary> known = new HashMap<>();

  public Senses(Lexicon lexicon) {
    this.hub = hub(lexicon);
    lexicon.pairs().forEach((pair, words) -> add(pair, words, lexicon));
  }

  /** The language with the most support over all its pairs; the first of equals; or empty. */
  static String hub(Lexicon lexicon) {
    SortedMap<String, Integer> support = new TreeMap<>();
    lexicon
        .support()
        .forEach(
            (pair, count) -> {
              for (String language : pair.split("-", 2)) {
                support.merge(language, count, Integer::sum);
              }
            });
    return support.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void add(
      String pair, SortedMap<String, SortedMap<String, Double>> words, Lexicon lexicon) {
    String[] languages = pair.split("-", 2);
    boolean forward = languages[1].equals(hub);
    if (!forward && !languages[0].equals(hub)) {
      return;
    }
    String language = forward ? languages[0] : languages[1];
    Int2ObjectOpenHashMap<Map<Integer, Double>> collected = new Int2ObjectOpenHashMap<>();
    words.forEach(
        (word, others) ->
            others.forEach(
                (other, probability) -> {
                  String from = forward ? word : other;
                  String to = forward ? other : word;
                  collected
                      .computeIfAbsent(
                          Features.id(Kind.WORD, language, from), id -> new TreeMap<>())
                      .put(Features.id(Kind.WORD, hub, to), probability);
                }));
    Int2ObjectOpenHashMap<Translations> packed = new Int2ObjectOpenHashMap<>(collected.size());
    collected.forEach(
        (id, to) ->
            packed.put(
                id.intValue(),
                new Translations(
                    to.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    to.values().stream().mapToDouble(Double::doubleValue).toArray())));
    double trust = Math.min(1, lexicon.support().getOrDefault(pair, 0) / FULL_SUPPORT);
    IntSet hubs = new IntOpenHashSet();
    packed.values().forEach(to -> IntStream.of(to.words).forEach(hubs::add));
    known.put(language, new Dictionary(trust, packed, hubs));
  }

  /** True if a text of this language can be read through the lexicon. */
  public boolean knows(String language) {
    return known.containsKey(language) || (language.equals(hub) && !known.isEmpty());
  }

  /** A sentence read word by word. */
  public Gloss gloss(Features features, Frequencies frequencies) {
    Dictionary dictionary = known.get(features.language());
    Gloss gloss = new Gloss(features.language(), dictionary);
    boolean own = features.language().equals(hub) && !known.isEmpty();
    if (dictionary == null && !own) {
      return gloss;
    }
    Frequencies.OfLanguage language = frequencies.of(features.language());
    for (int i = 0; i < features.size() && Features.kind(features.id(i)) == Kind.WORD; i++) {
      int id = features.id(i);
      double rarity = language.rarity(id);
      Translations to = dictionary == null ? null : dictionary.words.get(id);
      if (dictionary == null) {
        gloss.add(rarity, new int[] {id}, new double[] {1});
      } else if (to == null) {
        gloss.add(rarity, new int[0], new double[0]);
      } else {
        gloss.add(rarity, to.words, to.probabilities);
      }
    }
    return gloss;
  }

  /** The hub's words that a text's words stand for, weighted; ascending. */
  Int2DoubleSortedMap of(Features features, Frequencies frequencies) {
    Int2DoubleRBTreeMap senses = new Int2DoubleRBTreeMap();
    Dictionary dictionary = known.get(features.language());
    boolean own = features.language().equals(hub) && !known.isEmpty();
    if (dictionary == null && !own) {
      return senses;
    }
    Frequencies.OfLanguage ofHub = frequencies.of(hub);
    for (int i = 0; i < features.size() && Features.kind(features.id(i)) == Kind.WORD; i++) {
      double count = 1 + Math.log(features.count(i));
      if (dictionary == null) {
        add(senses, features.id(i), count, ofHub);
      } else {
        addTranslations(senses, dictionary, features.id(i), count, ofHub);
      }
    }
    return senses;
  }

  private static void addTranslations(
      Int2DoubleRBTreeMap senses,
      Dictionary dictionary,
      int id,
      double count,
      Frequencies.OfLanguage ofHub) {
    Translations to = dictionary.words.get(id);
    if (to != null) {
      double weight = count * dictionary.trust;
      for (int t = 0; t < to.words.length; t++) {
        if (to.probabilities[t] > LIKELY) {
          add(senses, to.words[t], weight * to.probabilities[t], ofHub);
        }
      }
    }
  }

  private static void add(
      Int2DoubleRBTreeMap senses, int word, double weight, Frequencies.OfLanguage ofHub) {
    senses.addTo(Features.retagged(Kind.SENSE, word), weight * ofHub.rarity(word));
  }
}
