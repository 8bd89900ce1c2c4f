package org.retold.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;

/**
 * How far down each witness stands: by its time where it has one, in a band below where it has
 * none, above its first copy if it is inferred. With fewer than two times down is descent.
 */
final class StemmaHeights {
  private static final double TOP = 46;
  private static final double ABOVE_COPY = 66;
  private static final double LAYER = 124;
  private static final double STAGGER = 38;
  private static final double BAND_LAYER = 92;

  private final Tellings tellings;
  private final List<String> shown;
  private final Map<String, Double> heights = new HashMap<>();
  private final Map<String, Instant> estimates = new HashMap<>();
  private @Nullable TimeScale scale;
  private double bandTop = -1;
  private double bottom;

  StemmaHeights(Tellings tellings, Set<String> shown, double height) {
    this.tellings = tellings;
    this.shown =
        shown.stream()
            .sorted(Comparator.comparingInt(tellings::depth).thenComparing(Sigla.ORDER))
            .toList();
    this.shown.forEach(this::estimate);
    SortedSet<Instant> moments = new TreeSet<>(estimates.values());
    if (moments.size() < 2) {
      byDescent();
    } else {
      byTime(moments, height);
    }
  }

  private void estimate(String siglum) {
    Instant moment = tellings.estimates.of(siglum);
    if (moment != null) {
      estimates.put(siglum, moment);
    }
  }

  private void byDescent() {
    double lowest = TOP;
    Map<Integer, Integer> used = new HashMap<>();
    for (String siglum : shown) {
      int layer = layer(siglum, Set.copyOf(shown));
      // Every other one stands lower, or the labels of one layer would run into each other.
      int nth = used.merge(layer, 1, Integer::sum);
      double y = TOP - 16 + LAYER * layer + (nth % 2 == 0 ? STAGGER : 0);
      heights.put(siglum, y);
      lowest = Math.max(lowest, y);
    }
    bottom = lowest + 44;
  }

  private int layer(String siglum, Set<String> among) {
    return layer(siglum, among, 0);
  }

  private int layer(String siglum, Set<String> among, int guard) {
    return guard > among.size()
        ? 0
        : tellings.stemma().exemplars(siglum).stream()
            .filter(line -> among.contains(line.from()))
            .mapToInt(line -> layer(line.from(), among, guard + 1) + 1)
            .max()
            .orElse(0);
  }

  private void byTime(SortedSet<Instant> moments, double height) {
    boolean inferredAbove =
        shown.stream()
            .anyMatch(
                siglum ->
                    tellings.bySiglum(siglum) == null
                        && copies(siglum).stream().anyMatch(estimates::containsKey));
    TimeScale times = new TimeScale(moments, tellings.clock, inferredAbove ? TOP + 24 : 8, height);
    scale = times;
    estimates.forEach((siglum, moment) -> heights.put(siglum, times.y(moment)));
    bottom = times.bottom() + 8;
    undated();
    inferred();
    double highest = heights.values().stream().mapToDouble(y -> y).min().orElse(TOP);
    lift = Math.max(0, TOP - highest);
  }

  /** How much everything moves down so that the highest witness is on the sheet. */
  private double lift;

  private void undated() {
    Set<String> without = new TreeSet<>(Sigla.ORDER);
    for (String siglum : shown) {
      boolean timeless =
          tellings.bySiglum(siglum) == null
              ? copies(siglum).stream().noneMatch(estimates::containsKey)
              : !estimates.containsKey(siglum);
      if (timeless) {
        without.add(siglum);
      }
    }
    if (without.isEmpty()) {
      return;
    }
    bandTop = bottom + 14;
    double lowest = bandTop;
    Map<Integer, Integer> used = new HashMap<>();
    for (String siglum : without) {
      int layer = layer(siglum, without);
      int nth = used.merge(layer, 1, Integer::sum);
      double y = bandTop + 42 + BAND_LAYER * layer + (nth % 2 == 0 ? STAGGER - 8 : 0);
      heights.put(siglum, y);
      lowest = Math.max(lowest, y);
    }
    bottom = lowest + 44;
  }

  private void inferred() {
    List<String> deepestFirst = new ArrayList<>(shown);
    java.util.Collections.reverse(deepestFirst);
    for (String siglum : deepestFirst) {
      if (tellings.bySiglum(siglum) == null && !heights.containsKey(siglum)) {
        heights.put(siglum, firstCopy(siglum).orElse(TOP + ABOVE_COPY) - ABOVE_COPY);
      }
    }
  }

  private Optional<Double> firstCopy(String siglum) {
    DoubleStream copies =
        copies(siglum).stream().filter(heights::containsKey).mapToDouble(heights::get);
    return copies.boxed().min(Comparator.naturalOrder());
  }

  private List<String> copies(String siglum) {
    return tellings.stemma().derivations().stream()
        .filter(line -> line.from().equals(siglum) && shown.contains(line.to()))
        .map(Derivation::to)
        .toList();
  }

  List<String> shown() {
    return shown;
  }

  double y(String siglum) {
    return Objects.requireNonNull(heights.get(siglum), siglum) + lift;
  }

  double lift() {
    return lift;
  }

  Optional<TimeScale> scale() {
    return Optional.ofNullable(scale);
  }

  /** The top of the band of undated tellings; negative if there is none. */
  double bandTop() {
    return bandTop < 0 ? -1 : bandTop + lift;
  }

  double bottom() {
    return bottom + lift;
  }

  /** The stretch in which a witness may lie, top and bottom; empty if its place is sure. */
  Optional<double[]> window(String siglum) {
    TimeScale times = scale;
    Telling telling = tellings.bySiglum(siglum);
    if (times == null) {
      return Optional.empty();
    }
    if (telling == null) {
      return firstCopy(siglum)
          .filter(copy -> copies(siglum).stream().anyMatch(estimates::containsKey))
          .map(copy -> new double[] {y(siglum), copy + lift - 18});
    }
    Instant start = tellings.clock.printed(telling.article());
    Instant end = tellings.clock.until(telling.article());
    return start == null || end == null || StoryClock.isExact(telling.article())
        ? Optional.empty()
        : Optional.of(new double[] {times.y(start) + lift, times.y(end) + lift});
  }
}
