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
    0.0999, -0.833, -0.421, -1.51, -0.235, -0.0778, -0.197, 0.931, 1.46, 2.9, -4.3, -2.28, 0.108,
    1.56, 0.304, -0.109, 3.32, -4.04, 0.233, -1.12
  };

  private static final double[] ROOT = {-1.89, -2.19, 0.514, -1.06, 1.5};

  /** Trees of many texts are surer, those of few less sure, than their share says. */
  private static final double[] SURE = {-.642, .779, .673, -.037};

  private static final double LEAST = 1e-4;

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

  /**
   * How often lines with such a share in all trees are right (Platt 1999).
   *
   * @param share 0..1
   * @param texts of the group
   */
  static double confidence(double share, int texts) {
    double held = Math.max(LEAST, Math.min(1 - LEAST, share));
    double logit = Math.log(held / (1 - held));
    double size = Math.log(texts);
    double sum = SURE[0] + SURE[1] * logit + SURE[2] * size + SURE[3] * logit * size;
    return 1 / (1 + Math.exp(-sum));
  }

  private static double weighed(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
