package org.retold.vector;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence, to be read through the learned lexicon in another language. Two
 * sentences that say the same explain each other's words.
 *
 * <p>A word is explained in nats: how much more probable it is here, now that the other sentence
 * has a word that it stands for, than in any sentence. What two sentences explain is taken relative
 * to what they could, so that a short sentence can be as close as a long one.
 */
public final class Gloss {
  /** What is left of the weight of a word that the lexicon does not know; docs/method/align.md. */
  private static final double UNKNOWN = 0.3;

  private final String language;
  private final Senses senses;

  /** The words, each once. */
  private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();

  /** How rare each is. */
  private final double[] rarities;

  /** By language what its words stand for there: asked of every sentence of another telling. */
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /**
   * The words read in another language.
   *
   * @param words by word what it stands for; null where the lexicon does not know it
   * @param possible how much could be explained, in nats
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Read(Senses.@Nullable Translations[] words, double possible) {}

  /**
   * @param stems the words, see {@link FeatureReader#stems}
   */
  Gloss(String language, List<String> stems, Frequencies frequencies, Senses senses) {
    this.language = language;
    this.senses = senses;
    Frequencies.OfLanguage own = frequencies.of(language);
    numbers.defaultReturnValue(-1);
    DoubleArrayList weights = new DoubleArrayList();
    for (String stem : stems) {
      int word = Features.id(Kind.WORD, language, stem);
      double rarity = own.rarity(word);
      if (rarity > 0 && numbers.putIfAbsent(word, weights.size()) < 0) {
        weights.add(rarity);
      }
    }
    rarities = weights.toDoubleArray();
  }

  /** How much of two sentences' words each explains of the other, 0..1; 0 in one language. */
  double explained(Gloss other) {
    Read there = in(other.language);
    Read back = other.in(language);
    double possible = there.possible() + back.possible();
    return possible == 0
        ? 0
        : (explainedBy(other, there) + other.explainedBy(this, back)) / possible;
  }

  /** How far the lexicon between the two languages can be relied on, 0..1. */
  double trust(Gloss other) {
    return senses.between(language, other.language).trust();
  }

  private Read in(String other) {
    return read.computeIfAbsent(other, to -> read(senses.between(language, to)));
  }

  private Read read(Senses.Dictionary dictionary) {
    Senses.@Nullable Translations[] words = new Senses.Translations[rarities.length];
    numbers
        .int2IntEntrySet()
        .forEach(word -> words[word.getIntValue()] = dictionary.of(word.getIntKey()));
    double possible = 0;
    for (int i = 0; i < words.length; i++) {
      possible += words[i] == null ? UNKNOWN * rarities[i] : rarities[i];
    }
    return new Read(words, possible);
  }

  private double explainedBy(Gloss other, Read read) {
    double sum = 0;
    for (int i = 0; i < rarities.length; i++) {
      Senses.Translations to = read.words()[i];
      if (to != null) {
        sum += Math.log1p(to.best(other.numbers.keySet()) * Math.expm1(rarities[i]));
      }
    }
    return sum;
  }
}
