package org.retold.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.reuse.Attestation;
import org.retold.text.Words;

/**
 * What the text of two kin tellings says of who was first: numbers that change their sign when the
 * two change places, weighed by {@link DirectionWeights}.
 */
final class PairFeatures {
  static final int COUNT = 6;

  /** Beyond so many places one more says little that is new. */
  private static final double CAP = 6;

  /** A run of own words as long as a short sentence. */
  private static final int OWN_RUN = 8;

  private static final int LONG = 6;

  private final TextDescent descent;
  private final Attestation attestation;
  private final List<Set<String>> outsiders;

  PairFeatures(TextDescent descent, Attestation attestation, List<Telling> outsiders) {
    this.descent = descent;
    this.attestation = attestation;
    this.outsiders = outsiders.stream().map(PairFeatures::forms).toList();
  }

  /**
   * For the first as exemplar of the second: better attested readings, readings that third tellings
   * have too, words lost, stretches lost, own words put in, words that tellings of the story
   * outside this kin have too.
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
    sums[4] = Math.log1p(ownInside(one, other)) - Math.log1p(ownInside(other, one));
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
    sums[5] += outsiders(one, other, variant) - outsiders(other, one, variant);
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

  private static Set<String> forms(Telling telling) {
    Set<String> forms = new HashSet<>();
    for (int w = 0; w < telling.words().size(); w++) {
      forms.add(telling.words().form(w));
    }
    return forms;
  }

  /**
   * How many tellings outside the kin have a telling word of this reading that the other lacks:
   * names and numbers pass into other words and languages, so who still has them stands nearer the
   * source.
   */
  private double outsiders(int telling, int other, PlaceFinder.Variant variant) {
    Collation collation = descent.collation();
    Words words = collation.tellings().get(telling).words();
    double votes = 0;
    for (int c = variant.from(); c < variant.to(); c++) {
      if (collation.reads(telling, c) && isTelling(words, collation.cell(telling, c))) {
        String form = words.form(collation.cell(telling, c));
        if (outsiders.stream().anyMatch(forms -> forms.contains(form)) && !has(other, form)) {
          votes++;
        }
      }
    }
    return votes;
  }

  private static boolean isTelling(Words words, int word) {
    return words.isCapitalised(word) || words.isNumber(word) || words.form(word).length() >= LONG;
  }

  private boolean has(int telling, String form) {
    Words words = descent.collation().tellings().get(telling).words();
    for (int w = 0; w < words.size(); w++) {
      // The same word misspelt is the same word: no vote for a spelling.
      if (words.form(w).equals(form) || Spelling.alike(words.form(w), form)) {
        return true;
      }
    }
    return false;
  }

  /** A telling's words in long runs that the other lacks, within what they share. */
  private int ownInside(int telling, int other) {
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
    return inside;
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
