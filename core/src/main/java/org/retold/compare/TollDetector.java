package org.retold.compare;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Published;
import org.retold.model.Span;

/**
 * Counts that reports in one language give of one thing: at least five dead, seven killed. Neither
 * copied the other, so nobody has made a mistake: the reports may be of different hours, and
 * whoever compares them wants to see the numbers beside each other.
 *
 * <p>Two counts are of one thing if they stand at the head of their reports or in passages that say
 * the same, count the same noun, and a word beside the one stands beside the other. Two words stand
 * for each other where two reports of the story give the same count with them, and none sets them
 * beside each other.
 */
final class TollDetector {
  /** Sentences, the title among them. */
  private static final int HEAD = 4;

  private static final double CONFIDENCE = .6;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final List<Passage> told;
  private final Map<Reading, Toll> tolls = new HashMap<>();

  /** What is told as a number changed in a copy is left to that finding. */
  TollDetector(List<Noted> others) {
    told =
        others.stream()
            .filter(noted -> noted.discrepancy().kind() == Kind.NUMBER)
            .flatMap(noted -> noted.discrepancy().passages().stream())
            .toList();
  }

  List<Noted> find(StoryView story) {
    Map<String, List<Toll>> byLanguage = new TreeMap<>();
    for (Telling telling : story.tellings().byRank()) {
      for (Value value : telling.numbers()) {
        Toll.of(story, telling, value)
            .ifPresent(
                toll ->
                    byLanguage
                        .computeIfAbsent(telling.language(), key -> new ArrayList<>())
                        .add(toll));
      }
    }
    List<Noted> found = new ArrayList<>();
    byLanguage.values().forEach(of -> find(story, of, found));
    return found;
  }

  private void find(StoryView story, List<Toll> all, List<Noted> found) {
    SameWords same = SameWords.of(all);
    Apparatus apparatus = new Apparatus(this::areBeside);
    link(story, all, same, apparatus, true);
    link(story, all, same, apparatus, false);
    for (VariantPlace place : apparatus.places()) {
      if (place.differs() && !isTold(place)) {
        found.add(noted(story, place));
      }
    }
  }

  /** Equal counts first: they tell which of two counts of one report stands for which. */
  private void link(
      StoryView story, List<Toll> all, SameWords same, Apparatus apparatus, boolean equal) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Toll one = all.get(i);
        Toll other = all.get(j);
        boolean agree = fit(one, other);
        if (agree == equal && areOfOne(story, one, other, same)) {
          if (agree) {
            apparatus.agree(reading(one), reading(other));
          } else if (!story.tellings().areKin(one.telling(), other.telling())) {
            apparatus.differ(reading(one), reading(other), CONFIDENCE);
          }
        }
      }
    }
  }

  private static boolean fit(Toll one, Toll other) {
    return one.value().canonical().equals(other.value().canonical())
        || Rounding.covers(one.value(), other.value());
  }

  private static boolean areOfOne(StoryView story, Toll one, Toll other, SameWords same) {
    return one.telling() != other.telling()
        && !story.tellings().areWeeksApart(one.telling(), other.telling())
        && same.areOne(one, other)
        && (areAtHead(one, other) || areTwins(story, one, other));
  }

  /** At the head of both reports, in sentences that share a word besides. */
  private static boolean areAtHead(Toll one, Toll other) {
    Set<String> shared = context(one);
    shared.retainAll(context(other));
    return one.sentence() < HEAD && other.sentence() < HEAD && !shared.isEmpty();
  }

  private static Set<String> context(Toll toll) {
    Telling telling = toll.telling();
    Set<String> stems =
        new HashSet<>(Clauses.stems(telling, telling.sentencesAround(toll.value().span())));
    stems.removeIf(stem -> toll.words().stream().anyMatch(stem::startsWith));
    return stems;
  }

  private static boolean areTwins(StoryView story, Toll one, Toll other) {
    return story
        .twinsAt(one.telling(), one.value().span())
        .filter(twin -> twin.other(one.telling()) == other.telling())
        .anyMatch(twin -> twin.side(other.telling()).overlaps(other.value().span()));
  }

  /** Two counts that one report sets beside each other are of two things. */
  private boolean areBeside(Reading one, Reading other) {
    Toll here = tolls.get(one);
    Toll there = tolls.get(other);
    return here != null
        && there != null
        && here.telling() == there.telling()
        && !fit(here, there)
        && Math.abs(here.sentence() - there.sentence()) <= 1;
  }

  private Reading reading(Toll toll) {
    Telling telling = toll.telling();
    Span shown = telling.withNeighbours(toll.value().span(), toll.value().approximate() ? 2 : 0, 3);
    Reading reading = Contrast.reading(telling, shown, toll.value().canonical());
    tolls.put(reading, toll);
    return reading;
  }

  private boolean isTold(VariantPlace place) {
    Set<String> values = new HashSet<>();
    for (Reading reading : place.readings()) {
      if (told.stream().anyMatch(reading.passage()::overlaps)) {
        values.add(reading.value());
      }
    }
    return values.size() > 1;
  }

  private static Noted noted(StoryView story, VariantPlace place) {
    String counts =
        place.byValue().values().stream()
            .map(group -> group.get(0).shown() + " in " + who(story, group))
            .collect(Collectors.joining("; "));
    Discrepancy finding =
        new Discrepancy(
            Kind.NUMBER,
            Severity.CHECK,
            counts + "; the reports may be of different hours",
            CONFIDENCE,
            place.passages());
    return new Noted(finding, place.departing());
  }

  private static String who(StoryView story, List<Reading> readings) {
    TreeSet<Telling> tellings = new TreeSet<>(VariantPlace.who(readings));
    String names = story.tellings().listed(tellings);
    return tellings.size() == 1 ? names + printed(tellings.first()) : names;
  }

  private static String printed(Telling telling) {
    Published published = telling.article().published();
    if (published == null || published.precision().compareTo(Published.Precision.DAY) < 0) {
      return "";
    }
    boolean hour = published.precision() != Published.Precision.DAY;
    return " (" + (hour ? HOUR : DAY).format(published.printed()) + ")";
  }
}
