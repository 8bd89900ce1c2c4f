package org.retold.model;

/**
 * An article that almost belonged to a story, and why it does not.
 *
 * @param article the id of the article that stayed outside
 * @param score 0..1, on the scale of {@code threshold}
 */
public record NearMiss(String article, double score, double threshold, String reason) {
  public NearMiss {
    Fraction.require(score, "score");
    Fraction.require(threshold, "threshold");
  }
}
