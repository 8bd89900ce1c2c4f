package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TimeScaleTest {

  @Test
  void afterAGapTheAxisNamesTheNewDayAndItsYear() {
    TimeScale scale =
        scale(
            "1887-03-03T12:00:00Z",
            "1888-03-05T12:00:00Z",
            "1888-03-05T18:00:00Z",
            "1888-03-06T12:00:00Z");

    assertThat(scale.heading()).isEqualTo("Thursday 3 March 1887, UTC");
    assertThat(days(scale)).containsExactly("Monday 5 March 1888", "Tuesday 6 March");
  }

  @Test
  void aSingleTellingAfterAGapIsGivenItsDay() {
    TimeScale scale =
        scale(
            "2031-05-01T08:00:00Z",
            "2031-05-01T09:00:00Z",
            "2031-05-01T10:00:00Z",
            "2031-06-17T07:30:00Z");

    assertThat(days(scale)).containsExactly("Tuesday 17 June");
  }

  @Test
  void aGapWithinTheDayNamesNoNewDay() {
    TimeScale scale =
        scale(
            "2031-05-01T01:00:00Z",
            "2031-05-01T01:04:00Z",
            "2031-05-01T01:08:00Z",
            "2031-05-01T22:00:00Z");

    assertThat(scale.cut()).hasSize(1);
    assertThat(days(scale)).isEmpty();
  }

  @Test
  void anAxisOfMonthsNamesTheYearWhereItBegins() {
    TimeScale scale = scale("2031-10-20T00:00:00Z", "2031-12-01T00:00:00Z", "2032-02-10T00:00:00Z");

    assertThat(scale.heading()).endsWith("2031");
    assertThat(days(scale)).containsExactly("2032");
  }

  private static TimeScale scale(String... moments) {
    TreeMap<Instant, Integer> times = new TreeMap<>();
    for (String moment : moments) {
      times.put(Instant.parse(moment), 0);
    }
    return new TimeScale(
        new MomentRooms(times, Map.of(), 1), new StoryClock(ZoneOffset.UTC, true, true), 0, 400);
  }

  private static List<String> days(TimeScale scale) {
    return scale.ticks().stream().map(TimeScale.Tick::day).filter(day -> !day.isEmpty()).toList();
  }
}
