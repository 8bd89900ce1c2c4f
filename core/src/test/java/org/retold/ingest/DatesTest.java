package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Published;
import org.retold.model.Published.Precision;

final class DatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"2031-05-04T00:00:00Z", "2031-05-04T00:00:00+02:00", "2031-05-04 00:00"})
  void midnightInAFieldIsADayWithoutAnHour(String value) {
    Published published = read(value);

    assertThat(published.value()).isEqualTo("2031-05-04");
    assertThat(published.precision()).isEqualTo(Precision.DAY);
    assertThat(published.evidence()).isEqualTo("date, midnight taken for no hour");
  }

  @Test
  void aMinutePastMidnightIsAnHour() {
    assertThat(read("2031-05-04T00:01:00Z").precision()).isEqualTo(Precision.SECOND);
  }

  private static Published read(String value) {
    return Objects.requireNonNull(Dates.parse(value, "", "en", "date"));
  }
}
