package org.retold.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places with fewer readings for the search among many tellings. Most readings of a long tradition
 * are one copyist's alone. They say that their telling is hardly anybody's exemplar, and nothing of
 * who goes with whom; so nobody else has to have one, and those that are as far from the readings
 * of several need but one place in a message. To pass from one to another is a change though they
 * share that place. An inferred witness between tellings of which each reads alone costs a change
 * more than it would.
 */
final class OwnReadings {
  private final Places.Place place;
  private final int[] holders;

  private OwnReadings(Places.Place place) {
    this.place = place;
    holders = new int[place.states()];
    for (int reading : place.readings()) {
      if (reading != Places.UNKNOWN) {
        holders[reading]++;
      }
    }
  }

  /** What stands for a place in the search: itself, or one or more with fewer readings. */
  static List<Places.Place> joined(Places.Place place) {
    OwnReadings own = new OwnReadings(place);
    int shared = 0;
    int last = 0;
    for (int s = 0; s < own.holders.length; s++) {
      shared += own.isShared(s) ? 1 : 0;
      last = own.isShared(s) ? s : last;
    }
    if (shared == 0 || shared == own.holders.length) {
      return List.of(place);
    }
    return shared == 1 ? own.apart(last) : List.of(own.together());
  }

  private boolean isShared(int state) {
    return holders[state] > 1;
  }

  /** All others read alike: each telling's own reading is a place, and so one with all its own. */
  private List<Places.Place> apart(int common) {
    List<Places.Place> places = new ArrayList<>();
    for (int s = 0; s < holders.length; s++) {
      if (s != common) {
        int state = s;
        int[] readings =
            Arrays.stream(place.readings())
                .map(r -> r == Places.UNKNOWN ? r : r == state ? 1 : 0)
                .toArray();
        float weight = place.weight() * place.costs()[s][common];
        places.add(new Places.Place(readings, new float[][] {{0, 1}, {1, 0}}, weight));
      }
    }
    return places;
  }

  private Places.Place together() {
    Map<List<Float>, Integer> slots = new LinkedHashMap<>();
    int[] states = new int[holders.length];
    int size = 0;
    for (int s = 0; s < holders.length; s++) {
      states[s] = isShared(s) ? size++ : -1;
    }
    for (int s = 0; s < holders.length; s++) {
      if (states[s] < 0) {
        int next = size + slots.size();
        states[s] = slots.computeIfAbsent(toShared(s), k -> next);
      }
    }
    int[] readings =
        Arrays.stream(place.readings()).map(r -> r == Places.UNKNOWN ? r : states[r]).toArray();
    return new Places.Place(readings, costs(states, size + slots.size()), place.weight());
  }

  private List<Float> toShared(int state) {
    List<Float> costs = new ArrayList<>();
    for (int s = 0; s < holders.length; s++) {
      if (isShared(s)) {
        costs.add(place.costs()[state][s]);
      }
    }
    return costs;
  }

  private float[][] costs(int[] states, int size) {
    float[][] costs = new float[size][size];
    for (int one = 0; one < states.length; one++) {
      for (int other = 0; other < states.length; other++) {
        float[] row = costs[states[one]];
        if (one != other) {
          row[states[other]] = Math.max(row[states[other]], place.costs()[one][other]);
        }
      }
    }
    for (int one = 0; one < states.length; one++) {
      // One reading alone in its slot is no less a change for whoever else would have it.
      int slot = states[one];
      if (!isShared(one) && costs[slot][slot] == 0) {
        costs[slot][slot] = costs[slot][states[firstShared()]];
      }
    }
    return costs;
  }

  private int firstShared() {
    int first = 0;
    while (!isShared(first)) {
      first++;
    }
    return first;
  }
}
