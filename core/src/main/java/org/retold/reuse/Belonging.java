package org.retold.reuse;

/**
 * How much better what two kin share belongs to the first than to the second, by several measures
 * that change their sign when the two change places. What is twice as much does not say twice as
 * much, so differences grow with their logarithm.
 */
final class Belonging {
  static final int COUNT = 13;

  /** Nearness is told in tenths. */
  private static final double NEARNESS = 10;

  private final Cohesion cohesion;
  private final Seams seams;
  private final Closing closing;
  private final Style style;
  private final Setting setting;

  Belonging(KinGroup group) {
    Recurrence words = new Recurrence(group);
    cohesion = new Cohesion(group, words);
    seams = new Seams(group, words);
    closing = new Closing(group, words);
    style = new Style(group, words);
    setting = new Setting(group);
  }

  /** Writes the measures from a place on. */
  void add(double[] f, int from, int one, int other) {
    double[] mine = cohesion.around(one, other);
    double[] its = cohesion.around(other, one);
    int at = from;
    for (int k = 0; k < mine.length; k++) {
      f[at++] = both(mine[k], its[k]);
    }
    f[at++] = alone(mine[1], its[1]);
    f[at++] = alone(mine[2], its[2]);
    double seam = seams.of(one, other, Recurrence.Window.SENTENCE);
    double itsSeam = seams.of(other, one, Recurrence.Window.SENTENCE);
    f[at++] = both(seam, itsSeam);
    f[at++] = alone(seam, itsSeam);
    f[at++] =
        both(
            seams.of(one, other, Recurrence.Window.PARAGRAPH),
            seams.of(other, one, Recurrence.Window.PARAGRAPH));
    f[at++] = closing(one, other, Recurrence.Window.SENTENCE);
    f[at++] = closing(one, other, Recurrence.Window.PARAGRAPH);
    f[at++] =
        both(
            20 * style.of(one, other, Recurrence.Window.PARAGRAPH),
            20 * style.of(other, one, Recurrence.Window.PARAGRAPH));
    double near = NEARNESS * setting.of(one, other);
    double itsNear = NEARNESS * setting.of(other, one);
    f[at++] = both(near, itsNear);
    f[at] = alone(near, itsNear);
  }

  private double closing(int one, int other, Recurrence.Window window) {
    return both(closing.of(one, other, window), closing.of(other, one, window));
  }

  private static double both(double mine, double its) {
    return Double.isNaN(mine) || Double.isNaN(its) ? 0 : grown(mine - its);
  }

  /** What only one of the two can be asked. */
  private static double alone(double mine, double its) {
    if (Double.isNaN(mine) == Double.isNaN(its)) {
      return 0;
    }
    return Double.isNaN(its) ? grown(mine) : -grown(its);
  }

  private static double grown(double difference) {
    return Math.signum(difference) * Math.log1p(Math.abs(difference));
  }
}
