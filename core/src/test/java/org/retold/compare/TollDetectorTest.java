package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;

final class TollDetectorTest {

  @Test
  void tollsOfReportsThatDidNotCopyAreSetBesideEachOtherWithTheirDays() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "At least 12 people were killed when a coach left the road.")
            .telling(
                "post", "en", "A coach fell into the gorge. 19 people were killed by the fall.")
            .telling("mail", "en", "19 people were killed on Monday as a coach left its road.");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.CHECK);
              assertThat(found.what())
                  .contains("12 people were killed” in The wire (1 May 2031)")
                  .contains("in The mail")
                  .contains("may be of different hours");
            });
  }

  @Test
  void wordsThatReportsGiveWithOneCountMeanTheSame() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "At least five people are dead after a coach left the road.")
            .telling("post", "en", "Seven people were killed when a coach left the mountain road.")
            .telling("mail", "en", "The fall of a coach from the road left seven dead on Monday.");

    assertThat(tale.findings(Kind.NUMBER))
        .extracting(Discrepancy::what)
        .anySatisfy(what -> assertThat(what).contains("five people").contains("Seven people"));
  }

  @Test
  void theDeadAreNotSetAgainstTheInjured() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Seven people were killed when a coach left the road.")
            .telling("post", "en", "More than 50 people were injured when a coach left the road.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void hoursAreNoToll() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Nurses waited 9 hours waiting for the coach from the gorge.")
            .telling("post", "en", "Nurses spent 11 hours waiting for the coach from the gorge.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }
}
