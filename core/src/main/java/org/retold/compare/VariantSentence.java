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

  /** What a telling does with a reading. */
  enum Verb {
    HAVE,
    CREDIT;

    private String one() {
      return this == HAVE ? " has " : " credits ";
    }

    private String several() {
      return this == HAVE ? " have " : " credit ";
    }

    private String turns(String who, boolean alone, String from, String whose, String to) {
      return this == HAVE
          ? "%s %s %s of %s into %s".formatted(who, alone ? "turns" : "turn", from, whose, to)
          : who + (alone ? one() : several()) + to + ", not as " + whose + " does " + from;
    }
  }

  private final Tellings tellings;
  private final Verb verb;
  private final String context;
  private final Map<String, NavigableSet<Telling>> groups = new LinkedHashMap<>();
  private final Map<Telling, Reading> readings = new LinkedHashMap<>();

  private VariantSentence(VariantPlace place, Tellings tellings, Verb verb, String context) {
    this.tellings = tellings;
    this.verb = verb;
    this.context = context;
    place.byValue().forEach((value, group) -> groups.put(value, VariantPlace.who(group)));
    place.shown().forEach(reading -> readings.putIfAbsent(reading.telling(), reading));
  }

  /**
   * The sentence without a full stop.
   *
   * @param context what stands after the first readings to tell what they are about; may be empty
   */
  static String of(VariantPlace place, Tellings tellings, Verb verb, String context) {
    return new VariantSentence(place, tellings, verb, context)
        .departing()
        .orElse(place.apparatus(tellings) + context);
  }

  /**
   * The same of a place that a telling corrects in print.
   *
   * @param context what stands after the two readings to tell what they are about
   */
  static String of(VariantPlace place, Tellings tellings, Correction correction, String context) {
    return new VariantSentence(place, tellings, Verb.HAVE, context).corrected(correction);
  }

  private String corrected(Correction correction) {
    List<String> clauses = new ArrayList<>();
    NavigableSet<Telling> right = others(correction.right(), correction.by());
    NavigableSet<Telling> wrong = others(correction.wrong(), correction.by());
    clauses.add(
        "%s corrects “%s” to %s%s"
            .formatted(
                tellings.name(correction.by()),
                correction.by().words(correction.notice()),
                shown(correction.by()),
                context));
    if (!right.isEmpty()) {
      clauses.add(counted(right) + number(right, " has it too", " have it too"));
    }
    if (!wrong.isEmpty()) {
      clauses.add(has(counted(wrong), wrong));
    }
    groups.forEach(
        (value, group) -> {
          if (!value.equals(correction.right()) && !value.equals(correction.wrong())) {
            clauses.add(has(counted(group), group));
          }
        });
    return String.join("; ", clauses);
  }

  private NavigableSet<Telling> others(String value, Telling but) {
    return chosen(groups.getOrDefault(value, new TreeSet<>()), at -> at != but);
  }

  /** Empty if a telling has two of the readings, or it cannot be told which of them departs. */
  private Optional<String> departing() {
    int all = groups.values().stream().mapToInt(Set::size).sum();
    if (all > readings.size()) {
      return Optional.empty();
    }
    List<NavigableSet<Telling>> sets = List.copyOf(groups.values());
    boolean few = sets.stream().skip(1).allMatch(group -> group.size() < sets.get(0).size());
    List<String> clauses = new ArrayList<>();
    Set<Telling> named = new HashSet<>();
    for (NavigableSet<Telling> group : sets.subList(1, sets.size())) {
      Map<Telling, Telling> hands = hands(group);
      if (!hands.isEmpty()) {
        clauses.add(turned(group, hands, clauses.isEmpty() ? context : ""));
        named.addAll(group);
        named.addAll(hands.values());
      }
    }
    if (clauses.isEmpty() && !few) {
      return Optional.empty();
    }
    NavigableSet<Telling> reference = sets.get(0);
    sets.subList(1, sets.size()).stream()
        .filter(group -> !named.containsAll(group))
        .forEach(group -> clauses.add(has(tellings.listed(group), group)));
    if (named.isEmpty()) {
      clauses.set(0, clauses.get(0) + context);
    }
    NavigableSet<Telling> left = chosen(reference, at -> !named.contains(at));
    if (!left.isEmpty()) {
      clauses.add(has(counted(left), left));
    }
    return Optional.of(String.join("; ", clauses));
  }

  /** Who has a reading though the likely exemplar has another one, and that exemplar. */
  private Map<Telling, Telling> hands(NavigableSet<Telling> group) {
    Map<Telling, Telling> hands = new LinkedHashMap<>();
    for (Telling telling : group) {
      List<Telling> exemplars = tellings.likelyExemplars(telling);
      if (exemplars.stream().noneMatch(group::contains)) {
        exemplars.stream()
            .filter(readings::containsKey)
            .findFirst()
            .ifPresent(exemplar -> hands.put(telling, exemplar));
      }
    }
    return hands;
  }

  private String turned(NavigableSet<Telling> group, Map<Telling, Telling> hands, String about) {
    NavigableSet<Telling> repeating =
        chosen(group, at -> tellings.likelyExemplars(at).stream().anyMatch(group::contains));
    NavigableSet<Telling> having =
        chosen(group, at -> !repeating.contains(at) && !hands.containsKey(at));
    return change(hands)
        + about
        + follows(repeating, " repeats it", " repeat it")
        + follows(having, " has it too", " have it too");
  }

  private String change(Map<Telling, Telling> hands) {
    Telling hand = hands.keySet().iterator().next();
    Telling exemplar = Objects.requireNonNull(hands.get(hand));
    String from = shown(exemplar);
    String to = shown(hand);
    if (verb == Verb.HAVE && hands.size() == 1 && isRevision(exemplar, hand)) {
      return "%s revises its %s to %s".formatted(tellings.name(hand), from, to);
    }
    return verb.turns(
        tellings.listed(hands.keySet()),
        hands.size() == 1,
        from,
        tellings.listed(new TreeSet<>(hands.values())),
        to);
  }

  /** In the words of one that writes as the telling of reference does: 5 others have "3 May". */
  private String has(String who, NavigableSet<Telling> group) {
    String language = readings.keySet().iterator().next().language();
    Telling one =
        group.stream()
            .filter(at -> at.language().equals(language))
            .findFirst()
            .orElse(group.first());
    return who + number(group, verb.one(), verb.several()) + shown(one);
  }

  private String counted(NavigableSet<Telling> group) {
    return group.size() <= MOST_NAMED ? tellings.listed(group) : group.size() + " others";
  }

  private String follows(NavigableSet<Telling> group, String one, String several) {
    return group.isEmpty() ? "" : "; " + tellings.listed(group) + number(group, one, several);
  }

  private static String number(Collection<Telling> group, String one, String several) {
    return group.size() == 1 ? one : several;
  }

  private String shown(Telling telling) {
    return Objects.requireNonNull(readings.get(telling)).shown();
  }

  private static boolean isRevision(Telling exemplar, Telling copy) {
    return exemplar.article().sharesOutlet(copy.article())
        && exemplar.language().equals(copy.language());
  }

  private static NavigableSet<Telling> chosen(
      NavigableSet<Telling> group, Predicate<Telling> wanted) {
    return group.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
  }
}
