package org.retold.reuse;

/**
 * What the numbers of {@link SourceFeatures} weigh. Learnt on planted copies of seeds that are not
 * measured (docs/method/reuse.md#sources): direction by logistic regression on true pairs, the rest
 * as a log-linear model of trees. That printed times weigh 4 and not more is set by hand: times
 * lie.
 */
final class SourceModel {
  private static final double[] DIRECTION = {
    1.45, 0.807, -0.511, -0.692, 0.053, 0.067, 0.243, 0.287, 4, 2.34, 0.204, -0.39, 0.147, -0.587
  };

  private static final double[] LINE = {
    -0.0426, -1.13, -1.07, -1.39, -0.966, -0.147, -0.2, 1.02, 1.39, 2.86, -4.1, -2.25, 0.0927, 1.47,
    0.67, -0.25, 3.06, -3.8
  };

  private static final double[] ROOT = {-2.17, -2.28, 0.578, -1.04, 1.52};

  private SourceModel() {}

  /** Log odds that of a true pair the first was there first. */
  static double direction(double[] features) {
    return weighed(DIRECTION, features);
  }

  /** Log weight of a line. */
  static double line(double[] features) {
    return weighed(LINE, features);
  }

  /** Log weight of a text being nobody's copy. */
  static double root(double[] features) {
    return weighed(ROOT, features);
  }

  private static double weighed(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
