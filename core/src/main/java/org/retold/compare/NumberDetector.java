package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;

/** Numbers, dates and times that aligned passages give differently. */
final class NumberDetector implements Detector {
  /** Below this the two may count different things: a person should look. */
  private static final double SURE = .7;

  /** Two values of which a telling says in print that the one was wrong. */
  private static final double CORRECTED = .95;

  @Override
  public List<Noted> find(StoryView story) {
    List<Reading> misfits = WeekdayDetector.misfits(story);
    List<VariantPlace> dates =
        story.dates().stream()
            .filter(
                place ->
                    place.readings().stream()
                        .noneMatch(reading -> WeekdayDetector.isIn(reading, misfits)))
            .toList();
    List<Noted> found = new ArrayList<>();
    together(story.numbers())
        .forEach(place -> found.add(noted(place, Kind.NUMBER, story, Telling::numbersIn)));
    together(dates).forEach(place -> found.add(noted(place, Kind.DATE, story, Telling::datesIn)));
    found.addAll(WordedNumbers.find(story));
    return found;
  }

  /** The same two values for each other in the headline and in the text: one finding. */
  private static Collection<VariantPlace> together(List<VariantPlace> places) {
    Map<SortedSet<String>, VariantPlace> byValues = new LinkedHashMap<>();
    for (VariantPlace place : turnedAsOne(places)) {
      if (place.differs()) {
        byValues.merge(new TreeSet<>(place.byValue().keySet()), place, VariantPlace::with);
      }
    }
    return byValues.values();
  }

  private static List<VariantPlace> turnedAsOne(List<VariantPlace> places) {
    List<VariantPlace> left =
        new ArrayList<>(places.stream().filter(VariantPlace::differs).toList());
    List<VariantPlace> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      VariantPlace place = left.remove(0);
      Optional<VariantPlace> partner =
          left.stream().filter(other -> TurnedValues.joined(place, other).isPresent()).findFirst();
      partner.ifPresent(left::remove);
      joined.add(partner.flatMap(other -> TurnedValues.joined(place, other)).orElse(place));
    }
    return joined;
  }

  private static Noted noted(
      VariantPlace place, Kind kind, StoryView story, Correction.Values values) {
    Reading first = place.shown().get(0);
    String where = first.telling().words(first.telling().withNeighbours(first.span(), 3, 4));
    String context = " (“" + where + "”)";
    return Correction.of(place, story, values)
        .map(printed -> corrected(place, kind, story, printed, context))
        .orElseGet(() -> discrepancy(place, kind, story, context));
  }

  /** Somebody has said in print which is right. */
  private static Noted corrected(
      VariantPlace place, Kind kind, StoryView story, Correction printed, String context) {
    List<Passage> passages =
        Stream.concat(places(place), Stream.of(printed.passage())).distinct().toList();
    return new Noted(
        new Discrepancy(
            kind,
            Severity.ERROR,
            VariantSentence.of(place, story.tellings(), printed, context),
            Math.max(place.confidence(), CORRECTED),
            passages),
        place.departing());
  }

  private static Noted discrepancy(VariantPlace place, Kind kind, StoryView story, String context) {
    String what = VariantSentence.of(place, story.tellings(), VariantSentence.Verb.HAVE, context);
    Severity severity = place.confidence() >= SURE ? Severity.ERROR : Severity.CHECK;
    return new Noted(
        new Discrepancy(
            kind, severity, what, place.confidence(), places(place).distinct().toList()),
        place.departing());
  }

  private static Stream<Passage> places(VariantPlace place) {
    return place.shown().stream()
        .map(
            reading ->
                reading.telling().passage(reading.telling().withNeighbours(reading.span(), 1, 2)));
  }
}
