package org.retold.reuse;

/**
 * What the numbers of {@link SourceFeatures} weigh. Learnt on planted copies of seeds that are not
 * measured (docs/method/reuse.md#sources): direction by logistic regression on true pairs, the rest
 * as a log-linear model of trees. That printed times weigh 4 and not more is set by hand: times
 * lie.
 */
final class SourceModel {
  private static final double[] DIRECTION = {
    1.72, 0.669, -0.267, -0.247, 0.0862, -0.61, 0.187, 0.32, 4, 0.543, 0.212, -0.451, 0.922, -0.263,
    -0.522, -1.78, -0.358, -1.01, -1.58, 0.546, 1.71, -0.691, 0.987
  };

  private static final double[] LINE = {
    0.493, 2.35, 1.8, -4.4, 0.941, -1.4, 1.96, 0.372, -0.872, -2.27, -1.44, -0.486, -0.696, -0.857,
    -0.815, -0.577, -2.23, -0.63
  };

  private static final double[] ROOT = {1.41, -1.7, 0.545, -1.08, 2.23};

  /** Trees of many texts are surer, those of few less sure, than their share says. */
  private static final double[] SURE = {-0.765, 0.941, 0.71, -0.157};

  private static final double LEAST = 1e-4;

  /** The place of what times say among the numbers of direction. */
  private static final int AGE = 8;

  private SourceModel() {}

  /**
   * Log odds that of a true pair the first was there first.
   *
   * @param most that the text can be worth, however many places speak
   */
  static double direction(double[] features, double most) {
    double time = DIRECTION[AGE] * features[AGE];
    double text = weighed(DIRECTION, features) - time;
    return most * Math.tanh(text / most) + time;
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
