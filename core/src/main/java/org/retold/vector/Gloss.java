package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.List;

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

  /** The words and how rare each is. */
  private final Int2DoubleOpenHashMap rarities = new Int2DoubleOpenHashMap();

  /**
   * @param stems the words, see {@link FeatureReader#stems}
   */
  Gloss(String language, List<String> stems, Frequencies frequencies, Senses senses) {
    this.language = language;
    this.senses = senses;
    Frequencies.OfLanguage own = frequencies.of(language);
    for (String stem : stems) {
      int word = Features.id(Kind.WORD, language, stem);
      double rarity = own.rarity(word);
      if (rarity > 0) {
        rarities.put(word, rarity);
      }
    }
  }

  /** How much of two sentences' words each explains of the other, 0..1; 0 in one language. */
  double explained(Gloss other) {
    Senses.Dictionary there = senses.between(language, other.language);
    Senses.Dictionary back = senses.between(other.language, language);
    double possible = possible(there) + other.possible(back);
    return possible == 0
        ? 0
        : (explainedBy(other, there) + other.explainedBy(this, back)) / possible;
  }

  /** How far the lexicon between the two languages can be relied on, 0..1. */
  double trust(Gloss other) {
    return senses.between(language, other.language).trust();
  }

  private double possible(Senses.Dictionary dictionary) {
    double sum = 0;
    for (Int2DoubleMap.Entry word : rarities.int2DoubleEntrySet()) {
      boolean known = dictionary.words().containsKey(word.getIntKey());
      sum += known ? word.getDoubleValue() : UNKNOWN * word.getDoubleValue();
    }
    return sum;
  }

  private double explainedBy(Gloss other, Senses.Dictionary dictionary) {
    double sum = 0;
    for (Int2DoubleMap.Entry word : rarities.int2DoubleEntrySet()) {
      Senses.Translations to = dictionary.words().get(word.getIntKey());
      if (to != null) {
        sum += Math.log1p(to.best(other.rarities.keySet()) * Math.expm1(word.getDoubleValue()));
      }
    }
    return sum;
  }
}
