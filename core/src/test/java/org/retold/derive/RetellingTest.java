package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Relation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/** Tellings in other words: what shows a source, and what only shows one event. */
final class RetellingTest {
  private static final List<String> AGENCY =
      List.of(
          "The harbour board closed the north pier on Monday.",
          "Divers found cracks in four of its pillars.",
          "Repairs will take six weeks.",
          "Fishermen may use the south quay until then.",
          "The ferry calls at Lower Strand.",
          "Buses run every hour.");
  private static final List<String> HERALD =
      List.of(
          "Passengers board at Lower Strand for now.",
          "A bus leaves each hour.",
          "A pensioner felt her kitchen floor jump.",
          "The baker shut his shop at noon.");
  private static final List<String> PHARE =
      List.of(
          "La jetée nord est fermée depuis lundi.",
          "Des fissures ont été trouvées dans quatre piliers.",
          "Les travaux dureront six semaines.",
          "Les pêcheurs peuvent utiliser le quai sud.",
          "Une retraitée a senti bouger le sol de sa cuisine, dit-elle à Strand Herald.",
          "Le boulanger a fermé à midi.");
  private static final String MONDAY = "2024-03-04T09:00";

  @Test
  void twoReportsOfOneEventInOneLanguageAreNotTakenForRetellings() {
    List<String> other =
        List.of(
            "No one has been allowed on the north pier since Monday.",
            "Four pillars are cracked, according to divers.",
            "It will be shut for six weeks.",
            "Boats tie up at the south quay.");
    Tellings tellings = new Tellings();
    tellings.with("gazette", String.join(" ", AGENCY), MONDAY, "en");
    tellings.with("courier", String.join(" ", other), "2024-03-04T15:00", "en");
    for (int i = 0; i < other.size(); i++) {
      tellings.says("gazette", AGENCY.get(i), "courier", other.get(i), Relation.PARAPHRASE);
    }

    Stemma stemma = tellings.stemma();

    assertThat(stemma.derivations()).isEmpty();
    assertThat(stemma.nearest()).isNotNull();
  }

  @Test
  void whoNamesAnotherTellingHasItForASecondExemplar() {
    Stemma stemma = threeTellings(PHARE);

    assertThat(stemma.exemplars(stemma.siglum("phare")))
        .extracting(Derivation::from)
        .containsExactlyInAnyOrder(stemma.siglum("agency"), stemma.siglum("strand-herald"));
    assertThat(stemma.witnesses()).noneMatch(Witness::isInferred);
  }

  @Test
  void oneSentenceIsEnoughWhereTheCopyNamesWhoHasIt() {
    Tellings tellings = new Tellings();
    tellings.with("agency", String.join(" ", AGENCY), MONDAY, "en");
    tellings.with("strand-herald", String.join(" ", HERALD), "2024-03-04T12:00", "en");
    tellings.with("phare", String.join(" ", PHARE), "2024-03-04T19:00", "fr");
    for (int i = 0; i < 4; i++) {
      tellings.says("agency", AGENCY.get(i), "phare", PHARE.get(i), Relation.TRANSLATION);
    }
    tellings.says("strand-herald", HERALD.get(2), "phare", PHARE.get(4), Relation.TRANSLATION);

    Stemma stemma = tellings.stemma();

    assertThat(stemma.exemplars(stemma.siglum("phare")))
        .extracting(Derivation::from)
        .containsExactlyInAnyOrder(stemma.siglum("agency"), stemma.siglum("strand-herald"));
  }

  @Test
  void whatAHeldExemplarHasShowsNoLostSource() {
    List<String> german =
        List.of(
            "Die Hafenbehörde hat den Nordpier am Montag gesperrt.",
            "Taucher fanden Risse in vier Pfeilern.",
            "Die Arbeiten dauern sechs Wochen.",
            "Fischer dürfen so lange am Südkai liegen.");
    Tellings tellings = new Tellings();
    tellings.with("agency", String.join(" ", AGENCY), MONDAY, "en");
    tellings.with(
        "courier", String.join(" ", AGENCY).replace("Repairs", "Works"), "2024-03-04T12:00", "en");
    tellings.aligned();
    tellings.with("hafenbote", String.join(" ", german), "2024-03-04T15:00", "de");
    tellings.with("phare", String.join(" ", PHARE), "2024-03-05T09:00", "fr");
    for (int i = 0; i < 4; i++) {
      tellings.says("agency", AGENCY.get(i), "hafenbote", german.get(i), Relation.TRANSLATION);
      tellings.says("hafenbote", german.get(i), "phare", PHARE.get(i), Relation.TRANSLATION);
    }
    for (int i = 0; i < 2; i++) {
      tellings.says("courier", AGENCY.get(i), "hafenbote", german.get(i), Relation.TRANSLATION);
      tellings.says("courier", AGENCY.get(4 + i), "phare", PHARE.get(4 + i), Relation.TRANSLATION);
    }

    assertThat(tellings.stemma().witnesses()).noneMatch(Witness::isInferred);
  }

  private static Stemma threeTellings(List<String> french) {
    Tellings tellings = new Tellings();
    tellings.with("agency", String.join(" ", AGENCY), MONDAY, "en");
    tellings.with("strand-herald", String.join(" ", HERALD), "2024-03-04T12:00", "en");
    tellings.with("phare", String.join(" ", french), "2024-03-04T19:00", "fr");
    for (int i = 0; i < 4; i++) {
      tellings.says("agency", AGENCY.get(i), "phare", french.get(i), Relation.TRANSLATION);
    }
    for (int i = 0; i < 2; i++) {
      tellings.says(
          "agency", AGENCY.get(4 + i), "strand-herald", HERALD.get(i), Relation.PARAPHRASE);
      tellings.says(
          "strand-herald", HERALD.get(2 + i), "phare", french.get(4 + i), Relation.TRANSLATION);
    }
    return tellings.stemma();
  }
}
