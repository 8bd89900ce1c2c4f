package org.retold.compare;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Published;
import org.retold.model.Span;

/** A weekday that the date beside it does not have. */
final class WeekdayDetector implements Detector {
  /** "Friday, the 7th of": letters between the weekday and the date. */
  private static final int GAP = 6;

  /** Days; a date so near to the day of publication is of that year. */
  private static final int NEAR = 45;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  @Override
  public List<Noted> find(StoryView story) {
    Map<String, List<Reading>> wrong = new TreeMap<>();
    for (Reading reading : misfits(story)) {
      wrong.computeIfAbsent(reading.value(), key -> new ArrayList<>()).add(reading);
    }
    List<Noted> found = new ArrayList<>();
    wrong.forEach((value, readings) -> found.add(discrepancy(story, value, readings)));
    return found;
  }

  /** Weekdays with their dates, where the two do not fit. */
  static List<Reading> misfits(StoryView story) {
    List<Reading> wrong = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      List<Value> weekdays =
          telling.dates().stream().filter(value -> value.sort().equals("weekday")).toList();
      for (Value weekday : weekdays) {
        telling.dates().stream()
            .filter(value -> value.sort().equals("date") && beside(weekday, value))
            .filter(
                value ->
                    telling.sentenceNumber(value.span()) == telling.sentenceNumber(weekday.span()))
            .findFirst()
            .flatMap(date -> misfit(telling, weekday, date))
            .ifPresent(wrong::add);
      }
    }
    return wrong;
  }

  private static boolean beside(Value weekday, Value date) {
    int gap =
        Math.max(weekday.span().start(), date.span().start())
            - Math.min(weekday.span().end(), date.span().end());
    return gap <= GAP;
  }

  private static Optional<Reading> misfit(Telling telling, Value weekday, Value date) {
    String day = withYear(telling, date.canonical());
    Optional<Integer> real = DateFit.weekday(day);
    int said = weekday.canonical().charAt(1) - '0';
    // 7/5 is the 5th of July or the 7th of May: the weekday tells which.
    boolean turned =
        turned(day)
                .flatMap(DateFit::weekday)
                .filter(weekdayThere -> weekdayThere == said)
                .isPresent()
            && !telling.words(date.span()).matches(".*\\p{L}{3}.*");
    if (real.isEmpty() || real.get() == said || turned || fitsOtherYear(telling, date, said)) {
      return Optional.empty();
    }
    Span both = weekday.span().cover(date.span());
    return Optional.of(
        new Reading(telling, both, day + " W" + said, "“" + telling.words(both) + "”"));
  }

  private static Optional<String> turned(String day) {
    return day.length() == 10
        ? Optional.of(day.substring(0, 5) + day.substring(8) + "-" + day.substring(5, 7))
        : Optional.empty();
  }

  /** A date without its year is of the year that brings it nearest to the day of publication. */
  private static String withYear(Telling telling, String date) {
    return years(telling, date).findFirst().map(year -> year + date.substring(1)).orElse(date);
  }

  /** "Monday, Nov. 6" in February may be of either year. */
  private static boolean fitsOtherYear(Telling telling, Value date, int said) {
    return years(telling, date.canonical())
        .map(year -> DateFit.weekday(year + date.canonical().substring(1)))
        .flatMap(Optional::stream)
        .anyMatch(weekday -> weekday == said);
  }

  /**
   * The years that a date without one may be of, the likelier first; a near date is of one only.
   */
  private static Stream<Integer> years(Telling telling, String date) {
    Published published = telling.article().published();
    if (published == null || !date.matches("--\\d{2}-\\d{2}")) {
      return Stream.empty();
    }
    LocalDate day = published.printed().toLocalDate();
    MonthDay printed = MonthDay.of(day.getMonth(), day.getDayOfMonth());
    MonthDay told = MonthDay.parse(date);
    int own = day.getYear();
    if (Math.abs(ChronoUnit.DAYS.between(day, told.atYear(own))) <= NEAR) {
      return Stream.of(own);
    }
    int other = told.isAfter(printed) ? own - 1 : own + 1;
    boolean nearer =
        Math.abs(ChronoUnit.DAYS.between(day, told.atYear(other)))
            < Math.abs(ChronoUnit.DAYS.between(day, told.atYear(own)));
    return nearer ? Stream.of(other, own) : Stream.of(own, other);
  }

  private static Noted discrepancy(StoryView story, String value, List<Reading> readings) {
    String day = value.substring(0, value.indexOf(' '));
    int real = DateFit.weekday(day).orElseThrow();
    List<Passage> wrong = readings.stream().map(Reading::passage).distinct().toList();
    List<Passage> passages = new ArrayList<>(right(story, day, real));
    // A year that is not written was taken from the day of publication, which may be another's.
    boolean sure = !passages.isEmpty() || readings.get(0).shown().matches(".*\\d{4}.*");
    passages.addAll(Math.min(1, passages.size()), wrong);
    String what =
        "%s in %s, but %s is a %s"
            .formatted(
                readings.get(0).shown(),
                story.tellings().listed(readings.stream().map(Reading::telling).toList()),
                DAY.format(LocalDate.parse(day)),
                DayOfWeek.of(real).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return new Noted(
        new Discrepancy(
            Kind.DATE, sure ? Severity.ERROR : Severity.CHECK, what, sure ? .9 : .6, passages),
        wrong);
  }

  /** Where the other tellings give the same date with the weekday that it has. */
  private static List<Passage> right(StoryView story, String day, int real) {
    List<Passage> right = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      telling.dates().stream()
          .filter(value -> value.canonical().equals("W" + real))
          .flatMap(
              weekday ->
                  telling.dates().stream()
                      .filter(date -> date.sort().equals("date") && beside(weekday, date))
                      .filter(date -> withYear(telling, date.canonical()).equals(day))
                      .map(date -> telling.passage(weekday.span().cover(date.span()))))
          .findFirst()
          .ifPresent(right::add);
    }
    return right;
  }

  /** True if the reading is part of one of the others. */
  static boolean isIn(Reading reading, List<Reading> others) {
    return others.stream()
        .anyMatch(
            other -> other.telling() == reading.telling() && other.span().overlaps(reading.span()));
  }
}
