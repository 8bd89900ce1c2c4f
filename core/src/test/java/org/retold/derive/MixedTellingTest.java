package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Stemma;

/** Tellings that were made from two. */
final class MixedTellingTest {
  private static final String FIRST =
      "The storm reached the islands on Tuesday night and tore the roof off the school at Sandvik."
          + " Nobody was hurt, but forty families spent the night in the church. The ferry stayed in"
          + " port until noon, and the bread that it brings came a day late. Two boats were found"
          + " ashore near the old lighthouse. ";
  private static final String SECOND =
      "Electricity came back on Thursday after workmen had raised nine masts along the western"
          + " road. The mayor asked the province for help with the school, which needs a new roof"
          + " before winter. Teaching goes on in the hall of the fishermen's union. An insurer has"
          + " counted a hundred and twelve damaged houses so far.";

  private final String northFirst =
      FIRST.replace("tore", "ripped").replace("hurt", "injured").replace("noon", "midday");
  private final String northSecond =
      SECOND.replace("workmen", "crews").replace("needs", "wants").replace("counted", "listed");
  private final String southFirst =
      FIRST.replace("reached", "hit").replace("forty", "fifty").replace("old", "disused");
  private final String southSecond =
      SECOND
          .replace("nine", "eleven")
          .replace("mayor", "council")
          .replace("hall", "rooms")
          .replace("insurer", "assessor");

  private Tellings families() {
    return new Tellings()
        .with("agency", FIRST + SECOND)
        .with("north", northFirst + northSecond)
        .with("north-late", (northFirst + northSecond).replace("bread", "food"))
        .with("south", southFirst + southSecond)
        .with("south-late", (southFirst + southSecond).replace("Two boats", "Three boats"));
  }

  @Test
  void whoWentOverToAnotherTellingOnTheWayHasTwoExemplars() {
    Stemma stemma = families().with("mixed", northFirst + southSecond).aligned().stemma();

    assertThat(stemma.exemplars(stemma.siglum("mixed")))
        .extracting(Derivation::from)
        .containsExactlyInAnyOrder(stemma.siglum("north"), stemma.siglum("south"));
  }

  @Test
  void aReadingHitOnByChanceIsNoSecondExemplar() {
    String copy = (northFirst + northSecond).replace("nine", "eleven").replace("union", "club");
    Stemma stemma = families().with("copy", copy).aligned().stemma();

    assertThat(stemma.exemplars(stemma.siglum("copy")))
        .extracting(Derivation::from)
        .containsExactly(stemma.siglum("north"));
  }
}
