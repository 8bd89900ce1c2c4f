package org.retold.compare;

/**
 * How sure the comparison has to be.
 *
 * @param minConfidence 0..1, findings below it are not reported
 * @param minTrust 0..1, passages aligned by sense that are trusted less are not compared
 */
public record CompareOptions(double minConfidence, double minTrust) {

  /** Read off the demo stories and the outlets collection, see docs/method/compare.md. */
  public static CompareOptions defaults() {
    return new CompareOptions(.45, .5);
  }

  public CompareOptions {
    if (!(minConfidence >= 0 && minConfidence <= 1 && minTrust >= 0 && minTrust <= 1)) {
      throw new IllegalArgumentException(
          "expected 0..1, got confidence %s and trust %s".formatted(minConfidence, minTrust));
    }
  }
}
