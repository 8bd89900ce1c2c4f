package org.retold.vector;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;

/**
 * What a sentence shares with another, beside what it could share: the anchors that the other text
 * has as well, somewhere. A name that the other text gives in another sentence speaks against this
 * one, a name that it never gives does not.
 *
 * <p>The sums are squared weights: of firm anchors (figures, dates, places, names) and of weak ones
 * (cognates).
 */
final class NamedElsewhere {
  private NamedElsewhere() {}

  /** The features of a text. */
  static IntSet ids(List<Vector> text) {
    IntSet ids = new IntOpenHashSet();
    for (Vector sentence : text) {
      for (int i = 0; i < sentence.size(); i++) {
        ids.add(sentence.id(i));
      }
    }
    return ids;
  }

  /**
   * By kind, what of a sentence the other text has too.
   *
   * @param ids of the other text
   */
  static double[] known(Vector sentence, IntSet ids) {
    double[] known = new double[Kind.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      if (ids.contains(sentence.id(i))) {
        double weight = sentence.weight(i);
        known[Features.kind(sentence.id(i)).number()] += weight * weight;
      }
    }
    return known;
  }

  /**
   * The logarithms of the firm anchors that two sentences share and of those that they do not,
   * though both texts have them; then the same of weak ones.
   *
   * @param closeness of the two
   * @param knownOfOne what the other text has of the first; and of the second
   */
  static double[] of(Closeness closeness, double[] knownOfOne, double[] knownOfOther) {
    double firm = closeness.firm(closeness.shared());
    double weak = closeness.weak(closeness.shared());
    return new double[] {
      Math.log1p(firm),
      missed(closeness.firm(knownOfOne), firm) + missed(closeness.firm(knownOfOther), firm),
      Math.log1p(weak),
      missed(closeness.weak(knownOfOne), weak) + missed(closeness.weak(knownOfOther), weak)
    };
  }

  private static double missed(double known, double shared) {
    return Math.log1p(Math.max(0, known - shared));
  }
}
