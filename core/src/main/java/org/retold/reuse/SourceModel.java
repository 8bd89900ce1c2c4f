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
    1.61, 0.789, -0.249, 0.124, 0.459, -0.749, 0.335, 0.102, 4, -0.318, 0.439, -0.213, 0.599, 0.609,
    -0.413, -0.574, 0.278, 0.0686, -0.646, -1.03, 0.424, 0.0626, 0.697, -0.414, -0.231, 0.0436,
    0.264, 0.174, 0.219, -0.171, 0.483, 0.256, 0.117, -0.144, -0.218, 0.178, 0.656, 0.464
  };

  /** Weighs lines before anything is known of which text was the first. */
  private static final SourceModel UNDATED_FIRST =
      new SourceModel(
          new double[] {
            0.037, 1.272, 2.355, -4.324, -2.771, 0.630, 0.781, 0.902, -0.658, -2.652, -1.671, 0.465,
            -0.576, -0.406, -0.785, -0.814, -1.749, 0.110, -4.500, -1.441, 0.142, -1.395, 1.432,
            -0.641, -0.162, 0.577, 0.401
          },
          new double[] {6.621, -1.098, 0.264, -1.645, -1.344, -0.277, 0.843, -0.329, 0.111},
          0,
          0);

  /** Weighs them again when that was looked at. */
  private static final SourceModel UNDATED_AGAIN =
      new SourceModel(
          new double[] {
            0.014, 0.769, 2.239, -4.383, -2.531, 0.527, 0.919, 0.715, -0.700, -2.597, -1.658, 0.469,
            -0.515, -0.545, -0.824, -0.768, -1.630, 0.153, -4.500, -1.513, 0.137, -1.438, 1.456,
            -0.685, -0.172, 0.344, 0.155
          },
          new double[] {4.696, -0.936, 0.226, -1.905, -1.585, -0.186, 0.744, -0.110, 0.330},
          -1.572,
          1.265);

  /** The same where times say who was there before whom. */
  private static final SourceModel DATED_FIRST =
      new SourceModel(
          new double[] {
            0.020, 1.750, 2.637, -4.500, -3.509, 0.888, 0.909, 0.074, -1.105, -3.255, -2.052, 0.517,
            -1.112, -0.675, -0.676, -0.676, -2.376, 0.461, -4.500, -1.559, 0.290, -1.795, 1.167,
            -0.786, -0.214, 0.478, 0.248
          },
          new double[] {-3.825, -0.535, 0.274, 1.002, -0.360, -0.410, 0.828, -0.320, 0.106},
          0,
          0);

  /** And again. */
  private static final SourceModel DATED_AGAIN =
      new SourceModel(
          new double[] {
            -0.017, 0.721, 2.597, -4.500, -3.502, 0.813, 0.543, -0.332, -1.126, -2.431, -1.897,
            0.511, -1.113, -0.762, -0.641, -0.582, -2.180, 0.450, -4.500, -1.745, 0.316, -1.776,
            1.091, -0.683, -0.086, 0.248, 0.043
          },
          new double[] {-7.121, -0.063, 0.290, 0.687, -0.441, -0.371, 0.613, -0.118, 0.249},
          -0.522,
          0.927);

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

  /** Weighs lines before anything is known of which text was the first. */
  static SourceModel first(boolean dated) {
    return dated ? DATED_FIRST : UNDATED_FIRST;
  }

  /** Weighs them again when that was looked at. */
  static SourceModel again(boolean dated) {
    return dated ? DATED_AGAIN : UNDATED_AGAIN;
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

  /** What the numbers of direction from one on, up to another, say alone. */
  static double directionPart(double[] features, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += DIRECTION[i] * features[i];
    }
    return sum;
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
