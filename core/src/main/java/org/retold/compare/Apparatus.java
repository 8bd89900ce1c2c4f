package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Joins readings that stand for each other into variant places: the critical apparatus of a story.
 *
 * <p>Two readings are joined where an aligned passage shows that one stands for the other, whether
 * they agree or differ; a difference between two tellings therefore becomes one place with all the
 * tellings that have it (the groups are the connected components). Readings that one telling has
 * beside each other may be kept apart: then whatever would bring them together is passed over, and
 * the surest links have to come first.
 */
final class Apparatus {
  private record Link(Reading one, Reading other, double confidence) {}

  private final Map<Reading, Reading> parents = new TreeMap<>();
  private final Map<Reading, List<Reading>> members = new TreeMap<>();
  private final List<Link> differences = new ArrayList<>();
  private final BiPredicate<Reading, Reading> apart;

  Apparatus() {
    this((one, other) -> false);
  }

  /**
   * An apparatus that keeps some readings apart.
   *
   * @param apart symmetric
   */
  Apparatus(BiPredicate<Reading, Reading> apart) {
    this.apart = apart;
  }

  void agree(Reading one, Reading other) {
    join(one, other);
  }

  void differ(Reading one, Reading other, double confidence) {
    if (join(one, other)) {
      differences.add(new Link(one, other, confidence));
    }
  }

  void add(Reading reading) {
    parents.putIfAbsent(reading, reading);
  }

  /** Nearest to the root first. */
  List<VariantPlace> places() {
    Map<Reading, TreeSet<Reading>> groups = new TreeMap<>();
    parents
        .keySet()
        .forEach(
            reading -> groups.computeIfAbsent(root(reading), key -> new TreeSet<>()).add(reading));
    return groups.values().stream()
        .map(this::place)
        .sorted(Comparator.comparing(place -> place.readings().get(0)))
        .toList();
  }

  private VariantPlace place(java.util.SortedSet<Reading> readings) {
    List<Link> inside = differences.stream().filter(link -> readings.contains(link.one())).toList();
    double surest = inside.stream().mapToDouble(Link::confidence).max().orElse(0);
    return new VariantPlace(List.copyOf(readings), inside.size(), surest);
  }

  /** False if the two have to stay apart. */
  private boolean join(Reading one, Reading other) {
    add(one);
    add(other);
    Reading a = root(one);
    Reading b = root(other);
    if (a.equals(b)) {
      return true;
    }
    List<Reading> here = members.getOrDefault(a, List.of(a));
    List<Reading> there = members.getOrDefault(b, List.of(b));
    if (here.stream().anyMatch(at -> there.stream().anyMatch(its -> apart.test(at, its)))) {
      return false;
    }
    boolean first = a.compareTo(b) < 0;
    parents.put(first ? b : a, first ? a : b);
    List<Reading> all = new ArrayList<>(here);
    all.addAll(there);
    members.put(first ? a : b, all);
    return true;
  }

  private Reading root(Reading reading) {
    Reading at = reading;
    while (true) {
      Reading parent = parents.getOrDefault(at, at);
      if (parent.equals(at)) {
        return at;
      }
      at = parent;
    }
  }
}
