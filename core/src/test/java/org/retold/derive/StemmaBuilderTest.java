package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Relation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

final class StemmaBuilderTest {
  private static final String HARBOUR =
      "The harbour board closed the north pier on Monday after divers found cracks in four of its"
          + " pillars. The pier was built in 1931 and carries the only road to the lighthouse. Repairs"
          + " will take six weeks and cost about two million crowns, the board said. Fishermen may"
          + " use the south quay until then, and the ferry will call at Lower Strand.";

  private static final String MORE =
      "The engineer of the board, who has looked after the harbour for twenty years, said that the"
          + " winter storms had washed out the sand around the feet of the pillars. She had warned of"
          + " it twice. A company from the capital will bring a floating crane next week.";

  @Test
  void anEarlierTextIsTheExemplarOfItsCopy() {
    Stemma stemma =
        new Tellings()
            .with("gazette", HARBOUR.replace("cracks", "deep cracks"), "2024-03-05T18:00", "en")
            .with("agency", HARBOUR, "2024-03-04T09:00", "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactly("agency>gazette");
    assertThat(stemma.derivations().get(0).directionConfidence()).isGreaterThan(.8);
    assertThat(stemma.siglum("agency")).isEqualTo("A");
  }

  @Test
  void aBriefOfAFewWordsThatWereTakenWholeIsACopy() {
    Stemma stemma =
        new Tellings()
            .with("gazette", HARBOUR.substring(0, HARBOUR.indexOf(" found")), "2024-03-05", "en")
            .with("agency", HARBOUR, "2024-03-04T09:00", "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactly("agency>gazette");
  }

  @Test
  void aReprintOfTheNextYearIsNoSource() {
    String later = HARBOUR.replace("cracks", "holes").replace("six", "nine").replace("own", "eel");
    Stemma stemma =
        new Tellings()
            .with("agency", HARBOUR, "1887-03-03T09:00", "en")
            .with("gazette", later, "1888-03-05T09:00", "en")
            .with("star", later.replace("north", "south"), "1888-03-06T09:00", "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactlyInAnyOrder("agency>gazette", "gazette>star");
  }

  @Test
  void aDayWithoutAnHourDoesNotSayThatItWasBeforeAnHourOfThatDay() {
    Stemma stemma =
        new Tellings()
            .with("day", HARBOUR, "2024-03-05", "en")
            .with("hour", HARBOUR.replace("cracks", "fissures"), "2024-03-05T09:10", "en")
            .aligned()
            .stemma();

    assertThat(stemma.derivations().get(0).directionConfidence()).isBetween(.4, .6);
    assertThat(evidence(stemma, "day")).doesNotContain("time");
    assertThat(evidence(stemma, "hour")).doesNotContain("time");
  }

  @Test
  void aNoteOfAFewSentencesSummarisesAndDoesNotExtend() {
    String note =
        HARBOUR.substring(0, HARBOUR.indexOf(" The pier"))
            + " Our readers asked us how boats will pass and what all of this costs them.";

    Stemma stemma =
        new Tellings()
            .with("agency", HARBOUR + " " + MORE, "2024-03-04T09:00", "en")
            .with("note", note, "2024-03-05T09:00", "en")
            .says("agency", first(HARBOUR), "note", first(HARBOUR), Relation.VERBATIM)
            .stemma();

    assertThat(stemma.derivations().get(0).kind()).isEqualTo(Derivation.Kind.SUMMARISED);
  }

  @Test
  void whoeverReportsWhatAnotherSaidCameAfterItWhateverItsClockSays() {
    Stemma stemma =
        new Tellings()
            .with("harbour-watch", HARBOUR, "2024-03-05T09:00", "en")
            .with(
                "bulletin",
                HARBOUR.replace("the board said", "the board said, Harbour Watch reports"),
                "2024-03-04T23:00",
                "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactly("harbour-watch>bulletin");
    assertThat(stemma.derivations().get(0).directionConfidence()).isGreaterThan(.8);
    assertThat(evidence(stemma, "bulletin")).contains("credit", "time_against");
  }

  @Test
  void aTextMarkedAsAnAgencysIsTheAgencysAndNotAnotherPapers() {
    Stemma stemma =
        new Tellings()
            .with("strand-herald", HARBOUR, "2024-03-04T09:00", "en")
            .with("post", "LOWER STRAND (NNA) - " + HARBOUR, "2024-03-04T12:00", "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactlyInAnyOrder("α>strand-herald", "α>post");
    assertThat(stemma.witness("α").map(Witness::name)).contains("NNA");
    assertThat(stemma.exemplars(stemma.siglum("post")).get(0).alternatives())
        .extracting(Derivation.Alternative::from)
        .containsExactly(stemma.siglum("strand-herald"));
  }

  @Test
  void aTextMarkedAsThatOfAHeldAgencyIsItsCopy() {
    Stemma stemma =
        new Tellings()
            .with("papers/northern-news-agency.txt", HARBOUR, "2024-03-04T09:00", "en")
            .with("papers/post.txt", "LOWER STRAND (NNA) - " + HARBOUR, "2024-03-04T12:00", "en")
            .aligned()
            .stemma();

    assertThat(stemma.derivations()).hasSize(1);
    assertThat(stemma.witnesses()).noneMatch(Witness::isInferred);
  }

  @Test
  void creditIsToldInTheWordsOfTheCopy() {
    Stemma stemma =
        new Tellings()
            .with("papers/strand-herald.txt", HARBOUR)
            .with("post", HARBOUR + " The Strand Herald told it first.")
            .aligned()
            .stemma();

    assertThat(stemma.derivations().get(0).evidence())
        .extracting(Derivation.Evidence::what)
        .contains("the copy names Strand Herald");
  }

  @Test
  void theBylineNamesWhoseTextItIs() {
    Stemma stemma =
        new Tellings()
            .with("papers/strand-herald.txt", HARBOUR)
            .dropping("post", "Agencies / Strand Herald\n\n", "byline", HARBOUR)
            .dropping("echo", "Read in the Strand Herald\n\n", "teaser", HARBOUR)
            .aligned()
            .stemma();

    assertThat(evidence(stemma, "post")).contains("credit");
    assertThat(evidence(stemma, "echo")).doesNotContain("credit");
  }

  @Test
  void withoutTimesAnExactCopyDoesNotSayWhoWasFirst() {
    Stemma stemma = new Tellings().with("one", HARBOUR).with("two", HARBOUR).aligned().stemma();

    assertThat(stemma.derivations()).hasSize(1);
    assertThat(stemma.derivations().get(0).directionConfidence()).isBetween(.45, .55);
  }

  @Test
  void anErrorTwoTellingsShareMakesOneTheCopyOfTheOther() {
    String wrong = HARBOUR.replace("four", "fourteen").replace("1931", "1913");
    Stemma stemma =
        new Tellings()
            .with("agency", HARBOUR, "2024-03-04T09:00", "en")
            .with("herald", wrong, "2024-03-04T12:00", "en")
            .with("post", wrong.replace("divers", "inspectors"), "2024-03-04T15:00", "en")
            .aligned()
            .stemma();

    assertThat(lines(stemma)).containsExactlyInAnyOrder("agency>herald", "herald>post");
    assertThat(evidence(stemma, "post")).contains("shared_reading");
  }

  @Test
  void readingsThatNoHeldExemplarHasDemandAWitnessNobodyHas() {
    String lost =
        HARBOUR.replace("closed", "shut").replace("cracks", "fissures").replace("road", "track");
    Stemma stemma =
        new Tellings()
            .with("agency", HARBOUR.replace("Fishermen", "Boats").replace("about", "nearly"))
            .with("herald", lost.replace("six", "nine").replace("divers", "workers"))
            .with("post", lost.replace("pillars", "feet").replace("ferry", "steamer"))
            .with("echo", lost.replace("Lower", "Upper").replace("built", "made"))
            .aligned()
            .stemma();

    assertThat(stemma.witnesses()).anyMatch(Witness::isInferred);
    assertThat(stemma.witness("α")).isPresent();
  }

  @Test
  void aStoryNobodyCopiedHasNoTree() {
    Stemma stemma =
        new Tellings()
            .with("one", HARBOUR)
            .with(
                "two", "Our reporter saw the pier fenced off at dawn. Nobody was allowed near it.")
            .says(
                "one",
                "Fishermen may use the south quay until then, and the ferry will call at Lower"
                    + " Strand.",
                "two",
                "Nobody was allowed near it.",
                Relation.PARAPHRASE)
            .stemma();

    assertThat(stemma.derivations()).isEmpty();
    assertThat(stemma.nearest()).isNotNull();
  }

  @Test
  void aTranslationKeepsTheOrderAndGoesBackToItsExemplar() {
    List<String> french =
        List.of(
            "La capitainerie a fermé lundi la jetée nord, des plongeurs ayant trouvé des fissures.",
            "La jetée date de 1931 et porte la seule route du phare.",
            "Les travaux dureront six semaines.",
            "Les pêcheurs peuvent utiliser le quai sud.");
    String[] english = HARBOUR.split("(?<=[.]) ", -1);
    Tellings tellings =
        new Tellings()
            .with("agency", HARBOUR, "2024-03-04T09:00", "en")
            .with("phare", String.join(" ", french), "2024-03-04T19:00", "fr");
    for (int i = 0; i < 4; i++) {
      tellings.says("agency", english[i], "phare", french.get(i), Relation.TRANSLATION);
    }

    Stemma stemma = tellings.stemma();

    assertThat(lines(stemma)).containsExactly("agency>phare");
    assertThat(stemma.derivations().get(0).kind()).isEqualTo(Derivation.Kind.TRANSLATED);
  }

  private static String first(String text) {
    return text.substring(0, text.indexOf('.') + 1);
  }

  private static List<String> lines(Stemma stemma) {
    return stemma.derivations().stream()
        .map(d -> name(stemma, d.from()) + ">" + name(stemma, d.to()))
        .toList();
  }

  private static String name(Stemma stemma, String siglum) {
    String article = stemma.witness(siglum).orElseThrow().article();
    return article == null ? siglum : article;
  }

  private static List<String> evidence(Stemma stemma, String copy) {
    return stemma.exemplars(stemma.siglum(copy)).stream()
        .flatMap(d -> d.evidence().stream())
        .map(Derivation.Evidence::kind)
        .toList();
  }
}
