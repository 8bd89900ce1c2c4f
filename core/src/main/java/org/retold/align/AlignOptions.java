package org.retold.align;

import org.jspecify.annotations.Nullable;
import org.retold.reuse.Scoring;
import org.retold.vector.SentenceEncoder;

/**
 * How much two passages must share to be shown as one text.
 *
 * @param minScore what an alignment of two tellings must earn, in {@link Scoring#UNIT}ths: about
 *     one sentence of twelve words
 * @param minScoreInside the same for two places of one telling, where a subject repeats its words
 * @param minSimilarity 0..1, below it a pair is left to paraphrase
 * @param maxTellings up to so many tellings every pair is compared; beyond, each with its nearest
 * @param encoder of sentences, if the user has one; better where present, never needed
 */
public record AlignOptions(
    int minScore,
    int minScoreInside,
    double minSimilarity,
    int maxTellings,
    @Nullable SentenceEncoder encoder) {

  /** Chosen on real stories by eye, see docs/method/reuse.md#within-a-story. */
  public static AlignOptions defaults() {
    return new AlignOptions(28 * Scoring.UNIT, 42 * Scoring.UNIT, .55, 60, null);
  }

  /** The same, with an encoder of sentences. */
  public AlignOptions withEncoder(SentenceEncoder reader) {
    return new AlignOptions(minScore, minScoreInside, minSimilarity, maxTellings, reader);
  }
}
