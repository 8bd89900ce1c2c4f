package org.retold.reuse;

/** How much a text looks like the first of all its kin: log odds, the mean over them. */
final class Standing {
  /** One pair that is very sure must not speak for all of a text's kin. */
  private static final double MOST_SURE = 8;

  private int kin;
  private double all;
  private double least = MOST_SURE;
  private double belonging;
  private double sides;

  /**
   * Adds one of the kin.
   *
   * @param logit log odds that the text was there before it
   * @param belongs what of these says to whom the shared part belongs
   * @param around what of these says what stands around it
   */
  void add(double logit, double belongs, double around) {
    double held = held(logit);
    kin++;
    all += held;
    least = Math.min(least, held);
    belonging += held(belongs);
    sides += held(around);
  }

  private static double held(double logit) {
    return Math.max(-MOST_SURE, Math.min(MOST_SURE, logit));
  }

  double mean() {
    return mean(all);
  }

  /** What the kin say of it that speaks least for it. */
  double least() {
    return least;
  }

  /** What the shared part's being at home in the text says of it. */
  double belonging() {
    return mean(belonging);
  }

  /** What the text has around the shared part says of it. */
  double sides() {
    return mean(sides);
  }

  private double mean(double sum) {
    return sum / Math.max(1, kin);
  }
}
