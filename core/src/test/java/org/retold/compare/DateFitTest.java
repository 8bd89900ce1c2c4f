package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retold.model.Span;

class DateFitTest {
  private static Value date(String iso, boolean about) {
    return new Value(new Span(0, 1), "date", iso, about);
  }

  @Test
  void aDateOfTheLunarCalendarMayBeADayEarlyOrLate() {
    assertThat(DateFit.isLunar("18 جمادى الأولى 1447", "2025-11-09")).isTrue();
    assertThat(DateFit.isLunar("١٨ جمادى الأولى ١٤٤٧", "2025-11-09")).isTrue();
    assertThat(DateFit.compatible(date("2025-11-09", true), date("2025-11-10", false))).isTrue();
    assertThat(DateFit.compatible(date("2025-11-09", true), date("2025-11-11", false))).isFalse();
  }

  @Test
  void otherCalendarsGiveTheDayItself() {
    assertThat(DateFit.isLunar("۱۸ آبان ۱۴۰۴", "2025-11-09")).isFalse();
    assertThat(DateFit.isLunar("9 November 2025", "2025-11-09")).isFalse();
    assertThat(DateFit.compatible(date("2025-11-09", false), date("2025-11-10", false))).isFalse();
  }
}
