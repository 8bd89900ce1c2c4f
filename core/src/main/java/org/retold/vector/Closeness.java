package org.retold.vector;

/** How close two texts are, over all kinds of what they share and kind by kind. */
public final class Closeness {
  private static final double[] WITHIN = weights(Kind.WORD, Kind.NAME);
  private static final double[] CASED = weights(Kind.NAME, Kind.GRAM, Kind.SENSE);
  private static final double[] UNCASED = weights(Kind.SOUND, Kind.GRAM, Kind.SENSE);
  private static final double[] CONSONANTS = weights(Kind.SOUND, Kind.ECHO, Kind.SENSE);

  /** Cognates and echoes are many and weak; docs/method/link.md#kinds. */
  private static final double WEAK = 0.5;

  /**
   * Squared weight that a text is thought to tell of a kind, and of all, at least: two that each
   * give one weekday and no other date have not all their dates in common;
   * docs/method/link.md#untold.
   */
  private static final double LEAST_OF_KIND = 4;

  private static final double LEAST_OF_ALL = 20;

  private final double leastOfKind;
  private final double[] weights;
  private final double[] shared = new double[Kind.COUNT];
  private final Vector a;
  private final Vector b;
  private final double dot;
  private final double lengthA;
  private final double lengthB;

  private Closeness(Vector a, Vector b, double leastOfKind, double leastOfAll) {
    this.leastOfKind = leastOfKind;
    this.a = a;
    this.b = b;
    this.weights = weights(a, b);
    for (int kind = 0; kind < shared.length; kind++) {
      boolean counts = weights[kind] > 0 || kind == Kind.LEAD.number();
      shared[kind] = counts ? a.shared(b, kind) : 0;
    }
    this.dot = dot();
    this.lengthA = Math.max(leastOfAll, length(a));
    this.lengthB = Math.max(leastOfAll, length(b));
  }

  /** Compares two texts. */
  public static Closeness of(Vector a, Vector b) {
    return new Closeness(a, b, 0, 0);
  }

  /** Compares two texts, of which one that tells next to nothing is thought to leave it untold. */
  public static Closeness cautious(Vector a, Vector b) {
    return new Closeness(a, b, LEAST_OF_KIND, LEAST_OF_ALL);
  }

  /** The kinds that count between two languages: figures always, the rest by how they write. */
  private static double[] weights(Vector a, Vector b) {
    if (a.language().equals(b.language())) {
      return WITHIN;
    }
    if (a.script() == Script.ALPHABET && b.script() == Script.ALPHABET) {
      return CASED;
    }
    return a.script() == Script.CONSONANTS || b.script() == Script.CONSONANTS
        ? CONSONANTS
        : UNCASED;
  }

  private static double[] weights(Kind... kinds) {
    double[] weights = new double[Kind.COUNT];
    weights[Kind.NUMBER.number()] = 1;
    weights[Kind.DATE.number()] = 1;
    weights[Kind.PLACE.number()] = 1;
    for (Kind kind : kinds) {
      weights[kind.number()] = kind == Kind.GRAM || kind == Kind.ECHO ? WEAK : 1;
    }
    return weights;
  }

  /** The sum of a number by kind over figures, dates, places and names: what few words share. */
  double firm(double[] byKind) {
    double sum = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      sum += weights[kind] == 1 && kind != Kind.SENSE.number() ? byKind[kind] : 0;
    }
    return sum;
  }

  /** The same over cognates, which are many and weak. */
  double weak(double[] byKind) {
    double sum = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      sum += weights[kind] == WEAK ? byKind[kind] : 0;
    }
    return sum;
  }

  /** What is shared, by kind, as far as the kind counts. */
  double[] shared() {
    return shared;
  }

  /** Cosine over all kinds that count, 0..1. */
  public double joint() {
    return cosine(dot, lengthA, lengthB);
  }

  /** What is shared as part of the text that has less: 1 if one holds all of the other. */
  public double containment() {
    double least = Math.min(lengthA, lengthB);
    return least == 0 ? 0 : Math.min(1, dot / least);
  }

  /** The cosine of one kind; 0 if it does not count between these languages. */
  public double of(Kind kind) {
    int k = kind.number();
    double ofA = Math.max(leastOfKind, a.square(kind));
    double ofB = Math.max(leastOfKind, b.square(kind));
    return weights[k] == 0 ? 0 : cosine(shared[k], ofA, ofB);
  }

  /** The cosine of titles and first lines; 0 between two languages. */
  public double lead() {
    int k = Kind.LEAD.number();
    return cosine(shared[k], a.square(k), b.square(k));
  }

  /** How much the shorter text has to share: the logarithm of its different words. */
  public double extent() {
    return Math.log1p(Math.min(a.size(Kind.WORD), b.size(Kind.WORD)));
  }

  private double dot() {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * shared[k];
    }
    return sum;
  }

  private double length(Vector vector) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * vector.square(k);
    }
    return sum;
  }

  private static double cosine(double dot, double squareA, double squareB) {
    return squareA == 0 || squareB == 0 ? 0 : Math.min(1, dot / Math.sqrt(squareA * squareB));
  }
}
