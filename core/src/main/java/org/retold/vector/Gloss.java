package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence read word by word through the learned lexicon: of each word, which words of the hub
 * language it may stand for. Two sentences that say the same explain each other's words.
 *
 * <p>A word is explained in nats: how much more probable it is here, now that the other sentence
 * has a word that it stands for, than in any sentence. What two sentences explain is taken relative
 * to what they could, so that a short sentence can be as close as a long one.
 */
public final class Gloss {
  /** What is left of the weight of a word that the lexicon does not know; docs/method/align.md. */
  private static final double UNKNOWN = 0.3;

  /** A word: how rare it is, the hub's words it may stand for, ascending, and how probably. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Word(double rarity, int[] hubs, double[] probabilities) {}

  private final String language;
  private final List<Word> words = new ArrayList<>();
  private final Int2DoubleOpenHashMap strongest = new Int2DoubleOpenHashMap();
  private final Senses.@Nullable Dictionary dictionary;

  Gloss(String language, Senses.@Nullable Dictionary dictionary) {
    this.language = language;
    this.dictionary = dictionary;
  }

  void add(double rarity, int[] hubs, double[] probabilities) {
    if (rarity > 0) {
      words.add(new Word(rarity, hubs, probabilities));
      for (int i = 0; i < hubs.length; i++) {
        strongest.mergeDouble(hubs[i], probabilities[i], Math::max);
      }
    }
  }

  /** How much of two sentences' words each explains of the other, 0..1; 0 in one language. */
  double explained(Gloss other) {
    if (language.equals(other.language)) {
      return 0;
    }
    double possible = possible(other) + other.possible(this);
    return possible == 0 ? 0 : (explainedBy(other) + other.explainedBy(this)) / possible;
  }

  /** How far the lexicon between the two languages can be relied on, 0..1. */
  double trust(Gloss other) {
    double own = dictionary == null ? 1 : dictionary.trust();
    double there = other.dictionary == null ? 1 : other.dictionary.trust();
    return dictionary == null && other.dictionary == null ? 0 : Math.min(own, there);
  }

  private double possible(Gloss other) {
    double sum = 0;
    for (Word word : words) {
      boolean known = word.hubs.length > 0 && (dictionary != null || other.canMean(word.hubs[0]));
      sum += known ? word.rarity : UNKNOWN * word.rarity;
    }
    return sum;
  }

  private boolean canMean(int hub) {
    return dictionary != null && dictionary.canMean(hub);
  }

  private double explainedBy(Gloss other) {
    double sum = 0;
    for (Word word : words) {
      double best = 0;
      for (int i = 0; i < word.hubs.length; i++) {
        best = Math.max(best, word.probabilities[i] * other.strongest.get(word.hubs[i]));
      }
      sum += best == 0 ? 0 : Math.log1p(best * Math.expm1(word.rarity));
    }
    return sum;
  }
}
