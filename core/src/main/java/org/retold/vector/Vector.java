package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A text as weighted features: repeated and rare ones weigh more. Closeness is their cosine. */
public final class Vector {
  /**
   * The heaviest features of a kind that are kept: more cost memory and add nothing;
   * docs/method/link.md#vectors.
   */
  private static final int[] MOST = {160, 60, 30, 40, 80, 120, 300, 200, 160, 80};

  /** Weights are kept in steps of one to so many: none weighs nothing, none more than 255. */
  public static final double STEPS = 128;

  /** How many times more features are kept as long as their rarity is not known. */
  private static final double LIKELY = 1.3;

  /** How much a feature weighs that stands so often in a text. */
  private static final double[] REPEATED =
      IntStream.rangeClosed(0, Byte.MAX_VALUE).mapToDouble(count -> 1 + Math.log(count)).toArray();

  private static final Frequencies NONE_COUNTED = new Frequencies();

  private static final int[] NO_SENSES = {};
  private static final short[] NO_WEIGHTS = {};

  private final Features features;

  /** Ascending; the features' own where all of them are kept. */
  private final int[] ids;

  private final short[] weights;

  /** What a lexicon adds, ascending. */
  private final int[] senseIds;

  private final short[] senseWeights;

  /** Where the features of each kind begin, and where the last end. */
  private final short[] starts = new short[Kind.COUNT + 1];

  /** Sum of squared weights by kind. */
  private final double[] squares = new double[Kind.COUNT];

  private final double length;

  /** How far what a lexicon adds can be trusted. */
  private final double trust;

  private Vector(
      Features features,
      int[] ids,
      short[] weights,
      int[] senseIds,
      short[] senseWeights,
      double trust) {
    this.trust = trust;
    this.features = features;
    this.ids = ids;
    this.weights = weights;
    this.senseIds = senseIds;
    this.senseWeights = senseWeights;
    for (int id : ids) {
      starts[Features.kind(id).number() + 1]++;
    }
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      starts[kind + 1] += starts[kind];
    }
    for (int i = 0; i < size(); i++) {
      squares[Features.kind(id(i)).number()] += weight(i) * weight(i);
    }
    this.length = Math.sqrt(Arrays.stream(squares).sum());
  }

  /** Weighs the features of a text, and those that a lexicon adds to them. */
  public static Vector of(Features features, Frequencies frequencies, Senses senses) {
    double[] weights = weights(features, frequencies);
    int[] kept = heaviest(features, weights, 1);
    return of(features, features.ids(kept), weights, kept).through(senses, frequencies);
  }

  /** The same without a lexicon, and of the features only those remembered that are kept. */
  public static Vector ofHeaviest(Features features, Frequencies frequencies) {
    double[] weights = weights(features, frequencies);
    int[] kept = heaviest(features, weights, 1);
    Features heaviest = features.only(kept);
    return of(heaviest, heaviest.ids(), weights, kept);
  }

  private static Vector of(Features features, int[] ids, double[] weights, int[] kept) {
    short[] own = steps(Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
    return new Vector(features, ids, own, NO_SENSES, NO_WEIGHTS, 0);
  }

  /** What the vector was made of. */
  public Features features() {
    return features;
  }

  /** The same text read through a lexicon; what does not depend on that is shared. */
  public Vector through(Senses senses, Frequencies frequencies) {
    Int2DoubleSortedMap added = senses.of(features, frequencies);
    return added.isEmpty() && senseIds.length == 0
        ? this
        : new Vector(
            features,
            ids,
            weights,
            added.keySet().toIntArray(),
            steps(added.values().toDoubleArray()),
            senses.trust(features.language()));
  }

  /** 0..1, how far a lexicon can read this text; 0 if none was asked. */
  public double trust() {
    return trust;
  }

  /**
   * The features that a vector will keep and some more, while the texts that tell how rare they are
   * are still being read: what the background alone says decides.
   */
  public static Features likely(Features features) {
    double[] weights = weights(features, NONE_COUNTED);
    return features.only(heaviest(features, weights, LIKELY));
  }

  private static double[] weights(Features features, Frequencies frequencies) {
    Frequencies.OfLanguage language = frequencies.of(features.language());
    double[] weights = new double[features.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = REPEATED[features.count(i)] * language.rarity(features.id(i));
    }
    return weights;
  }

  private static short[] steps(double[] values) {
    short[] steps = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      steps[i] = (short) Math.max(1, Math.min(Short.MAX_VALUE, Math.round(values[i] * STEPS)));
    }
    return steps;
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
        steps(sum.values().toDoubleArray()),
        senses.keySet().toIntArray(),
        steps(senses.values().toDoubleArray()),
        Math.min(trust, other.trust));
  }

  private static int[] heaviest(Features features, double[] weights, double times) {
    int[] kept = new int[features.size()];
    int size = 0;
    for (int from = 0; from < features.size(); ) {
      Kind kind = Features.kind(features.id(from));
      int to = features.endOfKind(from);
      int[] best = heaviest(from, to, weights, (int) (times * MOST[kind.number()]));
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

  /** How many features of a kind are kept, those that a lexicon adds not among them. */
  int size(Kind kind) {
    return starts[kind.number() + 1] - starts[kind.number()];
  }

  /** Where the features of a kind begin, those that a lexicon adds apart. */
  public int start(Kind kind) {
    return starts[kind.number()];
  }

  /** Where they end. */
  public int end(Kind kind) {
    return starts[kind.number() + 1];
  }

  /** How much it counts that a feature was read more than once. */
  public double times(int i) {
    return 1 + Math.log(features.count(i));
  }

  /** How rare a feature is among the texts that it was weighed by. */
  public double rarity(int i) {
    return weight(i) / times(i);
  }

  public int id(int i) {
    return i < ids.length ? ids[i] : senseIds[i - ids.length];
  }

  public double weight(int i) {
    return steps(i) / STEPS;
  }

  /** A weight as it is kept, in steps. */
  public short steps(int i) {
    return i < ids.length ? weights[i] : senseWeights[i - ids.length];
  }

  /** The weight of a feature by its number; 0 if the text lacks it. */
  public double weightOf(int id) {
    boolean sense = Features.kind(id) == Kind.SENSE;
    int at = Arrays.binarySearch(sense ? senseIds : ids, id);
    return at < 0 ? 0 : (sense ? senseWeights : weights)[at] / STEPS;
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
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      sums[kind] = shared(other, kind);
    }
    return sums;
  }

  /** The same for one kind. */
  double shared(Vector other, int kind) {
    if (kind == Kind.SENSE.number()) {
      return shared(
          senseIds,
          senseWeights,
          0,
          senseIds.length,
          other.senseIds,
          other.senseWeights,
          0,
          other.senseIds.length);
    }
    return shared(
        ids,
        weights,
        starts[kind],
        starts[kind + 1],
        other.ids,
        other.weights,
        other.starts[kind],
        other.starts[kind + 1]);
  }

  private static double shared(
      int[] a, short[] weightsA, int i, int endA, int[] b, short[] weightsB, int j, int endB) {
    long sum = 0;
    while (i < endA && j < endB) {
      int idA = a[i];
      int idB = b[j];
      if (idA == idB) {
        sum += weightsA[i] * weightsB[j];
      }
      // Which is less cannot be foreseen: steps without a branch take half the time.
      i += idA <= idB ? 1 : 0;
      j += idB <= idA ? 1 : 0;
    }
    return sum / (STEPS * STEPS);
  }
}
