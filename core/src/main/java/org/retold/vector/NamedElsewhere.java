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
  private final double[][] knownOfA;
  private final double[][] knownOfB;

  NamedElsewhere(List<Vector> a, List<Vector> b) {
    this.knownOfA = known(a, b);
    this.knownOfB = known(b, a);
  }

  /** Of each sentence, by kind, what the other text has too. */
  private static double[][] known(List<Vector> text, List<Vector> other) {
    IntSet ids = new IntOpenHashSet();
    for (Vector sentence : other) {
      for (int i = 0; i < sentence.size(); i++) {
        ids.add(sentence.id(i));
      }
    }
    double[][] known = new double[text.size()][Kind.COUNT];
    for (int s = 0; s < known.length; s++) {
      Vector sentence = text.get(s);
      for (int i = 0; i < sentence.size(); i++) {
        if (ids.contains(sentence.id(i))) {
          double weight = sentence.weight(i);
          known[s][Features.kind(sentence.id(i)).number()] += weight * weight;
        }
      }
    }
    return known;
  }

  /**
   * The logarithms of the firm anchors that two sentences share and of those that they do not,
   * though both texts have them; then the same of weak ones.
   *
   * @param closeness of sentence {@code i} and sentence {@code j}
   */
  double[] of(int i, int j, Closeness closeness) {
    double firm = closeness.firm(closeness.shared());
    double weak = closeness.weak(closeness.shared());
    return new double[] {
      Math.log1p(firm),
      missed(closeness.firm(knownOfA[i]), firm) + missed(closeness.firm(knownOfB[j]), firm),
      Math.log1p(weak),
      missed(closeness.weak(knownOfA[i]), weak) + missed(closeness.weak(knownOfB[j]), weak)
    };
  }

  private static double missed(double known, double shared) {
    return Math.log1p(Math.max(0, known - shared));
  }
}
