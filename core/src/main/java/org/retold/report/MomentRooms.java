package org.retold.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far apart moments must stand at least: so many tellings have room side by side and no more,
 * and a copy stands below its exemplar, or its line would run sideways and not say which way.
 */
final class MomentRooms {
  /** From one row of labels to the next. */
  static final double ROW = LaneSearch.LABEL_HEIGHT + 8;

  /** From here on a line goes down below the label of its exemplar, see {@link Curve}. */
  private static final double DOWN = 4 * LaneSearch.RADIUS;

  private final SortedMap<Instant, Integer> tellings;
  private final Map<Instant, Set<Instant>> joined;
  private final int abreast;

  /** Where the tellings of the moments that were placed stand, from above. */
  private final List<Double> placed = new ArrayList<>();

  private final Map<Instant, Double> heights = new TreeMap<>();

  /**
   * @param tellings how many there are of each moment
   * @param joined the moments to which lines go from a moment, or from which they come
   * @param abreast tellings that have room in one row
   */
  MomentRooms(
      SortedMap<Instant, Integer> tellings, Map<Instant, Set<Instant>> joined, int abreast) {
    this.tellings = tellings;
    this.joined = joined;
    this.abreast = abreast;
  }

  List<Instant> moments() {
    return List.copyOf(tellings.keySet());
  }

  /** Row of a telling among those of its moment, as a distance from the first. */
  double row(int nth) {
    int row = nth / abreast;
    return row * ROW;
  }

  /** Places the next moment at a height, or lower if it has no room there. */
  double place(Instant moment, double wanted) {
    int count = tellings.getOrDefault(moment, 0);
    double y = wanted;
    for (int nth = 0; nth < Math.min(count, abreast); nth++) {
      int above = placed.size() + nth - abreast;
      y = Math.max(y, above < 0 || above >= placed.size() ? y : placed.get(above) + ROW);
    }
    for (Instant other : joined.getOrDefault(moment, new HashSet<>())) {
      Double there = heights.get(other);
      y = Math.max(y, there == null ? y : there + DOWN);
    }
    for (int nth = 0; nth < count; nth++) {
      placed.add(y + row(nth));
    }
    heights.put(moment, y);
    return y;
  }
}
