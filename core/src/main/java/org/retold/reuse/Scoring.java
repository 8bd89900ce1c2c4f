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

  /**
   * The weight of a word.
   *
   * @param frequency its share of all words
   */
  public static int weight(double frequency) {
    double weight = .6 * (-Math.log(frequency) - 2) * UNIT;
    return (int) Math.max(MIN_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight)));
  }
}
