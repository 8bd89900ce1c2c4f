package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retold.model.Passage;

/**
 * A place where the tellings can be compared, and what each has there.
 *
 * @param readings nearest to the root first
 * @param conflicts how many pairs of readings were seen to differ
 * @param confidence 0..1, of the surest difference
 */
record VariantPlace(List<Reading> readings, int conflicts, double confidence) {

  /** The readings by value, the value nearest to the root first. */
  Map<String, List<Reading>> byValue() {
    Map<String, List<Reading>> groups = new LinkedHashMap<>();
    for (Reading reading : readings) {
      groups.computeIfAbsent(reading.value(), value -> new ArrayList<>()).add(reading);
    }
    return groups;
  }

  /** Both places as one. */
  VariantPlace with(VariantPlace other) {
    NavigableSet<Reading> both = new TreeSet<>(readings);
    both.addAll(other.readings());
    return new VariantPlace(
        List.copyOf(both), conflicts + other.conflicts(), Math.max(confidence, other.confidence()));
  }

  boolean differs() {
    return conflicts > 0 && byValue().size() > 1;
  }

  /**
   * The readings as a reader should meet them: the one of reference, the first that departs from
   * it, and the rest nearest to the root first. Where the reference telling has the value twice,
   * the longer sentence proves more than a headline.
   */
  List<Reading> shown() {
    Reading root = readings.get(0);
    Reading reference =
        readings.stream()
            .filter(at -> at.telling() == root.telling() && at.value().equals(root.value()))
            .max(Comparator.comparingInt(VariantPlace::sentenceLength))
            .orElse(root);
    Stream<Reading> departing =
        readings.stream()
            .filter(at -> !at.value().equals(root.value()))
            .sorted(Comparator.comparing(at -> at.telling() == root.telling()))
            .limit(1);
    return Stream.concat(Stream.concat(Stream.of(reference), departing), readings.stream())
        .distinct()
        .toList();
  }

  List<Passage> passages() {
    return shown().stream().map(Reading::passage).distinct().toList();
  }

  private static int sentenceLength(Reading reading) {
    return reading.telling().sentencesAround(reading.span()).length();
  }

  /** The places whose value is not that of the reading nearest to the root. */
  List<Passage> departing() {
    String first = readings.get(0).value();
    return readings.stream()
        .filter(reading -> !reading.value().equals(first))
        .map(Reading::passage)
        .distinct()
        .toList();
  }

  /** {@code 31 in A, C and D; 13 in B and E}, the readings as the first of each group has them. */
  String apparatus(Tellings tellings) {
    return byValue().values().stream()
        .map(group -> group.get(0).shown() + " in " + tellings.listed(who(group)))
        .collect(Collectors.joining("; "));
  }

  static NavigableSet<Telling> who(Collection<Reading> readings) {
    return readings.stream().map(Reading::telling).collect(Collectors.toCollection(TreeSet::new));
  }
}
