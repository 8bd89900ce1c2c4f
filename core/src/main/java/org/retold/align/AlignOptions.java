package org.retold.align;

import org.retold.reuse.Scoring;

/**
 * How much two passages must share to be shown as one text.
 *
 * @param minScore what an alignment of two tellings must earn, in {@link Scoring#UNIT}ths: about
 *     one sentence of twelve words
 * @param minScoreInside the same for two places of one telling, where a subject repeats its words
 * @param minSimilarity 0..1, below it a pair is left to paraphrase
 * @param maxTellings up to so many tellings every pair is compared; beyond, each with its nearest
 */
public record AlignOptions(
    int minScore, int minScoreInside, double minSimilarity, int maxTellings) {

  /** Chosen on real stories by eye, see docs/method/reuse.md#within-a-story. */
  public static AlignOptions defaults() {
    return new AlignOptions(28 * Scoring.UNIT, 42 * Scoring.UNIT, .55, 60);
  }
}
