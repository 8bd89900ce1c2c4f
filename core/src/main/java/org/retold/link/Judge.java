package org.retold.link;

import org.jspecify.annotations.Nullable;
import org.retold.vector.Closeness;
import org.retold.vector.Kind;
import org.retold.vector.Script;
import org.retold.vector.Vector;

/**
 * Says how probable it is that two articles tell one event: logistic regressions on how close they
 * are, one for each way that two languages can be related, with and without a learned lexicon (then
 * words are those of the lexicon's hub). No weight of what is shared is negative, so that all of it
 * speaks for one event and can be told to a reader; long texts of two languages have to share more.
 */
enum Judge {
  /** Two articles of one language. */
  WITHIN(-4.30, 3.97, 1.43, 0.70, 1.29, 0.50, 0.23, 3.74, 0.00, 5.04, 0.00),
  /** Two languages that write vowels and capitals. */
  CASED(-1.97, 4.25, 7.75, 0.00, 3.48, 3.62, 2.00, 4.72, 0.00, 0.00, -0.42),
  CASED_LEARNED(-1.00, 0.00, 4.11, 11.09, 3.32, 4.02, 0.75, 3.00, 0.00, 0.00, -0.71),
  /** At least one language without capitals. */
  UNCASED(-0.34, 12.54, 0.00, 0.00, 3.76, 2.54, 1.61, 2.08, 9.06, 0.00, -0.52),
  UNCASED_LEARNED(-0.36, 12.87, 4.06, 4.50, 2.67, 2.59, 0.97, 1.92, 5.20, 0.00, -0.62),
  /** At least one language that leaves vowels out. */
  CONSONANTS(-2.89, 10.79, 4.39, 0.00, 4.21, 1.63, 1.58, 3.03, 4.75, 0.00, -0.19),
  CONSONANTS_LEARNED(-2.97, 7.22, 3.53, 7.33, 3.69, 2.30, 0.98, 1.65, 4.11, 0.00, -0.14);

  /** Days between articles up to which nearness in time speaks for one event. */
  private static final long SAME_DAYS = 2;

  private static final double NEAR_IN_TIME = 0.7;
  private static final double DAY_APART = 0.12;

  /** The most that time can say against: printed dates are often those of a later visit. */
  private static final double FAR_IN_TIME = 1;

  /** The same if both articles begin with their date in words. */
  private static final double FAR_IN_WORDS = 3;

  private final double bias;
  private final double joint;
  private final double containment;
  private final double words;
  private final double numbers;
  private final double dates;
  private final double places;
  private final double names;
  private final double cognates;
  private final double lead;
  private final double extent;

  Judge(
      double bias,
      double joint,
      double containment,
      double words,
      double numbers,
      double dates,
      double places,
      double names,
      double cognates,
      double lead,
      double extent) {
    this.bias = bias;
    this.joint = joint;
    this.containment = containment;
    this.words = words;
    this.numbers = numbers;
    this.dates = dates;
    this.places = places;
    this.names = names;
    this.cognates = cognates;
    this.lead = lead;
    this.extent = extent;
  }

  /** Log odds that two articles tell one event. */
  static double logOdds(Vector a, Vector b, @Nullable Day dayA, @Nullable Day dayB) {
    return logOdds(a, b, closeness(a, b)) + time(dayA, dayB);
  }

  /**
   * Two short articles of different languages can have one figure each, by chance the same: that is
   * not all there is to a figure. Of one language words decide; docs/method/link.md#untold.
   */
  private static Closeness closeness(Vector a, Vector b) {
    return a.language().equals(b.language()) ? Closeness.of(a, b) : Closeness.cautious(a, b);
  }

  /** A lexicon that was learned of few articles says little, and so changes little. */
  private static double logOdds(Vector a, Vector b, Closeness closeness) {
    if (a.language().equals(b.language())) {
      return WITHIN.logOdds(closeness);
    }
    double trust = Math.min(a.trust(), b.trust());
    double without = trust == 1 ? 0 : (1 - trust) * of(a, b, false).logOdds(closeness);
    return without + (trust == 0 ? 0 : trust * of(a, b, true).logOdds(closeness));
  }

  private static Judge of(Vector a, Vector b, boolean learned) {
    if (a.script() == Script.ALPHABET && b.script() == Script.ALPHABET) {
      return learned ? CASED_LEARNED : CASED;
    }
    if (a.script() == Script.CONSONANTS || b.script() == Script.CONSONANTS) {
      return learned ? CONSONANTS_LEARNED : CONSONANTS;
    }
    return learned ? UNCASED_LEARNED : UNCASED;
  }

  private double logOdds(Closeness closeness) {
    return bias
        + joint * closeness.joint()
        + containment * closeness.containment()
        + words * (closeness.of(Kind.WORD) + closeness.of(Kind.SENSE))
        + numbers * closeness.of(Kind.NUMBER)
        + dates * closeness.of(Kind.DATE)
        + places * closeness.of(Kind.PLACE)
        + names * (closeness.of(Kind.NAME) + closeness.of(Kind.SOUND))
        + cognates * (closeness.of(Kind.GRAM) + closeness.of(Kind.ECHO))
        + lead * closeness.lead()
        + extent * closeness.extent();
  }

  private static double time(@Nullable Day a, @Nullable Day b) {
    if (a == null || b == null) {
      return 0;
    }
    long apart = Math.abs(a.number() - b.number());
    double most = a.inWords() && b.inWords() ? FAR_IN_WORDS : FAR_IN_TIME;
    return apart <= SAME_DAYS ? NEAR_IN_TIME : -Math.min(most, DAY_APART * (apart - SAME_DAYS));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
