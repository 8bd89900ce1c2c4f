package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import java.util.Arrays;
import java.util.List;

/** A text as weighted features: repeated and rare ones weigh more. Closeness is their cosine. */
public final class Vector {
  /**
   * The heaviest features of a kind that are kept: more cost memory and add nothing;
   * docs/method/link.md#vectors.
   */
  private static final int[] MOST = {160, 60, 30, 40, 80, 120, 300, 200, 160, 80};

  private final Features features;

  /** Ascending; the features' own where all of them are kept. */
  private final int[] ids;

  private final float[] weights;

  /** What a lexicon adds, ascending. */
  private final int[] senseIds;

  private final float[] senseWeights;

  /** Sum of squared weights by kind. */
  private final double[] squares = new double[Kind.COUNT];

  private final double length;

  private Vector(
      Features features, int[] ids, float[] weights, int[] senseIds, float[] senseWeights) {
    this.features = features;
    this.ids = ids;
    this.weights = weights;
    this.senseIds = senseIds;
    this.senseWeights = senseWeights;
    for (int i = 0; i < size(); i++) {
      squares[Features.kind(id(i)).number()] += weight(i) * weight(i);
    }
    this.length = Math.sqrt(Arrays.stream(squares).sum());
  }

  /** Weighs the features of a text, and those that a lexicon adds to them. */
  public static Vector of(Features features, Frequencies frequencies, Senses senses) {
    double[] weights = weights(features, frequencies);
    int[] kept = heaviest(features, weights);
    float[] own = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      own[i] = (float) weights[kept[i]];
    }
    Int2DoubleSortedMap added = senses.of(features, frequencies);
    return new Vector(
        features,
        features.ids(kept),
        own,
        added.keySet().toIntArray(),
        floats(added.values().toDoubleArray()));
  }

  /** The features of a text that its vector keeps: the others need not be remembered. */
  public static Features heaviest(Features features, Frequencies frequencies) {
    return features.only(heaviest(features, weights(features, frequencies)));
  }

  private static double[] weights(Features features, Frequencies frequencies) {
    Frequencies.OfLanguage language = frequencies.of(features.language());
    double[] weights = new double[features.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (1 + Math.log(features.count(i))) * language.rarity(features.id(i));
    }
    return weights;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Two texts as one: their weights added. */
  public Vector plus(Vector other) {
    Int2DoubleRBTreeMap sum = new Int2DoubleRBTreeMap();
    Int2DoubleRBTreeMap senses = new Int2DoubleRBTreeMap();
    for (Vector each : List.of(this, other)) {
      for (int i = 0; i < each.size(); i++) {
        (i < each.ids.length ? sum : senses).addTo(each.id(i), each.weight(i));
      }
    }
    return new Vector(
        features,
        sum.keySet().toIntArray(),
        floats(sum.values().toDoubleArray()),
        senses.keySet().toIntArray(),
        floats(senses.values().toDoubleArray()));
  }

  private static int[] heaviest(Features features, double[] weights) {
    int[] kept = new int[features.size()];
    int size = 0;
    for (int from = 0; from < features.size(); ) {
      Kind kind = Features.kind(features.id(from));
      int to = from;
      while (to < features.size() && Features.kind(features.id(to)) == kind) {
        to++;
      }
      int[] best = heaviest(from, to, weights, MOST[kind.number()]);
      System.arraycopy(best, 0, kept, size, best.length);
      size += best.length;
      from = to;
    }
    return Arrays.copyOf(kept, size);
  }

  private static int[] heaviest(int from, int to, double[] weights, int most) {
    double least = 0;
    if (to - from > most) {
      double[] sorted = Arrays.copyOfRange(weights, from, to);
      Arrays.sort(sorted);
      least = sorted[sorted.length - most];
    }
    int[] kept = new int[most];
    int size = 0;
    for (int i = from; i < to && size < most; i++) {
      if (weights[i] > 0 && weights[i] >= least) {
        kept[size++] = i;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  public String language() {
    return features.language();
  }

  public Script script() {
    return features.script();
  }

  public int size() {
    return ids.length + senseIds.length;
  }

  public int id(int i) {
    return i < ids.length ? ids[i] : senseIds[i - ids.length];
  }

  public double weight(int i) {
    return i < ids.length ? weights[i] : senseWeights[i - ids.length];
  }

  /** The weight of a feature by its number; 0 if the text lacks it. */
  public double weightOf(int id) {
    boolean sense = Features.kind(id) == Kind.SENSE;
    int at = Arrays.binarySearch(sense ? senseIds : ids, id);
    return at < 0 ? 0 : (sense ? senseWeights : weights)[at];
  }

  /** The length of the vector over all kinds. */
  public double length() {
    return length;
  }

  /** Sum of squared weights of a kind. */
  public double square(Kind kind) {
    return squares[kind.number()];
  }

  double square(int kind) {
    return squares[kind];
  }

  /** Sum over the shared features of the products of their weights, by kind. */
  public double[] shared(Vector other) {
    double[] sums = new double[Kind.COUNT];
    shared(ids, weights, other.ids, other.weights, sums);
    shared(senseIds, senseWeights, other.senseIds, other.senseWeights, sums);
    return sums;
  }

  private static void shared(int[] a, float[] weightsA, int[] b, float[] weightsB, double[] sums) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        sums[Features.kind(a[i]).number()] += (double) weightsA[i] * weightsB[j];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
