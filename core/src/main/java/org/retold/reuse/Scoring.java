package org.retold.reuse;

/**
 * What matches earn and changes cost, in {@link #UNIT}ths of a natural logarithm of odds.
 *
 * <p>All values were chosen on the planted corpus of seed 1; docs/method/reuse.md#scoring has what
 * each is worth.
 */
public final class Scoring {
  /** Weights and scores are whole numbers of this part of one. */
  public static final int UNIT = 20;

  /** The most one word can weigh. */
  public static final int MAX_WEIGHT = 6 * UNIT;

  /** The least a word weighs: function words neither anchor nor stop anything. */
  public static final int MIN_WEIGHT = 6;

  static final int MISMATCH = UNIT;

  /** Another figure in the same frame is another row of the table, not a copy of this one. */
  static final int NUMBER_MISMATCH = 8 * UNIT;

  static final int GAP_OPEN = UNIT / 2;
  static final int GAP_WORD = 14;
  static final int GAP_NUMBER = GAP_WORD + 3 * UNIT;

  /** An extension ends where it has fallen by this much below its best. */
  static final int X_DROP = 9 * UNIT;

  /** For each end that falls on the boundary of a sentence in both texts. */
  static final int SENTENCE_BONUS = 3 * UNIT;

  private Scoring() {}

  /** Words of the imagined text that stands behind every collection, however small. */
  private static final int PRIOR = 2000;

  /** Usual share of one word of 1, 2, 3 ... characters; the last for all longer ones. */
  private static final double[] USUAL = {.012, .008, .006, .002, .0008, .0004, .0002, .0001};

  /** The share of a word in all words that such a weight stands for. */
  static double frequency(int weight) {
    return Math.exp(-weight / (.6 * UNIT) - 2);
  }

  /**
   * The weight of a word that stands so often among so many. Where there are few texts to count in,
   * a word begins with the frequency that words of its length usually have: short words are common
   * words in all written languages (Zipf).
   */
  public static int weight(double count, double all, int length) {
    double usual = USUAL[Math.min(length, USUAL.length) - 1];
    double frequency = (count + usual * PRIOR) / (all + PRIOR);
    double weight = .6 * (-Math.log(frequency) - 2) * UNIT;
    return (int) Math.max(MIN_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight)));
  }
}
