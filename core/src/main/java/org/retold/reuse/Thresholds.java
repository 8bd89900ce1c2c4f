package org.retold.reuse;

/**
 * What an alignment must score to be shown.
 *
 * @param first the best one of a pair of texts: chance alone makes longer runs in larger
 *     collections, with the logarithm of their size (Karlin &amp; Altschul 1990)
 * @param further another one of a pair that has one
 * @param kin one of a pair whose texts both share that passage with a third
 */
record Thresholds(int first, int further, int kin) {
  /** docs/method/reuse.md#thresholds. */
  private static final double AT_A_MILLION = 32;

  private static final double PER_LOG = 1.74;
  private static final int MIN = 24 * Scoring.UNIT;

  private static final int UNSPACED = 20;

  static Thresholds of(long words) {
    double first = AT_A_MILLION + PER_LOG * Math.log(Math.max(1, words) / 1e6);
    return new Thresholds(
        (int) Math.max(MIN, first * Scoring.UNIT), 16 * Scoring.UNIT, 20 * Scoring.UNIT);
  }

  /**
   * The same for a script without spaces, where the characters of one word come together, so that
   * each says less than its rarity; docs/method/reuse.md#unspaced.
   */
  Thresholds unspaced() {
    return new Thresholds(first * UNSPACED / 10, further * UNSPACED / 10, kin * UNSPACED / 10);
  }
}
