package org.retold.link;

import org.jspecify.annotations.Nullable;
import org.retold.vector.Closeness;
import org.retold.vector.Kind;
import org.retold.vector.Script;
import org.retold.vector.Vector;

/**
 * Says how probable it is that two articles tell one event: logistic regressions on how close they
 * are, one for each way that two languages can be related, with and without a learned lexicon (then
 * words are those of the lexicon's hub). No weight is negative, so that whatever is shared speaks
 * for one event and can be told to a reader.
 */
enum Judge {
  /** Two articles of one language. */
  WITHIN(-4.30, 3.97, 1.43, 0.00, 0.70, 1.29, 0.50, 0.23, 3.74, 0.00, 5.04),
  /** Two languages that write vowels and capitals. */
  CASED(-6.92, 2.49, 2.45, 0.31, 0.00, 5.33, 3.71, 0.98, 7.49, 0.00, 0.00),
  CASED_LEARNED(-5.42, 1.96, 2.97, 0.00, 4.94, 3.30, 0.93, 0.96, 3.20, 1.57, 0.00),
  /** At least one language without capitals. */
  UNCASED(-3.55, 81.92, 0.00, 0.00, 0.00, 2.99, 0.32, 2.45, 0.00, 13.76, 0.00),
  UNCASED_LEARNED(-3.72, 1.48, 1.43, 0.00, 5.67, 4.42, 1.89, 0.76, 1.92, 1.53, 0.00),
  /** At least one language that leaves vowels out. */
  CONSONANTS(-3.76, 8.69, 0.00, 0.00, 0.00, 3.88, 0.86, 4.59, 10.82, 9.29, 0.00),
  CONSONANTS_LEARNED(-4.64, 1.98, 2.46, 0.00, 6.23, 3.29, 1.67, 0.29, 1.04, 1.23, 0.00);

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
  private final double mass;
  private final double words;
  private final double numbers;
  private final double dates;
  private final double places;
  private final double names;
  private final double cognates;
  private final double lead;

  Judge(
      double bias,
      double joint,
      double containment,
      double mass,
      double words,
      double numbers,
      double dates,
      double places,
      double names,
      double cognates,
      double lead) {
    this.bias = bias;
    this.joint = joint;
    this.containment = containment;
    this.mass = mass;
    this.words = words;
    this.numbers = numbers;
    this.dates = dates;
    this.places = places;
    this.names = names;
    this.cognates = cognates;
    this.lead = lead;
  }

  /** Log odds that two articles tell one event. */
  static double logOdds(Vector a, Vector b, @Nullable Day dayA, @Nullable Day dayB) {
    return logOdds(a, b, Closeness.of(a, b)) + time(dayA, dayB);
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
        + mass * closeness.mass()
        + words * (closeness.of(Kind.WORD) + closeness.of(Kind.SENSE))
        + numbers * closeness.of(Kind.NUMBER)
        + dates * closeness.of(Kind.DATE)
        + places * closeness.of(Kind.PLACE)
        + names * (closeness.of(Kind.NAME) + closeness.of(Kind.SOUND))
        + cognates * (closeness.of(Kind.GRAM) + closeness.of(Kind.ECHO))
        + lead * closeness.lead();
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
