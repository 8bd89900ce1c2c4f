package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;

final class PrintedCorrectionTest {
  private static final String OLD =
      "The ferry was carrying 451 passengers and 24 crew from the island of Skerry on Monday.";
  private static final String NEW =
      "The ferry was carrying 415 passengers and 24 crew from the island of Skerry on Monday.";

  @Test
  void whatATellingCorrectsInPrintIsToldAsItsCorrection() {
    String notice =
        "Correction: An earlier report gave the number of passengers as 451. The figure is 415. ";
    Tale tale =
        new Tale()
            .telling("wire", "en", OLD)
            .telling("post", "en", OLD)
            .telling("mail", "en", notice + NEW)
            .copied("wire", "post")
            .copied("wire", OLD, "mail", NEW);

    List<Discrepancy> numbers = tale.findings(Kind.NUMBER);

    assertThat(numbers).hasSize(1);
    assertThat(numbers.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(numbers.get(0).what())
        .startsWith("The mail corrects “451” to “415”")
        .endsWith("The wire and The post have “451”");
    assertThat(numbers.get(0).passages())
        .extracting(tale::words)
        .anyMatch(words -> words.startsWith("Correction: An earlier"));
  }

  @Test
  void aCorrectionInAnotherLanguageIsReadToo() {
    String now =
        "Le ferry transportait lundi 415 passagers et 24 membres d'équipage depuis l'île de Skerry.";
    String notice = "Rectificatif : le nombre de passagers est de 415, et non de 451. ";
    Tale tale =
        new Tale()
            .telling("wire", "en", OLD)
            .telling("phare", "fr", notice + now)
            .translated("wire", OLD, "phare", now);

    assertThat(tale.findings(Kind.NUMBER))
        .hasSize(1)
        .allMatch(found -> found.what().startsWith("The phare corrects “451” to “415”"));
  }

  @Test
  void whoTellsOfACorrectionCorrectsNothing() {
    String prices = "After the correction of the market 24 brokers lost their posts. ";
    Tale tale =
        new Tale()
            .telling("wire", "en", OLD)
            .telling("mail", "en", prices + NEW)
            .copied("wire", OLD, "mail", NEW);

    assertThat(tale.findings(Kind.NUMBER))
        .hasSize(1)
        .allMatch(found -> found.what().startsWith("The mail turns “451”"));
  }

  @Test
  void whoTellsOfACorrectionInAnotherLanguageCorrectsNothing() {
    String now =
        "Die Fähre hatte am Montag 415 Fahrgäste und 24 Mann Besatzung von der Insel Skerry.";
    String prices = "Nach der Korrektur der Preise fuhren 415 Menschen weniger. ";
    Tale tale =
        new Tale()
            .telling("wire", "en", OLD)
            .telling("blatt", "de", prices + now)
            .translated("wire", OLD, "blatt", now);

    assertThat(tale.findings(Kind.NUMBER)).noneMatch(found -> found.what().contains("corrects"));
  }
}
