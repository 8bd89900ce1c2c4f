package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;

final class NumbersRetoldTest {

  private static Tale copy(String wire, String post) {
    return new Tale()
        .telling("wire", "en", wire)
        .telling("post", "en", post)
        .copied("wire", "post");
  }

  private static Tale translation(String wire, String language, String post) {
    return new Tale()
        .telling("wire", "en", wire)
        .telling("post", language, post)
        .translated("wire", "post");
  }

  @Test
  void twoNumbersTurnedAroundAreOneFindingThatShowsBothPhrases() {
    String right = "The council rejected the harbour plan by 64 votes to 58 late on Monday.";
    String wrong = "The council rejected the harbour plan by 58 votes to 64 late on Monday.";
    Tale tale =
        new Tale()
            .telling("wire", "en", right)
            .telling("mail", "en", right)
            .telling("post", "en", wrong)
            .telling(
                "blatt", "de", "Der Rat lehnte den Hafenplan am Montag mit 64 zu 58 Stimmen ab.")
            .copied("wire", "mail")
            .copied("wire", "post")
            .translated("wire", "blatt")
            .translated("post", "blatt");

    List<Discrepancy> numbers = tale.findings(Kind.NUMBER);

    assertThat(numbers).hasSize(1);
    assertThat(numbers.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(numbers.get(0).what())
        .startsWith("The post turns “64 votes to 58” of The wire into “58 votes to 64”")
        .endsWith("The mail and The blatt have “64 votes to 58”");
  }

  @Test
  void aTranslationTurnsNumbersAroundToo() {
    Tale tale =
        translation(
            "The council rejected the harbour plan by 64 votes to 58 late on Monday.",
            "fr",
            "Lundi, le conseil a rejeté le projet de port par 58 voix contre 64.");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .satisfies(found -> assertThat(found.what()).contains("into “58 voix contre 64”"));
  }

  @Test
  void twoCountsOfTwoThingsMayStandInAnyOrder() {
    Tale tale =
        translation(
            "The storm left 14 dead and 32 injured on the coast.",
            "de",
            "Der Sturm an der Küste hinterließ 32 Verletzte und 14 Tote.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Konzern zahlte 4,7 Millionen Euro an die Gemeinde.",
        "es | El grupo pagó 4,7 millones de euros al municipio.",
        "fr | Le groupe a versé 4,7 millions d'euros à la commune."
      })
  void millionsForBillionsAreAnError(String language, String text) {
    Tale tale = translation("The group paid 4.7 billion euros to the town.", language, text);

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void aMillionForABillionIsNoTypingSlip() {
    Tale tale =
        copy(
            "The group paid 4.7 billion euros to the town on Monday.",
            "The group paid 4.7 million euros to the town on Monday.");

    assertThat(tale.findings(Kind.NUMBER)).hasSize(1);
    assertThat(tale.findings(Kind.TYPO)).isEmpty();
  }

  @Test
  void anUpdateThatNamesTheOldNumberAgreesWithIt() {
    Tale tale =
        copy(
            "Rain fell all day in the valley and 31 houses were flooded.",
            "Rain fell all day in the valley and 47 houses were flooded, up from 31 on Monday.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void numbersThatOneTellingHasSideBySideAreOfTwoThings() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Police counted 2,400 people. Organisers spoke of 7,000 people.")
            .telling("post", "en", "Some 2,400 people came to the square, the town said.")
            .telling("mail", "en", "Some 7,000 people came to the square, the town said.")
            .reworded(
                "wire",
                "Police counted 2,400 people.",
                "post",
                "Some 2,400 people came to the square, the town said.")
            .reworded(
                "wire",
                "Organisers spoke of 7,000 people.",
                "mail",
                "Some 7,000 people came to the square, the town said.")
            .reworded(
                "post",
                "Some 2,400 people came to the square, the town said.",
                "mail",
                "Some 7,000 people came to the square, the town said.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void eightInTheMorningIsNotEightInTheEvening() {
    Tale tale =
        copy(
            "The ferry left the old harbour at 8 p.m. with its lights off.",
            "The ferry left the old harbour at 8 a.m. with its lights off.");

    assertThat(tale.findings(Kind.DATE)).hasSize(1);
  }

  @Test
  void anHourThatDoesNotSayOfWhichHalfOfTheDayFitsBoth() {
    Tale tale =
        translation(
            "The ferry left the harbour at 8.40 p.m.",
            "de",
            "Die Fähre verließ den Hafen um 8.40 Uhr.");

    assertThat(tale.findings(Kind.DATE)).isEmpty();
  }

  @Test
  void anotherMonthInATranslationIsAnError() {
    Tale tale =
        translation(
            "The bridge was closed on February 9 after an inspection.",
            "de",
            "Die Brücke wurde am 9. April nach einer Prüfung gesperrt.");

    assertThat(tale.findings(Kind.DATE))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void wordsInPlaceOfANumberAreToBeChecked() {
    Tale tale =
        copy(
            "An audit found that two of the four lifts had been tested by the town.",
            "An audit found that all four lifts had been tested by the town.");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.CHECK));
  }

  @Test
  void aNumberBrokenAtTheEndOfALineIsStillOneNumber() {
    Tale tale =
        copy(
            "Fifty-six men out of a shift of one hundred and twelve left the pit.",
            "Fifty-\nsix men out of a shift of one hundred and\ntwelve left the pit.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Läufer folgten acht Kilometer weit dem alten Kanal.",
        "fr | Les coureurs ont suivi le vieux canal sur huit kilomètres.",
        "es | Los corredores siguieron el viejo canal durante ocho kilómetros."
      })
  void aDistanceConvertedIsNoDiscrepancy(String language, String text) {
    Tale tale = translation("The runners followed the old canal for five miles.", language, text);

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void theSameNumberWithAnotherUnitIsAnError() {
    String wire = "The runners followed the old canal for five miles on Sunday.";
    Tale tale =
        new Tale()
            .telling("wire", "en", wire)
            .telling("mail", "en", wire.replace("five miles", "eight kilometres"))
            .telling("post", "en", wire.replace("miles", "kilometres"))
            .telling("blatt", "de", "Die Läufer folgten am Sonntag fünf Kilometer weit dem Kanal.")
            .copied("wire", "mail")
            .copied("wire", "post")
            .translated("wire", "blatt");

    List<Discrepancy> numbers = tale.findings(Kind.NUMBER);

    assertThat(numbers).hasSize(1);
    assertThat(numbers.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(numbers.get(0).what())
        .startsWith("The post and The blatt turn “five miles” of The wire into “five kilometres”");
    assertThat(tale.findings(Kind.WORDING)).isEmpty();
  }
}
