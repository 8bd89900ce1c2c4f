package org.retold.derive;

/**
 * A logistic model of direction: weights learnt on planted copies that are not the ones measured,
 * then adjusted by hand (docs/method/derive.md#direction).
 */
final class DirectionWeights {
  private static final double[] WEIGHTS = {.9, .55, .05, 1.1, -.2, .6};

  private DirectionWeights() {}

  static double logit(double[] features) {
    double sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }
}
