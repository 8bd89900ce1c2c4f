package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import java.util.Arrays;

/** A text as weighted features: repeated and rare ones weigh more. Closeness is their cosine. */
public final class Vector {
  /**
   * The heaviest features of a kind that are kept: more cost memory and add nothing;
   * docs/method/link.md#vectors.
   */
  private static final int[] MOST = {160, 60, 30, 40, 80, 120, 300, 200, 160, 80};

  private final Features features;
  private final int[] ids;
  private final double[] weights;

  /** Sum of squared weights by kind. */
  private final double[] squares = new double[Kind.COUNT];

  private final double length;

  private Vector(Features features, int[] ids, double[] weights) {
    this.features = features;
    this.ids = ids;
    this.weights = weights;
    for (int i = 0; i < ids.length; i++) {
      squares[Features.kind(ids[i]).number()] += weights[i] * weights[i];
    }
    this.length = Math.sqrt(Arrays.stream(squares).sum());
  }

  /** Weighs the features of a text, and those that a lexicon adds to them. */
  public static Vector of(Features features, Frequencies frequencies, Senses senses) {
    int size = features.size();
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      double rarity = frequencies.rarity(features.language(), features.id(i));
      weights[i] = (1 + Math.log(features.count(i))) * rarity;
    }
    int[] kept = heaviest(features, weights);
    Int2DoubleSortedMap added = senses.of(features, frequencies);
    int[] ids = new int[kept.length + added.size()];
    double[] all = new double[ids.length];
    int at = 0;
    int next = 0;
    while (next < kept.length && Features.kind(features.id(kept[next])) != Kind.LEAD) {
      ids[at] = features.id(kept[next]);
      all[at++] = weights[kept[next++]];
    }
    for (Int2DoubleMap.Entry sense : added.int2DoubleEntrySet()) {
      ids[at] = sense.getIntKey();
      all[at++] = sense.getDoubleValue();
    }
    while (next < kept.length) {
      ids[at] = features.id(kept[next]);
      all[at++] = weights[kept[next++]];
    }
    return new Vector(features, ids, all);
  }

  /** Two texts as one: their weights added. */
  public Vector plus(Vector other) {
    Int2DoubleRBTreeMap sum = new Int2DoubleRBTreeMap(ids, weights);
    for (int i = 0; i < other.ids.length; i++) {
      sum.addTo(other.ids[i], other.weights[i]);
    }
    return new Vector(features, sum.keySet().toIntArray(), sum.values().toDoubleArray());
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
    return ids.length;
  }

  public int id(int i) {
    return ids[i];
  }

  public double weight(int i) {
    return weights[i];
  }

  /** The weight of a feature by its number; 0 if the text lacks it. */
  public double weightOf(int id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 ? 0 : weights[at];
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
    int i = 0;
    int j = 0;
    while (i < ids.length && j < other.ids.length) {
      int order = Integer.compare(ids[i], other.ids[j]);
      if (order == 0) {
        sums[Features.kind(ids[i]).number()] += weights[i] * other.weights[j];
        i++;
        j++;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return sums;
  }
}
