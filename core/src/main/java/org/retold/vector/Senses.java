package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Lexicon;

/**
 * A learned lexicon as features. Of two languages that no lexicon joins, words are read through
 * those that both are joined to. For articles, the words of every language become words of one, the
 * hub.
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

  /** The same of a word read through a third language. */
  private static final double LIKELY_THROUGH = 0.02;

  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box millions
  record Translations(int[] words, double[] probabilities) {
    private static Translations of(Int2DoubleOpenHashMap probable) {
      int[] words = probable.keySet().toIntArray();
      Arrays.sort(words);
      double[] probabilities = new double[words.length];
      for (int i = 0; i < words.length; i++) {
        probabilities[i] = Math.min(1, probable.get(words[i]));
      }
      return new Translations(words, probabilities);
    }

    /** The probability of the likeliest among some words. */
    double best(IntSet among) {
      double best = 0;
      for (int i = 0; i < words.length; i++) {
        if (probabilities[i] > best && among.contains(words[i])) {
          best = probabilities[i];
        }
      }
      return best;
    }
  }

  /** The words of one language for those of another. */
  sealed interface Dictionary {
    Dictionary NONE = new Learned(0, new Int2ObjectOpenHashMap<>());

    /** 0..1, how far it can be relied on. */
    double trust();

    /** What a word stands for; null if it is not known. */
    @Nullable Translations of(int word);
  }

  private record Learned(double trust, Int2ObjectOpenHashMap<Translations> words)
      implements Dictionary {
    @Override
    public @Nullable Translations of(int word) {
      return words.get(word);
    }
  }

  /** From a language to a third one and on. */
  private record Step(Dictionary first, Dictionary second) {
    double trust() {
      return Math.min(first.trust(), second.trust());
    }
  }

  /**
   * Words are read through third languages when they are asked for: most of a lexicon's never are,
   * and many languages have many pairs.
   */
  private record Through(double trust, List<Step> steps) implements Dictionary {
    @Override
    public @Nullable Translations of(int word) {
      Int2DoubleOpenHashMap collected = null;
      for (Step step : steps) {
        Translations thirds = step.first().of(word);
        if (thirds != null) {
          collected = collected == null ? new Int2DoubleOpenHashMap() : collected;
          compose(thirds, step.second(), collected);
        }
      }
      return collected == null ? null : Translations.of(collected);
    }
  }

  private final String hub;
  private final Map<String, SortedMap<String, Dictionary>> learned = new HashMap<>();
  private final Map<String, Dictionary> composed = new ConcurrentHashMap<>();

  public Senses(Lexicon lexicon) {
    this.hub = hub(lexicon);
    lexicon
        .pairs()
        .forEach(
            (pair, words) -> {
              String[] languages = pair.split("-", 2);
              double trust = Math.min(1, lexicon.support().getOrDefault(pair, 0) / FULL_SUPPORT);
              put(languages[0], languages[1], trust, words, false);
              put(languages[1], languages[0], trust, words, true);
            });
  }

  private void put(
      String from,
      String to,
      double trust,
      SortedMap<String, SortedMap<String, Double>> words,
      boolean back) {
    Int2ObjectOpenHashMap<Int2DoubleOpenHashMap> collected = new Int2ObjectOpenHashMap<>();
    words.forEach(
        (word, others) ->
            others.forEach(
                (other, probability) ->
                    collected
                        .computeIfAbsent(
                            Features.id(Kind.WORD, from, back ? other : word),
                            id -> new Int2DoubleOpenHashMap())
                        .put(
                            Features.id(Kind.WORD, to, back ? word : other),
                            (double) probability)));
    learned
        .computeIfAbsent(from, language -> new TreeMap<>())
        .put(to, new Learned(trust, packed(collected)));
  }

  private static Int2ObjectOpenHashMap<Translations> packed(
      Int2ObjectOpenHashMap<Int2DoubleOpenHashMap> collected) {
    Int2ObjectOpenHashMap<Translations> packed = new Int2ObjectOpenHashMap<>(collected.size());
    collected.forEach((word, to) -> packed.put(word.intValue(), Translations.of(to)));
    return packed;
  }

  /** The language whose words are best known in the others; the first of equals; or empty. */
  static String hub(Lexicon lexicon) {
    SortedMap<String, Double> known = new TreeMap<>();
    lexicon
        .pairs()
        .forEach(
            (pair, words) -> {
              double sum =
                  words.values().stream()
                      .flatMap(others -> others.values().stream())
                      .mapToDouble(probability -> probability)
                      .sum();
              for (String language : pair.split("-", 2)) {
                known.merge(language, sum, Double::sum);
              }
            });
    return known.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The words of one language for those of another, learned or through third languages. */
  Dictionary between(String from, String to) {
    Dictionary direct = learned(from).get(to);
    if (direct != null || from.equals(to) || learned.isEmpty()) {
      return direct == null ? Dictionary.NONE : direct;
    }
    return composed.computeIfAbsent(from + ' ' + to, pair -> through(from, to));
  }

  private SortedMap<String, Dictionary> learned(String language) {
    return learned.getOrDefault(language, new TreeMap<>());
  }

  private Dictionary through(String from, String to) {
    List<Step> steps = new ArrayList<>();
    learned(from)
        .forEach(
            (third, first) -> {
              Dictionary second = learned(third).get(to);
              if (second != null) {
                steps.add(new Step(first, second));
              }
            });
    return new Through(steps.stream().mapToDouble(Step::trust).max().orElse(0), steps);
  }

  private static void compose(
      Translations thirds, Dictionary second, Int2DoubleOpenHashMap collected) {
    for (int i = 0; i < thirds.words.length; i++) {
      Translations to = second.of(thirds.words[i]);
      for (int k = 0; to != null && k < to.words.length; k++) {
        double probability = thirds.probabilities[i] * to.probabilities[k];
        if (probability >= LIKELY_THROUGH) {
          collected.mergeDouble(to.words[k], probability, Math::max);
        }
      }
    }
  }

  /** True if a text of this language can be read through the lexicon. */
  public boolean knows(String language) {
    return learned.containsKey(language);
  }

  /** 0..1, how far the reading of a text of this language into the hub's words can be trusted. */
  double trust(String language) {
    return language.equals(hub)
        ? learned.isEmpty() ? 0 : 1
        : learned(language).getOrDefault(hub, Dictionary.NONE).trust();
  }

  /** The hub's words that a text's words stand for, weighted; ascending. */
  Int2DoubleSortedMap of(Features features, Frequencies frequencies) {
    Int2DoubleRBTreeMap senses = new Int2DoubleRBTreeMap();
    Dictionary dictionary = learned(features.language()).get(hub);
    boolean own = features.language().equals(hub) && !learned.isEmpty();
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

  /**
   * By sense of a text ({@link Kind#SENSE}) the word of it that most probably stands for it.
   *
   * @param least how probable that must be to be told to a reader
   */
  public Int2IntMap words(Features features, double least) {
    Int2IntMap words = new Int2IntOpenHashMap();
    Int2DoubleOpenHashMap most = new Int2DoubleOpenHashMap();
    Dictionary dictionary = learned(features.language()).getOrDefault(hub, Dictionary.NONE);
    for (int i = 0; i < features.size() && Features.kind(features.id(i)) == Kind.WORD; i++) {
      int word = features.id(i);
      if (features.language().equals(hub)) {
        words.put(Features.retagged(Kind.SENSE, word), word);
        continue;
      }
      Translations to = dictionary.of(word);
      for (int t = 0; to != null && t < to.words.length; t++) {
        int sense = Features.retagged(Kind.SENSE, to.words[t]);
        if (to.probabilities[t] >= Math.max(least, most.get(sense))) {
          most.put(sense, to.probabilities[t]);
          words.put(sense, word);
        }
      }
    }
    return words;
  }

  private static void addTranslations(
      Int2DoubleRBTreeMap senses,
      Dictionary dictionary,
      int id,
      double count,
      Frequencies.OfLanguage ofHub) {
    Translations to = dictionary.of(id);
    if (to != null) {
      double weight = count * dictionary.trust();
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
