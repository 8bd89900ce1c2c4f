package org.retold.derive;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every telling reads at every variant place: the matrix that the tree is sought on.
 *
 * <p>A place has a few readings, what it costs to pass from one to another, and a weight: how many
 * places of the text show the same pattern, and how far it can be trusted.
 */
final class Places {

  /** Stands for the reading of a telling that does not have this place at all. */
  static final int UNKNOWN = -1;

  private final int witnesses;
  private final int[] offsets;
  private final float[][] costs;
  private final int[][] readings;
  private final float[] weights;
  private final float[] dearest;
  private final float[] cheapest;

  /** One variant place: the reading of every telling, and the square of costs between readings. */
  @SuppressWarnings("ArrayRecordComponent") // Filled once, never compared.
  record Place(int[] readings, float[][] costs, float weight) {
    int states() {
      return costs.length;
    }
  }

  Places(int witnesses, List<Place> places) {
    this.witnesses = witnesses;
    offsets = new int[places.size() + 1];
    costs = new float[places.size()][];
    readings = new int[places.size()][];
    weights = new float[places.size()];
    dearest = new float[places.size()];
    cheapest = new float[places.size()];
    for (int p = 0; p < places.size(); p++) {
      Place place = places.get(p);
      offsets[p + 1] = offsets[p] + place.states();
      costs[p] = flat(place.costs());
      readings[p] = place.readings();
      weights[p] = place.weight();
      cheapest[p] = Float.MAX_VALUE;
      for (int i = 0; i < costs[p].length; i++) {
        boolean change = i % (place.states() + 1) != 0;
        dearest[p] = Math.max(dearest[p], costs[p][i]);
        cheapest[p] = change ? Math.min(cheapest[p], costs[p][i]) : cheapest[p];
      }
    }
  }

  private Places(Places all, int[] some) {
    witnesses = all.witnesses;
    offsets = new int[some.length + 1];
    costs = new float[some.length][];
    readings = new int[some.length][];
    weights = new float[some.length];
    dearest = new float[some.length];
    cheapest = new float[some.length];
    for (int p = 0; p < some.length; p++) {
      offsets[p + 1] = offsets[p] + all.states(some[p]);
      costs[p] = all.costs[some[p]];
      readings[p] = all.readings[some[p]];
      weights[p] = all.weights[some[p]];
      dearest[p] = all.dearest[some[p]];
      cheapest[p] = all.cheapest[some[p]];
    }
  }

  /** The same with places of one pattern as one that weighs as much as they all. */
  static Places merged(int witnesses, List<Place> places) {
    Map<List<Object>, Place> patterns = new LinkedHashMap<>();
    for (Place place : places) {
      List<Object> pattern =
          List.of(IntArrayList.wrap(place.readings()), FloatArrayList.wrap(flat(place.costs())));
      patterns.merge(
          pattern,
          place,
          (one, other) -> new Place(one.readings(), one.costs(), one.weight() + other.weight()));
    }
    return new Places(witnesses, List.copyOf(patterns.values()));
  }

  /** Some of the places, in the order given. */
  Places only(int[] some) {
    return new Places(this, some);
  }

  int witnesses() {
    return witnesses;
  }

  int size() {
    return costs.length;
  }

  /** Length of a message: the readings of all places. */
  int width() {
    return offsets[size()];
  }

  int offset(int place) {
    return offsets[place];
  }

  int states(int place) {
    return offsets[place + 1] - offsets[place];
  }

  int reading(int witness, int place) {
    return readings[place][witness];
  }

  float weight(int place) {
    return weights[place];
  }

  float cost(int place, int from, int to) {
    return costs[place][from * states(place) + to];
  }

  /** What it costs, at one place and with its weight, to pass from one telling to the other. */
  float difference(int place, int one, int other) {
    int a = readings[place][one];
    int b = readings[place][other];
    return a == UNKNOWN || b == UNKNOWN ? 0 : weights[place] * cost(place, a, b);
  }

  /** The cost of all places that both tellings have, and how many they are. */
  double difference(int one, int other) {
    double sum = 0;
    for (int p = 0; p < size(); p++) {
      sum += difference(p, one, other);
    }
    return sum;
  }

  /**
   * The same for the whole text: as much again for the places that one of the two does not have.
   */
  double apart(int one, int other) {
    double all = 0;
    double common = 0;
    for (int p = 0; p < size(); p++) {
      all += weights[p];
      boolean both = readings[p][one] != UNKNOWN && readings[p][other] != UNKNOWN;
      common += both ? weights[p] : 0;
    }
    return difference(one, other) * all / Math.max(1, common);
  }

  /** Sets a message to what is known before any neighbour has spoken. */
  void own(int witness, float[] message) {
    for (int p = 0; p < size(); p++) {
      int own = witness < witnesses ? readings[p][witness] : UNKNOWN;
      for (int s = offsets[p]; s < offsets[p + 1]; s++) {
        message[s] = own == UNKNOWN || s - offsets[p] == own ? 0 : Float.MAX_VALUE / 4;
      }
    }
  }

  /** What a node believes, passed along an edge: min-plus with the costs (Sankoff 1975). */
  void pass(float[] belief, float[] message) {
    for (int p = 0; p < costs.length; p++) {
      int from = offsets[p];
      int k = offsets[p + 1] - from;
      if (k == 2) {
        float change = weights[p] * costs[p][1];
        float one = belief[from];
        float two = belief[from + 1];
        message[from] = Math.min(one, two + change);
        message[from + 1] = Math.min(two, one + change);
      } else {
        passMany(belief, message, p, from, k);
      }
    }
  }

  private void passMany(float[] belief, float[] message, int p, int from, int k) {
    float weight = weights[p];
    float[] cost = costs[p];
    int best = from;
    for (int s = from; s < from + k; s++) {
      best = belief[s] < belief[best] ? s : best;
    }
    float least = belief[best];
    for (int t = 0; t < k; t++) {
      float kept = belief[from + t] + weight * cost[t * k + t];
      message[from + t] = Math.min(kept, least + weight * cost[(best - from) * k + t]);
    }
    // A telling that we hold has one reading: what is dearer by all that one change can cost more
    // than another never wins, and of many readings that leaves few.
    float most = least + weight * (dearest[p] - cheapest[p]);
    for (int s = 0; s < k; s++) {
      float here = belief[from + s];
      for (int t = 0; here < most && t < k; t++) {
        float sum = here + weight * cost[s * k + t];
        if (sum < message[from + t]) {
          message[from + t] = sum;
        }
      }
    }
  }

  private static float[] flat(float[][] square) {
    float[] flat = new float[square.length * square.length];
    for (int i = 0; i < square.length; i++) {
      System.arraycopy(square[i], 0, flat, i * square.length, square.length);
    }
    return flat;
  }
}
