package org.retold.link;

import org.retold.vector.Closeness;
import org.retold.vector.Kind;
import org.retold.vector.Vector;

/** Says how probable it is that two articles tell one event, from how close they are. */
final class Judge {
  private Judge() {}

  /** What the judgement rests on, in fixed order. */
  static double[] observations(Vector a, Vector b) {
    Closeness closeness = Closeness.of(a, b);
    double[] observed = new double[Kind.values().length + 3];
    observed[0] = closeness.joint();
    observed[1] = closeness.containment();
    observed[2] = closeness.mass();
    for (Kind kind : Kind.values()) {
      observed[kind.number() + 3] = closeness.of(kind);
    }
    return observed;
  }

  /** Log odds that two articles tell one event. */
  static double logOdds(Vector a, Vector b) {
    double joint = Closeness.of(a, b).joint();
    boolean same = a.language().equals(b.language());
    return 25 * (joint - (same ? 0.25 : 0.15));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
