package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A variant place in a sentence. Where the stemma tells by whose hand a reading changed, the
 * sentence says so, and who repeats it: that is what an editor asks first. Elsewhere it lists who
 * has what.
 */
final class VariantSentence {
  /** Tellings that share a reading with the exemplar are named up to so many, else counted. */
  private static final int MOST_NAMED = 3;

  private final Tellings tellings;
  private final String context;
  private final Map<String, NavigableSet<Telling>> groups = new LinkedHashMap<>();
  private final Map<Telling, Reading> readings = new LinkedHashMap<>();

  private VariantSentence(VariantPlace place, Tellings tellings, String context) {
    this.tellings = tellings;
    this.context = context;
    place.byValue().forEach((value, group) -> groups.put(value, VariantPlace.who(group)));
    place.shown().forEach(reading -> readings.putIfAbsent(reading.telling(), reading));
  }

  /**
   * The sentence without a full stop.
   *
   * @param context what stands after the first readings to tell what they are about; may be empty
   */
  static String of(VariantPlace place, Tellings tellings, String context) {
    return new VariantSentence(place, tellings, context)
        .turned()
        .orElse(place.apparatus(tellings) + context);
  }

  /** Empty if a telling has two of the readings, or nobody is seen to have changed one of them. */
  private Optional<String> turned() {
    int all = groups.values().stream().mapToInt(Set::size).sum();
    if (all > readings.size()) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    Set<Telling> named = new HashSet<>();
    List<NavigableSet<Telling>> departing = List.copyOf(groups.values()).subList(1, groups.size());
    for (NavigableSet<Telling> group : departing) {
      Optional<String> clause = turned(group, clauses.isEmpty() ? context : "", named);
      if (clause.isEmpty()) {
        return Optional.empty();
      }
      clauses.add(clause.get());
    }
    others(named).ifPresent(clauses::add);
    return Optional.of(String.join("; ", clauses));
  }

  private Optional<String> turned(NavigableSet<Telling> group, String about, Set<Telling> named) {
    NavigableSet<Telling> repeating =
        chosen(group, at -> tellings.likelyExemplars(at).stream().anyMatch(group::contains));
    Map<Telling, Telling> hands = new LinkedHashMap<>();
    for (Telling telling : group) {
      if (!repeating.contains(telling)) {
        tellings.likelyExemplars(telling).stream()
            .filter(readings::containsKey)
            .findFirst()
            .ifPresent(exemplar -> hands.put(telling, exemplar));
      }
    }
    if (hands.isEmpty()) {
      return Optional.empty();
    }
    named.addAll(group);
    named.addAll(hands.values());
    NavigableSet<Telling> having =
        chosen(group, at -> !repeating.contains(at) && !hands.containsKey(at));
    return Optional.of(
        change(hands)
            + about
            + follows(repeating, " repeats it", " repeat it")
            + follows(having, " has it too", " have it too"));
  }

  private String change(Map<Telling, Telling> hands) {
    Telling hand = hands.keySet().iterator().next();
    Telling exemplar = Objects.requireNonNull(hands.get(hand));
    String from = shown(exemplar);
    String to = shown(hand);
    if (hands.size() == 1 && isRevision(exemplar, hand)) {
      return "%s revises its %s to %s".formatted(tellings.name(hand), from, to);
    }
    NavigableSet<Telling> exemplars = new TreeSet<>(hands.values());
    return "%s %s %s of %s into %s"
        .formatted(
            tellings.listed(hands.keySet()),
            hands.size() == 1 ? "turns" : "turn",
            from,
            tellings.listed(exemplars),
            to);
  }

  /** What the tellings have whose reading was not turned, as far as they were not named. */
  private Optional<String> others(Set<Telling> named) {
    Map<String, NavigableSet<Telling>> left = new LinkedHashMap<>();
    groups.forEach((value, group) -> left.put(value, chosen(group, at -> !named.contains(at))));
    left.values().removeIf(Set::isEmpty);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        left.values().stream()
            .map(group -> who(group) + verb(group, " has ", " have ") + shown(group.first()))
            .collect(Collectors.joining("; ")));
  }

  private String who(NavigableSet<Telling> group) {
    return group.size() <= MOST_NAMED ? tellings.listed(group) : group.size() + " others";
  }

  private String follows(NavigableSet<Telling> group, String one, String several) {
    return group.isEmpty() ? "" : "; " + tellings.listed(group) + verb(group, one, several);
  }

  private static String verb(Collection<Telling> group, String one, String several) {
    return group.size() == 1 ? one : several;
  }

  private String shown(Telling telling) {
    return Objects.requireNonNull(readings.get(telling)).shown();
  }

  private static boolean isRevision(Telling exemplar, Telling copy) {
    String outlet = exemplar.article().outlet();
    return !outlet.isBlank()
        && outlet.equals(copy.article().outlet())
        && exemplar.language().equals(copy.language());
  }

  private static NavigableSet<Telling> chosen(
      NavigableSet<Telling> group, Predicate<Telling> wanted) {
    return group.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
  }
}
