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
    1.61, 0.815, -0.265, 0.0918, 0.471, -0.685, 0.232, -0.177, 4, -0.231, 0.456, -0.178, 0.546,
    0.633, -0.378, -0.6, 0.241, 0.193, -0.474, -1.01, 0.438, 0.136, 0.626, -0.406, -0.104, 0.143,
    0.26, 0.21, 0.303, -0.245, 0.493, 0.295, 0.108, -0.176, -0.225, 0.246
  };

  /** Weighs lines before anything is known of which text was the first. */
  static final SourceModel FIRST =
      new SourceModel(
          new double[] {
            0.173, 1.556, 2.205, -3.999, -3.407, 0.731, 1.622, 0.58, -0.855, -1.108, -1.684, 0.257,
            -0.515, -0.299, -0.889, -0.888, -1.732, 0.084, -4.5, -1.275, 0.077, -1.307, 1.721,
            -0.686
          },
          new double[] {4.372, -1.533, 0.957, -1.852, -2.003},
          0,
          0);

  /** Weighs them again when that was looked at. */
  static final SourceModel AGAIN =
      new SourceModel(
          new double[] {
            0.144, 0.32, 2.123, -4.004, -3.028, 0.672, 0.556, 0.537, -0.679, -1.212, -1.682, 0.25,
            -0.369, -0.555, -0.872, -0.672, -1.587, 0.142, -4.5, -1.369, 0.036, -1.405, 1.533,
            -0.761
          },
          new double[] {3.665, -0.364, 0.778, -1.949, -2.224},
          -0.956,
          1.275);

  /** Trees of many texts are surer, those of few less sure, than their share says. */
  private static final double[] SURE = {-0.077, 0.784, 0.168, -0.01};

  private static final double LEAST = 1e-4;

  /** The place of what times say among the numbers of direction. */
  private static final int AGE = 8;

  private final double[] line;
  private final double[] root;
  private final double origin;
  private final double originOfMany;

  private SourceModel(double[] line, double[] root, double origin, double originOfMany) {
    this.line = line;
    this.root = root;
    this.origin = origin;
    this.originOfMany = originOfMany;
  }

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

  /**
   * Log weight of a line.
   *
   * @param isFirst how probably the exemplar is nobody's copy
   * @param texts of the group
   */
  double line(double[] features, double isFirst, int texts) {
    return weighed(line, features) + isFirst * (origin + originOfMany * Math.log(texts));
  }

  /** Log weight of a text being nobody's copy. */
  double root(double[] features) {
    return weighed(root, features);
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
