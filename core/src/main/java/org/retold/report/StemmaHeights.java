package org.retold.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;

/**
 * How far down each witness stands: by its time where it has one, in a band below where it has
 * none, above its first copy if it is inferred. With fewer than two times, or very many witnesses
 * of one, down is descent.
 */
final class StemmaHeights {
  private static final double TOP = 46;
  private static final double ABOVE_COPY = 66;
  private static final double LAYER = 124;
  private static final double STAGGER = 38;
  private static final double BAND_LAYER = 92;

  /** Rows of a layer at least: labels in one row would run into each other. */
  private static final int ROWS = 2;

  private static final double A_LABEL = LaneSearch.LABEL_HEIGHT + 8;

  /** Witnesses that have room in one row. */
  private static final int A_ROW = 5;

  private final Tellings tellings;
  private final List<String> shown;
  private final Map<String, Double> heights = new HashMap<>();
  private final Map<String, Instant> estimates = new HashMap<>();
  private @Nullable TimeScale scale;
  private double bandTop = -1;
  private double bottom;

  /**
   * @param height of the sheet if nothing is crowded
   * @param abreast tellings of one time that have room side by side
   */
  StemmaHeights(Tellings tellings, Set<String> shown, double height, int abreast) {
    this.tellings = tellings;
    this.shown =
        shown.stream()
            .sorted(Comparator.comparingInt(tellings::depth).thenComparing(Sigla.ORDER))
            .toList();
    this.shown.forEach(this::estimate);
    SortedSet<Instant> moments = new TreeSet<>(estimates.values());
    if (moments.size() < 2 || most() > ROWS * A_ROW) {
      byDescent();
    } else {
      byTime(rooms(abreast), height);
    }
  }

  /** How many witnesses are of one moment: more than have room at one height show descent only. */
  private long most() {
    return estimates.values().stream()
        .mapToLong(moment -> Collections.frequency(estimates.values(), moment))
        .max()
        .orElse(0);
  }

  private void estimate(String siglum) {
    Instant moment = tellings.estimates.of(siglum);
    if (moment != null) {
      estimates.put(siglum, moment);
    }
  }

  private void byDescent() {
    bottom = Math.max(TOP, layered(shown, TOP - 16, LAYER, STAGGER)) + 44;
  }

  /**
   * One layer of descent below the other, each in as many rows as its labels need.
   *
   * @return the height of the lowest
   */
  private double layered(Collection<String> sigla, double top, double height, double stagger) {
    Set<String> among = Set.copyOf(sigla);
    SortedMap<Integer, List<String>> layers = new TreeMap<>();
    for (String siglum : sigla) {
      layers.computeIfAbsent(layer(siglum, among), layer -> new ArrayList<>()).add(siglum);
    }
    double y = top;
    double lowest = top;
    for (List<String> layer : layers.values()) {
      int rows = Math.max(ROWS, (layer.size() + A_ROW - 1) / A_ROW);
      for (int nth = 0; nth < layer.size(); nth++) {
        heights.put(layer.get(nth), y + nth % rows * stagger);
        lowest = Math.max(lowest, y + nth % rows * stagger);
      }
      y += height + (rows - ROWS) * stagger;
    }
    return lowest;
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

  private MomentRooms rooms(int abreast) {
    SortedMap<Instant, Integer> counts = new TreeMap<>();
    estimates.values().forEach(moment -> counts.merge(moment, 1, Integer::sum));
    Map<Instant, Set<Instant>> joined = new HashMap<>();
    for (Derivation line : tellings.stemma().derivations()) {
      Instant from = estimates.get(line.from());
      Instant to = estimates.get(line.to());
      if (from != null && to != null && !from.equals(to)) {
        joined.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        joined.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
      }
    }
    return new MomentRooms(counts, joined, abreast);
  }

  private void byTime(MomentRooms rooms, double height) {
    boolean inferredAbove =
        shown.stream()
            .anyMatch(
                siglum ->
                    tellings.bySiglum(siglum) == null
                        && copies(siglum).stream().anyMatch(estimates::containsKey));
    TimeScale times = new TimeScale(rooms, tellings.clock, inferredAbove ? TOP + 24 : 8, height);
    scale = times;
    for (Instant moment : rooms.moments()) {
      List<String> of =
          shown.stream().filter(siglum -> moment.equals(estimates.get(siglum))).toList();
      for (int nth = 0; nth < of.size(); nth++) {
        heights.put(of.get(nth), times.y(moment) + rooms.row(nth));
      }
      spread(of, times);
    }
    double lowest = heights.values().stream().mapToDouble(y -> y).max().orElse(0);
    bottom = Math.max(times.bottom(), lowest + LaneSearch.LABEL_HEIGHT) + 8;
    undated();
    inferred();
    double highest = heights.values().stream().mapToDouble(y -> y).min().orElse(TOP);
    lift = Math.max(0, TOP - highest);
  }

  /**
   * Tellings of one day whose hours nobody knows stand one below the other within that day: at one
   * height, their labels would need more room than there is.
   */
  private void spread(List<String> ofOneMoment, TimeScale times) {
    List<String> open =
        ofOneMoment.stream().filter(siglum -> span(siglum, times).isPresent()).toList();
    if (open.size() < 2) {
      return;
    }
    double top = TOP;
    double bottom = Double.MAX_VALUE;
    for (String siglum : open) {
      double[] span = span(siglum, times).orElseThrow();
      top = Math.max(top, span[0] + LaneSearch.RADIUS);
      bottom = Math.min(bottom, span[1] - LaneSearch.RADIUS);
    }
    double step = Math.min(A_LABEL, Math.max(0, bottom - top) / (open.size() - 1));
    double height = step * (open.size() - 1);
    double middle = times.y(Objects.requireNonNull(estimates.get(open.get(0))));
    double first = Math.max(top, Math.min(middle - height / 2, bottom - height));
    for (int nth = 0; step > 0 && nth < open.size(); nth++) {
      heights.put(open.get(nth), first + nth * step);
    }
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
    bottom = layered(without, bandTop + 42, BAND_LAYER, STAGGER - 8) + 44;
  }

  private void inferred() {
    List<String> deepestFirst = new ArrayList<>(shown);
    Collections.reverse(deepestFirst);
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
    return span(siglum, times).map(span -> new double[] {span[0] + lift, span[1] + lift});
  }

  /** Where the day of a telling begins and ends if its hour is not known. */
  private Optional<double[]> span(String siglum, TimeScale times) {
    Telling telling = tellings.bySiglum(siglum);
    if (telling == null || StoryClock.isExact(telling.article())) {
      return Optional.empty();
    }
    Instant start = tellings.clock.printed(telling.article());
    Instant end = tellings.clock.until(telling.article());
    return start == null || end == null
        ? Optional.empty()
        : Optional.of(new double[] {times.y(start), times.y(end)});
  }
}
