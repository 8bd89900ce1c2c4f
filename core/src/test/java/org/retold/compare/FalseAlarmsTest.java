package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;

/** What looks like a difference and is none. */
final class FalseAlarmsTest {

  private static Tale copy(String wire, String post) {
    return new Tale()
        .telling("wire", "en", wire)
        .telling("post", "en", post)
        .copied("wire", "post");
  }

  @Test
  void whatIsDeniedInOtherWordsIsToBeCheckedAtMost() {
    Tale tale =
        copy(
            "The pumps in the lower hall were out of service, the records of the town show.",
            "The pumps in the lower hall were not in operation, the records of the town show.");

    assertThat(tale.findings(Kind.NEGATION))
        .allSatisfy(found -> assertThat(found.severity()).isEqualTo(Severity.CHECK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge of the old town will stay shut for nine weeks, the mayor said."
            + "|The bridge of the old town, no bus will cross it for nine weeks, the mayor said.",
        "A keeper was treated at once. No deaths were reported. Two guards went to hospital."
            + "|A keeper was treated at once. Two guards went to hospital.",
      })
  void aDenialThatIsLeftOutWithWhatItDeniesIsNoContradiction(String wire, String post) {
    assertThat(copy(wire, post).findings(Kind.NEGATION)).isEmpty();
  }

  @Test
  void whatMayNotBeDoneIsForbiddenAndNotInDoubt() {
    Tale tale =
        copy(
            "The town may not sell the meadow to the builders, the court ruled on Monday.",
            "The town is not allowed to sell the meadow to the builders, the court ruled on Monday.");

    assertThat(tale.findings(Kind.CERTAINTY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The flight of the 276 girls in April was told by their teacher on Friday."
            + "|The flight of the schoolgirls in April was told by their teacher on Friday.",
        "The town had already bought the houses, of which most have stood empty since then."
            + "|Eleven had already bought the houses, of which most have stood empty since then.",
      })
  void aNumberThatStandsOnOneSideOnlyWasLeftOut(String wire, String post) {
    assertThat(copy(wire, post).findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void aRoundNumberFitsTheExactOne() {
    Tale tale =
        copy(
            "More than 500 people were hurt in the storm on the coast, doctors said.",
            "Some 527 people were hurt in the storm on the coast, doctors said.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|En cuatro de ellas la tapa se soltó antes de las 300 aperturas en la prueba.",
        "fr|Sur quatre d'entre elles, le couvercle a lâché avant 300 ouvertures lors de l'essai."
      })
  void afterFewerThanSoManyIsBeforeThem(String language, String retold) {
    String fewer = "In four of them the lid came off after fewer than 300 openings in the test.";
    String after = "In four of them the lid came off after 300 openings in the test.";

    assertThat(times(fewer, language, retold)).isEmpty();
    assertThat(times(after, language, retold)).hasSize(1);
  }

  private static List<Discrepancy> times(String wire, String language, String retold) {
    return new Tale()
        .telling("wire", "en", wire)
        .telling("post", language, retold)
        .translated("wire", "post")
        .findings(Kind.DATE);
  }

  @Test
  void beforeOneThingAndAfterAnotherAreNotContrary() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "Orlan played for the club of Velm for two seasons before joining the league.")
            .telling(
                "post",
                "en",
                "After two seasons in Velm Orlan played for the club of the second league.")
            .reworded(
                "wire",
                "Orlan played for the club of Velm for two seasons before joining the league.",
                "post",
                "After two seasons in Velm Orlan played for the club of the second league.");

    assertThat(tale.findings(Kind.DATE)).isEmpty();
  }

  @Test
  void aDayOfTheYearBeforeIsNoWrongWeekday() {
    // The tellings are of May 2031; 3 November 2030 was a Sunday.
    assertThat(
            copy(
                    "The mill was sold on Sunday, 3 November, for nine million.",
                    "The mill was sold on Sunday, 3 November, for nine million.")
                .findings(Kind.DATE))
        .isEmpty();
    assertThat(
            copy(
                    "The mill was sold on Friday, 3 November, for nine million.",
                    "The mill was sold on Friday, 3 November, for nine million.")
                .findings(Kind.DATE))
        .singleElement()
        .extracting(Discrepancy::severity)
        .isEqualTo(Severity.CHECK);
  }

  @Test
  void twoGamesOfASeriesAreTwoGames() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The Otters of Velm won the cup at last in Game Seven.")
            .telling("post", "en", "The Otters of Velm lost the lead for the cup late in Game 6.")
            .reworded(
                "wire",
                "The Otters of Velm won the cup at last in Game Seven.",
                "post",
                "The Otters of Velm lost the lead for the cup late in Game 6.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void theMinistryOfOneStateIsNotSeveralMinistries() {
    String said = "We will answer every further shot at our fishing boats with all our strength.";
    Tale tale =
        new Tale()
            .telling("wire", "en", "From the ministry. " + said + " Jon Varek, spokesman.")
            .telling("post", "en", "“" + said + "” the South's ministry said on Monday.")
            .letter("wire", said, "Jon Varek")
            .copied("wire", said, "post", said);

    assertThat(tale.findings(Kind.ATTRIBUTION)).noneMatch(found -> found.what().contains("letter"));
  }

  @Test
  void anOfficeAndWhoHoldsItAreOneVoice() {
    String said = "We shall rebuild the whole of the harbour before the winter comes";
    Tale tale =
        new Tale()
            .telling("wire", "en", "“" + said + ",” said Velm mayor Ada Lorn on Monday.")
            .telling("post", "en", "“" + said + ",” said the Velm Mayor on Monday night.")
            .reworded("wire", said, "post", said);

    assertThat(tale.findings(Kind.ATTRIBUTION)).isEmpty();
  }
}
