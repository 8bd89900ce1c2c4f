package org.retold.derive;

import org.retold.reuse.Attestation;
import org.retold.text.Words;

/**
 * What the text of two kin tellings says of who was first: numbers that change their sign when the
 * two change places, weighed by {@link DirectionWeights}.
 */
final class PairFeatures {
  static final int COUNT = 7;

  /** Beyond so many places one more says little that is new. */
  private static final double CAP = 6;

  /** A run of own words as long as a short sentence. */
  private static final int OWN_RUN = 8;

  private final TextDescent descent;
  private final Attestation attestation;

  PairFeatures(TextDescent descent, Attestation attestation) {
    this.descent = descent;
    this.attestation = attestation;
  }

  /**
   * For the first as exemplar of the second: better attested readings, readings that third tellings
   * have too, words lost, stretches lost, own words
   * outside the shared ones, own words inside them, both by what one has more of.
   */
  double[] of(int one, int other) {
    double[] sums = new double[COUNT];
    Places places = descent.places();
    for (int p = 0; p < places.size(); p++) {
      int a = places.reading(one, p);
      int b = places.reading(other, p);
      if (a != b && a != Places.UNKNOWN && b != Places.UNKNOWN) {
        add(sums, one, other, p, a, b);
      }
    }
    int[] here = own(one, other);
    int[] there = own(other, one);
    sums[4] = Math.log1p(here[0]) - Math.log1p(there[0]);
    sums[5] = Math.log1p(here[1]) - Math.log1p(there[1]);
    sums[6] = here[0] == 0 && there[0] > 0 ? 1 : there[0] == 0 && here[0] > 0 ? -1 : 0;
    for (int i = 0; i < COUNT; i++) {
      sums[i] = Math.max(-CAP, Math.min(CAP, sums[i]));
    }
    return sums;
  }

  private void add(double[] sums, int one, int other, int p, int a, int b) {
    PlaceFinder.Variant variant = descent.variants().get(p);
    if (variant.kind() == PlaceFinder.Kind.MARK) {
      return;
    }
    sums[1] += Math.tanh(votes(p, a) - votes(p, b));
    switch (variant.kind()) {
      case WORD -> sums[0] += Math.tanh(attested(one, variant) - attested(other, variant));
      case LACK -> {
        sums[0] += Math.tanh(attested(one, variant) - attested(other, variant));
        sums[2] += descent.lacks(p, b) ? 1 : -1;
      }
      case HOLE -> sums[3] += descent.lacks(p, b) ? 1 : -1;
      default -> {}
    }
  }

  /** A telling's words that the other lacks: outside what they share, and in long runs inside it. */
  private int[] own(int telling, int other) {
    Collation collation = descent.collation();
    boolean[] shared = new boolean[collation.tellings().get(telling).words().size()];
    int first = shared.length;
    int last = -1;
    for (int c = 0; c < collation.width(); c++) {
      if (collation.reads(telling, c) && collation.reads(other, c)) {
        int word = collation.cell(telling, c);
        shared[word] = true;
        first = Math.min(first, word);
        last = Math.max(last, word);
      }
    }
    int inside = 0;
    int run = 0;
    for (int word = first; word <= last; word++) {
      run = shared[word] ? 0 : run + 1;
      inside += run == OWN_RUN ? OWN_RUN : run > OWN_RUN ? 1 : 0;
    }
    return new int[] {shared.length - Math.max(0, last - first + 1), inside};
  }

  private int votes(int place, int reading) {
    int votes = -1;
    for (int t = 0; t < descent.places().witnesses(); t++) {
      votes += descent.places().reading(t, place) == reading ? 1 : 0;
    }
    return votes;
  }

  /** How well a telling's reading sits between its neighbours, by what is met in other texts. */
  private double attested(int telling, PlaceFinder.Variant variant) {
    Collation collation = descent.collation();
    Words words = collation.tellings().get(telling).words();
    int first = -1;
    int last = -1;
    for (int c = variant.from(); c < variant.to(); c++) {
      if (collation.reads(telling, c)) {
        first = first < 0 ? collation.cell(telling, c) : first;
        last = collation.cell(telling, c);
      }
    }
    if (first >= 0) {
      return joint(words, first - 1) + joint(words, last);
    }
    for (int c = variant.from() - 1; c >= 0; c--) {
      if (collation.reads(telling, c)) {
        return 2 * joint(words, collation.cell(telling, c));
      }
    }
    return 0;
  }

  private double joint(Words words, int left) {
    return left < 0 || left + 1 >= words.size()
        ? 0
        : Math.log1p(attestation.count(words.form(left), words.form(left + 1)));
  }
}
