package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retold.model.Published.Precision;
import org.retold.model.StoryReport;
import org.retold.report.view.Piece;

final class ToldFirstTest {

  @Test
  void aTextOfTheNextDayCannotBeAsEarly() {
    String answer =
        toldFirst(
            told("a", "2031-04-07", Precision.DAY, null),
            told("b", "2031-04-08", Precision.DAY, null));

    assertThat(answer).contains("Mon 7 April 2031, is the first of the two at hand.");
  }

  @Test
  void aTextOfTheSameDayMayBeAsEarly() {
    String answer =
        toldFirst(
            told("a", "2031-04-07", Precision.DAY, null),
            told("b", "2031-04-07T21:10", Precision.MINUTE, "Z"));

    assertThat(answer).contains("may be as early: the hours are not known well enough.");
  }

  @Test
  void twoOfOneMinuteAreBothEarly() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T21:10", Precision.MINUTE, "Z"),
            told("b", "2031-04-07T23:10", Precision.MINUTE, "+02:00"));

    assertThat(answer).contains("may be as early");
  }

  @Test
  void anHourWithoutAZoneMakesTheFirstConditional() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T23:40", Precision.MINUTE, null),
            told("b", "2031-04-08T00:25", Precision.MINUTE, "+01:00"));

    assertThat(answer)
        .contains(
            "is the first of the two at hand, if its 23:40, printed without a zone, is UTC+01:00.");
  }

  @Test
  void anotherTellingsHourWithoutAZoneIsNamedAsTheCondition() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T21:40", Precision.MINUTE, "+01:00"),
            told("b", "2031-04-08T00:25", Precision.MINUTE, null));

    assertThat(answer).contains(", if the hour that B b prints without a zone is UTC+01:00.");
  }

  @Test
  void aLaterHourWithoutAZoneIsNoFurtherCondition() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T23:40", Precision.MINUTE, null),
            told("b", "2031-04-08T00:25", Precision.MINUTE, "+01:00"),
            told("c", "2031-04-08T09:10", Precision.MINUTE, null));

    assertThat(answer).contains(", if its 23:40, printed without a zone, is UTC+01:00.");
  }

  @Test
  void whereNobodyGivesAZoneOneZoneIsTheCondition() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T23:40", Precision.MINUTE, null),
            told("b", "2031-04-08T00:25", Precision.MINUTE, null));

    assertThat(answer).contains(", if all print the hours of one zone: none is given.");
  }

  @Test
  void noZoneIsNoConditionWhereDaysLieBetween() {
    String answer =
        toldFirst(
            told("a", "2031-04-07T23:40", Precision.MINUTE, null),
            told("b", "2031-04-12T00:25", Precision.MINUTE, "+01:00"));

    assertThat(answer).contains("is the first of the two at hand.");
  }

  @Test
  void everyConfidenceIsCalledSo() {
    StoryReport story = RopeWorksReport.run().stories().get(0);
    Tellings tellings = new Tellings(story);
    Answers answers = new Answers(tellings, new Links(tellings, new Synopsis(tellings)));

    List<Piece> numbers =
        answers.takenFrom().stream()
            .filter(piece -> piece.kind() == Piece.Kind.CONFIDENCE)
            .toList();

    assertThat(numbers).hasSizeGreaterThan(1);
    assertThat(numbers).allSatisfy(piece -> assertThat(piece.text()).startsWith("confidence "));
  }

  private static Told told(
      String outlet, String value, Precision precision, @Nullable String zone) {
    return new Told(outlet + ".txt", outlet, "en")
        .title("A bridge is closed")
        .published(value, precision, zone)
        .say("1", "The bridge at Esker was closed for repairs.");
  }

  private static String toldFirst(Told... tellings) {
    StoryReport story =
        Runs.of(List.of(tellings), List.of(), List.of(), List.of()).stories().get(0);
    Tellings ordered = new Tellings(story);
    return new Answers(ordered, new Links(ordered, new Synopsis(ordered)))
        .toldFirst().stream().map(Piece::text).collect(Collectors.joining());
  }
}
