package org.retold.reuse;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Words as points of a space in which those of the same texts lie near each other: latent semantic
 * analysis (Deerwester, Dumais, Furnas, Landauer and Harshman 1990) by subspace iteration (Halko,
 * Martinsson and Tropp 2011). Learnt from texts of the collection that share nothing with others: a
 * text that was copied twenty times would be a matter of its own, and a copy's surroundings would
 * have been met beside what it copied.
 */
final class WordSpace {
  /** Fewer texts show no matters but their own. */
  private static final int LEAST_TEXTS = 400;

  /** More show nothing new: of a larger collection every so manieth text is read. */
  private static final int MOST_TEXTS = 2500;

  private static final int DIMENSIONS = 16;

  private static final int ROUNDS = 4;

  /** Stands behind every length, so that a few common words point nowhere. */
  private static final double LENGTH = .5;

  private static final long SEED = 1;

  /** For where nothing is known. */
  static final WordSpace NONE = new WordSpace(null);

  private final @Nullable Occurrences occurrences;
  private final double[] weights;

  /** By word and dimension. */
  private final double[] places;

  private WordSpace(@Nullable Occurrences occurrences) {
    this.occurrences = occurrences;
    weights = new double[occurrences == null ? 0 : occurrences.words()];
    for (int word = 0; occurrences != null && word < weights.length; word++) {
      weights[word] = Math.log(occurrences.texts() / (double) occurrences.count(word));
    }
    places = new double[weights.length * DIMENSIONS];
  }

  /** Takes texts in an order that means nothing, always the same. */
  static final class Builder {
    private final Occurrences.Builder texts = new Occurrences.Builder();
    private final int step;
    private int count;

    /**
     * Begins.
     *
     * @param count how many texts will come
     */
    Builder(int count) {
      step = Math.max(1, (count + MOST_TEXTS - 1) / MOST_TEXTS);
    }

    void add(CodedText text) {
      if (count % step == 0) {
        texts.add(text);
      }
      count++;
    }

    WordSpace learn() {
      return count < LEAST_TEXTS ? NONE : of(texts.build());
    }
  }

  private static WordSpace of(Occurrences occurrences) {
    WordSpace space = new WordSpace(occurrences);
    Random random = new Random(SEED);
    for (int i = 0; i < space.places.length; i++) {
      space.places[i] = random.nextBoolean() ? 1 : -1;
    }
    for (int round = 0; round < ROUNDS; round++) {
      space.iterate(occurrences);
      space.straighten();
    }
    return space;
  }

  /** Moves every word to where its texts are, and a text is where its words were. */
  private void iterate(Occurrences occurrences) {
    double[] next = new double[places.length];
    for (int text = 0; text < occurrences.texts(); text++) {
      int[] words = occurrences.words(text);
      double square = 0;
      for (int word : words) {
        square += weights[word] * weights[word];
      }
      double[] place = place(words);
      for (int word : words) {
        double weight = weights[word] / Math.max(1, square);
        for (int d = 0; d < DIMENSIONS; d++) {
          next[word * DIMENSIONS + d] += weight * place[d];
        }
      }
    }
    System.arraycopy(next, 0, places, 0, next.length);
  }

  private double[] place(int[] words) {
    double[] place = new double[DIMENSIONS];
    for (int word : words) {
      for (int d = 0; d < DIMENSIONS; d++) {
        place[d] += weights[word] * places[word * DIMENSIONS + d];
      }
    }
    return place;
  }

  /** Makes the dimensions upright to each other and one long (Gram and Schmidt). */
  private void straighten() {
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int before = 0; before < d; before++) {
        double product = product(d, before);
        for (int at = 0; at < places.length; at += DIMENSIONS) {
          places[at + d] -= product * places[at + before];
        }
      }
      double length = Math.sqrt(product(d, d));
      for (int at = 0; at < places.length && length > 0; at += DIMENSIONS) {
        places[at + d] /= length;
      }
    }
  }

  private double product(int one, int other) {
    double product = 0;
    for (int at = 0; at < places.length; at += DIMENSIONS) {
      product += places[at + one] * places[at + other];
    }
    return product;
  }

  /** The number of a word by its code; -1 if nothing is known of it. */
  int number(int code) {
    return occurrences == null ? -1 : occurrences.number(code);
  }

  /** How near two sets of words, by number, are: the cosine, less where they are near nothing. */
  double nearness(int[] one, int[] other) {
    double[] its = place(one);
    double[] two = place(other);
    double product = 0;
    double itsSquare = 0;
    double twoSquare = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      product += its[d] * two[d];
      itsSquare += its[d] * its[d];
      twoSquare += two[d] * two[d];
    }
    return product / ((Math.sqrt(itsSquare) + LENGTH) * (Math.sqrt(twoSquare) + LENGTH));
  }
}
