package org.retold.reuse;

/**
 * What the numbers of {@link SourceFeatures} weigh. Learnt on planted copies and on copies made as
 * desks do, of seeds that are not measured (docs/method/reuse.md#sources): direction by logistic
 * regression on true pairs, the rest as a log-linear model of trees. By hand are set: that printed
 * times weigh 4, and that neither time running backwards nor more than four days weigh more than
 * 4.5: times lie, and archives are copied too. Days between two texts weigh alike whichever of them
 * was first.
 */
final class SourceModel {
  private static final double[] DIRECTION = {
    1.82, 0.852, -0.261, 0.103, 0.39, -1.01, 0.164, 0.22, 4, -0.278, 0.154, -0.274, 0.483, -0.0384,
    0.535, -0.451, 0.524, -0.444, 0.111, -0.499, 0.303, -1.4, 0.405, 0.169, 0.299, 0.696, -0.569,
    -0.215
  };

  private static final double[] LINE = {
    0.211, 1.71, 2.36, -4.5, -3.3, 0.62, 1.72, 0.608, -0.817, -2.24, -1.74, 0.403, -0.909, -0.329,
    -0.757, -0.856, -1.82, 0.0588, -4.5, -1.51, 0.354, -1.16, 1.49, -0.65
  };

  private static final double[] ROOT = {4.47, -1.57, 0.893, -2.37, 0.0224};

  /** Trees of many texts are surer, those of few less sure, than their share says. */
  private static final double[] SURE = {-0.636, 0.772, 0.587, -0.0653};

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
