package org.retold.reuse;

/**
 * What alignments must reach to be shown.
 *
 * @param first what the best one of a pair of texts scores usually
 * @param evidence {@link Evidence} for the best one: chance alone makes longer runs in larger
 *     collections, with the logarithm of their size (Karlin &amp; Altschul 1990)
 * @param further the score of another one of a pair that has one
 * @param kin evidence for a pair whose texts both share that passage with a third
 */
record Thresholds(int first, int evidence, int further, int kin) {
  /** docs/method/reuse.md#thresholds. */
  private static final double AT_A_MILLION = 32;

  private static final double PER_LOG = 1.74;
  private static final double EVIDENCE_AT_A_MILLION = 98;
  private static final double EVIDENCE_PER_LOG = 3.5;
  private static final int MIN = 24 * Scoring.UNIT;
  private static final int MIN_EVIDENCE = 82 * Scoring.UNIT;
  private static final int FURTHER = 16 * Scoring.UNIT;
  private static final int KIN = 40 * Scoring.UNIT;

  /** Texts in a script without spaces must reach so many tenths of the same. */
  private static final int UNSPACED = 20;

  static Thresholds of(long words) {
    double size = Math.log(Math.max(1, words) / 1e6);
    double first = (AT_A_MILLION + PER_LOG * size) * Scoring.UNIT;
    double evidence = (EVIDENCE_AT_A_MILLION + EVIDENCE_PER_LOG * size) * Scoring.UNIT;
    return new Thresholds(
        (int) Math.max(MIN, first), (int) Math.max(MIN_EVIDENCE, evidence), FURTHER, KIN);
  }

  /**
   * The same for a script without spaces, where the characters of one word come together, so that
   * each says less than its rarity; docs/method/reuse.md#unspaced.
   */
  Thresholds unspaced() {
    return new Thresholds(tenths(first), tenths(evidence), tenths(further), tenths(kin));
  }

  private static int tenths(int value) {
    return value * UNSPACED / 10;
  }
}
