package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retold.model.Claim;
import org.retold.model.Comparison;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;

final class StoryComparerTest {

  @Test
  void anOutletThatChangesItsOwnTextRevisesItAndTheOthersKeepWhatTheyHad() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The fire destroyed 41 houses in the valley, police said.")
            .telling("post", "en", "The fire destroyed 41 houses in the valley, police said.")
            .telling(
                "late",
                "The wire",
                "en",
                "The fire destroyed 14 houses in the valley, police said.")
            .telling("file", "", "en", "The fire destroyed 14 houses in the valley, police said.")
            .copied("wire", "post")
            .copied("wire", "late")
            .copied("late", "file");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .extracting(Discrepancy::what)
        .isEqualTo(
            "The wire (late) revises its “41” to “14” (“The fire destroyed 41 houses in the"
                + " valley”); file repeats it; The post has “41”");
  }

  /** A run compares stories on several threads with one comparer. */
  @Test
  void storiesThatAreComparedAtOnceAreComparedAsOneByOne() {
    StoryComparer comparer = new StoryComparer(CompareOptions.defaults());
    List<Tale> tales =
        IntStream.range(0, 200)
            .mapToObj(
                i -> {
                  String wire = "On Monday " + (i + 20) + " ships left Malta for Cyprus, he said.";
                  String post = "Lundi, " + (i + 20) + " navires ont quitté Malte pour la Grèce.";
                  return new Tale()
                      .telling("wire", "en", wire)
                      .telling("post", "fr", post)
                      .translated("wire", "post");
                })
            .toList();
    List<Comparison> alone = tales.stream().map(tale -> tale.compare(comparer)).toList();

    assertThat(tales.parallelStream().map(tale -> tale.compare(comparer)).toList())
        .isEqualTo(alone);
    assertThat(alone.get(0).discrepancies()).isNotEmpty();
  }

  @Test
  void whereNobodyIsSeenToHaveChangedANumberTheSentenceListsWhoHasWhat() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The fire destroyed 41 houses in the valley, police said.")
            .telling("post", "en", "The fire destroyed 14 houses in the valley, police said.")
            .shared("wire", "post");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .extracting(Discrepancy::what)
        .asString()
        .startsWith("“41” in The wire; “14” in The post");
  }

  @Test
  void aNumberChangedInACopyIsOneErrorWithAllItsPlaces() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The fire destroyed 41 houses in the valley, police said.")
            .telling("post", "en", "The fire destroyed 14 houses in the valley, police said.")
            .telling("mail", "en", "The fire destroyed 14 houses in the valley, officers said.")
            .copied("wire", "post")
            .copied("post", "mail");

    List<Discrepancy> numbers = tale.findings(Kind.NUMBER);

    assertThat(numbers).hasSize(1);
    assertThat(numbers.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(numbers.get(0).what())
        .isEqualTo(
            "The post turns “41” of The wire into “14” (“The fire destroyed 41 houses in the"
                + " valley”); The mail repeats it");
    assertThat(numbers.get(0).passages())
        .extracting(Passage::article)
        .containsExactly("wire", "post", "mail");
  }

  @Test
  void aNumberThatATranslationKeepsIsNoDiscrepancy() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The fire destroyed 1,600 houses in 3 villages.")
            .telling("blatt", "de", "Das Feuer zerstörte 1.600 Häuser in 3 Dörfern.")
            .translated("wire", "blatt");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void twoNumbersThatBothTellingsHaveAreNotSetAgainstEachOther() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Officials counted 41 houses. Later they counted 14 houses.")
            .telling("post", "en", "They first counted 14 houses, after 41 houses the day before.")
            .reworded(
                "wire",
                "Officials counted 41 houses. Later they counted 14 houses.",
                "post",
                "They first counted 14 houses, after 41 houses the day before.");

    assertThat(tale.findings(Kind.NUMBER)).isEmpty();
  }

  @Test
  void aNegationLostInACopyIsAnError() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The bridge was not inspected after the flood of last spring.")
            .telling("post", "en", "The bridge was inspected after the flood of last spring.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NEGATION)).hasSize(1);
  }

  @Test
  void aNegationSaidInOtherWordsIsNotLost() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The minister did not comment on the letter from the council.")
            .telling(
                "post", "en", "The minister declined to comment on the letter from the council.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NEGATION)).isEmpty();
  }

  @Test
  void aNegationLostInATranslationIsFound() {
    Tale tale =
        new Tale()
            .telling("diario", "es", "La válvula no se ha probado a plena carga desde 2019.")
            .telling("herald", "en", "The valve has been tested at full load since 2019.")
            .translated("diario", "herald");

    assertThat(tale.findings(Kind.NEGATION)).hasSize(1);
  }

  @Test
  void aPossibilityToldAsAFactIsADistortion() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The blaze may have been caused by a faulty cable in the attic.")
            .telling("post", "en", "The blaze was caused by a faulty cable in the attic.")
            .copied("wire", "post");

    List<Discrepancy> found = tale.findings(Kind.CERTAINTY);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.DISTORTION);
  }

  @Test
  void theMonthOfMayIsNoPossibility() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The bridge was closed in May after the flood, officials said.")
            .telling(
                "post", "en", "The bridge was closed in spring after the flood, officials said.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.CERTAINTY)).isEmpty();
  }

  @Test
  void someWhoBecomeAllAreADistortionOfScope() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Some residents of the quarter refused to leave their homes.")
            .telling("post", "en", "All residents of the quarter refused to leave their homes.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.SCOPE)).hasSize(1);
  }

  @Test
  void someBeforeANumberMeansAbout() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Some 200 residents of the quarter refused to leave.")
            .telling("post", "en", "The 200 residents of the quarter refused to leave.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.SCOPE)).isEmpty();
  }

  @Test
  void aTypingSlipIsPointedAt() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The council published the content of the report on Monday.")
            .telling("post", "en", "The council published the contnet of the report on Monday.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.TYPO)).hasSize(1);
  }

  @Test
  void anotherFormOfTheSameWordIsNoTypingSlip() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The balance swayed towards the council, the centre reported.")
            .telling("post", "en", "The balance sways towards the council, the center reported.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.TYPO)).isEmpty();
  }

  @Test
  void sentencesThatAreAlikeHoldQuotationsThatNeedNotBe() {
    String first = "Mayor Ina Toll spoke of \"a scene of horror\" on the quay on Friday night.";
    String second =
        "\"It is a scene of horror here,\" the mayor, Ina Toll, told the radio on Friday.";
    Tale tale =
        new Tale()
            .telling("wire", "en", first)
            .telling("post", "en", second)
            .reworded("wire", first, "post", second);

    assertThat(tale.findings(Kind.QUOTATION)).isEmpty();
  }

  @Test
  void aNameThatGrewInTheCopyIsNoCut() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The letter went to Orla Penn on Monday, the council said.")
            .telling(
                "post",
                "en",
                "The letter went to Lady Orla Mary Anne Penn on Monday, the council said.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_CUT)).isEmpty();
  }

  @Test
  void aGivenNameLeftOutOfAPersonWithAnOfficeIsNoCut() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The dam is safe, David Wright of the Union of Divers said.")
            .telling("post", "en", "The dam is safe, Wright of the Union of Divers said.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_CUT)).isEmpty();
  }

  @Test
  void aGermanNounBeforeAKnownNameIsItsRole() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Sailors helped Martha Kesseling, who had slept on deck.")
            .telling("blatt", "de", "Matrosen halfen der Lehrerin Martha Kesseling an Deck.")
            .translated("wire", "blatt");

    assertThat(tale.mentions("Martha Kesseling"))
        .containsExactlyInAnyOrder("wire: Martha Kesseling", "blatt: Martha Kesseling, Lehrerin");
  }

  @Test
  void aNameInAScriptWithoutCapitalsIsKnownByItsSound() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The ship is safe, said Tomas Verrin of the board on Monday.")
            .telling("anba", "ar", "وقال توماس فيرين من الهيئة يوم الاثنين إن السفينة آمنة.")
            .translated("wire", "anba");

    assertThat(tale.mentions("Tomas Verrin"))
        .containsExactlyInAnyOrder("wire: Tomas Verrin", "anba: توماس فيرين");
  }

  @Test
  void bracketsThatExplainAQuotationAreNoWordsOfTheSpeaker() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "\"[Hessary Lines] would like to say sorry,\" said Orla Penn.")
            .telling("post", "en", "\"HL would like to say sorry,\" said Orla Penn.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.QUOTATION)).isEmpty();
  }

  @Test
  void aWordThatIsAlsoWrittenSmallIsNoMisspelledSurname() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "Aaron Rouse of the police spoke first. The crowd fled along Route 91 at night.")
            .telling("post", "en", "Aaron Rouse of the police spoke. People fled at night.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_INSIDE)).isEmpty();
  }

  @Test
  void theManyOfAPeopleOrAFaithAreNoMisspelling() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "The town has many Vernish Lutherists. A Lutherist from the harbour was hurt.")
            .telling("post", "en", "The town has many Vernish Lutherists. One was hurt.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_INSIDE)).isEmpty();
  }

  @Test
  void aNegationOfTheTranslatedSourceIsNotSetAgainstItsTranslation() {
    Tale tale =
        new Tale()
            .telling("first", "en", "The ferry is not taking on water, said Tomas Verrin.")
            .telling("later", "en", "The hull of the ferry is tight, said Tomas Verrin.")
            .telling("blatt", "de", "Der Rumpf der Fähre ist dicht, sagte Tomas Verrin.")
            .translated("later", "blatt")
            .reworded(
                "first",
                "The ferry is not taking on water, said Tomas Verrin.",
                "blatt",
                "Der Rumpf der Fähre ist dicht, sagte Tomas Verrin.");

    assertThat(tale.findings(Kind.NEGATION)).isEmpty();
  }

  @Test
  void wordsChangedInsideQuotationMarksAreADistortion() {
    Tale tale =
        new Tale()
            .telling(
                "wire", "en", "\"We are sorry for the worry this will cause,\" said Orla Penn.")
            .telling("post", "en", "\"We are sorry for the harm this has caused,\" said Orla Penn.")
            .copied("wire", "post");

    List<Discrepancy> found = tale.findings(Kind.QUOTATION);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.DISTORTION);
  }

  @Test
  void aPronounCreditsWhoSpokeBeforeItAndNotWhoListened() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "The harbour master, Ines Calder, said the night was over. \"No ship of ours will"
                    + " sail before the ice is gone,\" she told reporters on the quay. Piers Verrin"
                    + " was silent.")
            .telling(
                "copy",
                "en",
                "The ship owner, Piers Verrin, said the night was over. \"No ship of ours will"
                    + " sail before the ice is gone,\" he told reporters on the quay. Ines Calder"
                    + " was silent.")
            .copied("wire", "copy");

    assertThat(tale.findings(Kind.ATTRIBUTION)).hasSize(1);
  }

  @Test
  void anotherCountryInATranslationIsAnErrorAndOneCountryIsOneName() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The barge was built in Norway. It sank off Portugal in May.")
            .telling(
                "blatt", "de", "Das Schiff wurde in Schweden gebaut. Es sank im Mai vor Portugal.")
            .translated(
                "wire",
                "The barge was built in Norway.",
                "blatt",
                "Das Schiff wurde in Schweden gebaut.")
            .translated(
                "wire", "It sank off Portugal in May.", "blatt", "Es sank im Mai vor Portugal.");

    assertThat(tale.findings(Kind.NAME_OTHER))
        .singleElement()
        .extracting(Discrepancy::what)
        .asString()
        .contains("Norway", "Schweden");
    assertThat(tale.mentions("Portugal")).hasSize(2);
  }

  @Test
  void aCountryThatTheNextSentenceNamesIsNotExchanged() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The barge was built in Norway. Sweden bought it in May.")
            .telling("blatt", "de", "Schweden hatte das Schiff bestellt. Es stammt aus Norwegen.")
            .translated(
                "wire",
                "The barge was built in Norway.",
                "blatt",
                "Schweden hatte das Schiff bestellt.");

    assertThat(tale.findings(Kind.NAME_OTHER)).isEmpty();
  }

  @Test
  void anAdjectiveOfAnotherCountryIsToBeChecked() {
    Tale tale =
        new Tale()
            .telling(
                "wire", "en", "The order went to the Brazilian yard in the spring of that year.")
            .telling(
                "copy", "en", "The order went to the Bolivian yard in the spring of that year.")
            .copied("wire", "copy");

    assertThat(tale.findings(Kind.NAME_OTHER)).hasSize(1);
  }

  @Test
  void anotherFirstNameInATranslationIsAnErrorThoughAnOfficeStandsBeforeIt() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The harbour minister, Lena Orvik, resigned. Orvik left in May.")
            .telling(
                "blatt", "de", "Die Hafenministerin Marta Orvik trat zurück. Orvik ging im Mai.")
            .translated(
                "wire",
                "The harbour minister, Lena Orvik, resigned.",
                "blatt",
                "Die Hafenministerin Marta Orvik trat zurück.");

    assertThat(tale.findings(Kind.NAME_OTHER)).hasSize(1);
    assertThat(tale.mentions("Marta Orvik"))
        .first()
        .isEqualTo("blatt: Marta Orvik, Hafenministerin");
  }

  @Test
  void aQuotationGivenToSomebodyElseIsAnError() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "The ferry company spoke on Monday. \"Our first concern is for our passengers,\""
                    + " said Marta Kolling, a spokeswoman. The board was silent, said Piers Verrin.")
            .telling(
                "blatt",
                "de",
                "Die Behörde sprach am Montag. „Unsere erste Sorge gilt den Fahrgästen“, sagte"
                    + " Piers Verrin, der Direktor. Auch Marta Kolling war dabei.")
            .translated(
                "wire",
                "\"Our first concern is for our passengers,\" said Marta Kolling, a spokeswoman.",
                "blatt",
                "„Unsere erste Sorge gilt den Fahrgästen“, sagte Piers Verrin, der Direktor.");

    assertThat(tale.findings(Kind.ATTRIBUTION)).hasSize(1);
  }

  @Test
  void aCountThatItsListDoesNotFillIsAnError() {
    Tale tale =
        new Tale()
            .telling(
                "wire",
                "en",
                "Four tugs, the Bulwark, the Anselm, the Petrel and the Kittiwake, stood by.")
            .telling(
                "post", "en", "Four tugs, the Bulwark, the Anselm and the Kittiwake, stood by.")
            .copied("wire", "post");

    List<Discrepancy> found = tale.findings(Kind.LIST);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).what()).contains("“Petrel”");
  }

  @Test
  void aListThatSaysItIsNotWholeFits() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Four tugs, including the Bulwark and the Anselm, stood by.")
            .telling("post", "en", "Four tugs, among them the Bulwark and the Anselm, stood by.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.LIST)).isEmpty();
    assertThat(tale.findings(Kind.COUNT)).isEmpty();
  }

  @Test
  void aWeekdayThatTheDateDoesNotHaveIsAnError() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The dam leaked on Sunday, November 9, 2025, officials said.")
            .telling("blatt", "fr", "Le barrage a fui le samedi 9 novembre 2025, dit-on.")
            .translated("wire", "blatt");

    assertThat(tale.findings(Kind.DATE)).isNotEmpty();
  }

  @Test
  void aClaimHasAStanceForEveryTelling() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The fire destroyed 41 houses. Nobody in the village was hurt.")
            .telling("post", "en", "The fire destroyed 14 houses.")
            .telling("mail", "en", "Nobody in the village was hurt.")
            .copied(
                "wire", "The fire destroyed 41 houses.", "post", "The fire destroyed 14 houses.")
            .copied(
                "wire",
                "Nobody in the village was hurt.",
                "mail",
                "Nobody in the village was hurt.");

    Comparison comparison = tale.compare();

    Claim houses =
        comparison.claims().stream()
            .filter(claim -> claim.type().equals("number"))
            .findFirst()
            .orElseThrow();
    assertThat(houses.reference()).isEqualTo("wire");
    assertThat(houses.tellings())
        .extracting(Claim.Telling::article, Claim.Telling::stance)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("mail", Claim.Stance.OMITS),
            org.assertj.core.groups.Tuple.tuple("post", Claim.Stance.CHANGES),
            org.assertj.core.groups.Tuple.tuple("wire", Claim.Stance.STATES));
    assertThat(comparison.claims()).extracting(Claim::type).containsExactly("act", "number", "act");
  }

  @Test
  void wordsThatStandForEachOtherAreShownWithoutAJudgement() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The protesters left the square at nine in the evening.")
            .telling("post", "en", "The rioters left the square at nine in the evening.")
            .copied("wire", "post");

    Comparison comparison = tale.compare();

    assertThat(comparison.substitutions()).hasSize(1);
    assertThat(comparison.substitutions().get(0).concept()).isEqualTo("protesters");
    assertThat(tale.findings(Kind.WORDING))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.CHECK);
              assertThat(finding.what()).contains("“rioters” for “protesters”");
            });
  }

  @Test
  void aSentenceTurnedIntoItsContraryIsShownHoweverManyCopyIt() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The council approved the bridge on the last day of its term.")
            .telling("post", "en", "The council rejected the bridge on the last day of its term.")
            .telling("star", "en", "The council rejected the bridge on the last day of its term.")
            .copied("wire", "post")
            .copied("post", "star");

    assertThat(tale.findings(Kind.WORDING))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.what())
                    .isEqualTo(
                        "The post and The star, in sentences of The wire:"
                            + " “rejected” for “approved”"));
  }

  @Test
  void aVoteForInPlaceOfAVoteAgainstIsShown() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Nine of the members voted against the new harbour on Monday.")
            .telling("post", "en", "Nine of the members voted for the new harbour on Monday.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.WORDING)).hasSize(1);
  }

  @Test
  void anotherFormOfAWordIsNoOtherWord() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The mayor said that the bridge had held all through the night.")
            .telling("post", "en", "The mayor says that the bridge had held all through the night.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.WORDING)).isEmpty();
  }

  @Test
  void anotherFirstNameInACopyIsAnError() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The vessel was lost because its captain, James Orr, had slept.")
            .telling(
                "post", "en", "The vessel was lost because its captain, Walter Orr, had slept.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_OTHER))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void anotherPlaceInACopyIsToBeChecked() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "The kettles that were sold in Denmark have to be brought back.")
            .telling("post", "en", "The kettles that were sold in Finland have to be brought back.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NAME_OTHER))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CHECK));
  }

  @Test
  void theFiguresOfALotThatChangePlacesAreAnError() {
    Tale tale =
        new Tale()
            .telling(
                "wire", "en", "Only kettles that bear the lot 23B-117 have to be brought back.")
            .telling(
                "post", "en", "Only kettles that bear the lot 23B-171 have to be brought back.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NUMBER))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.what()).contains("“23B-117”").contains("“23B-171”"));
  }

  @Test
  void aNegationThatBothKeepDoesNotHideOneThatWasLost() {
    String kept = "We found no danger to cars, but we will not take a chance now.";
    String lost = "We found some danger to cars, but we will not take a chance now.";
    Tale tale =
        new Tale()
            .telling("wire", "en", kept)
            .telling("post", "en", lost)
            .telling("star", "en", kept)
            .copied("wire", "post")
            .copied("wire", "star");

    assertThat(tale.findings(Kind.NEGATION))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.what())
                    .startsWith("The post turns “We found no danger")
                    .contains(" of The wire into “We found some danger")
                    .contains("; The star has “We found no danger"));
  }

  @Test
  void twoNumbersThatATranslationGivesOtherwiseAreToBeChecked() {
    String wire = "Engineers found 14 cracks in two hangers of the bridge.";
    String radio = "Les ingénieurs ont découvert 41 fissures dans trois suspentes du pont.";
    Tale tale =
        new Tale()
            .telling("wire", "en", wire)
            .telling("radio", "fr", radio)
            .translated("wire", wire, "radio", radio);

    assertThat(tale.findings(Kind.NUMBER))
        .extracting(Discrepancy::what)
        .anyMatch(what -> what.contains("“14”") && what.contains("“41”"))
        .anyMatch(what -> what.contains("“two”") && what.contains("“trois”"));
  }

  @Test
  void whatWasDeniedIsNotConfirmed() {
    String wire = "The shipping line denied that it had paid the pilots in March.";
    String post = "The shipping line confirmed that it had paid the pilots in March.";
    String radio = "La compagnie maritime a confirmé avoir payé les pilotes en mars.";
    Tale tale =
        new Tale()
            .telling("wire", "en", wire)
            .telling("post", "en", post)
            .telling("radio", "fr", radio)
            .copied("wire", "post")
            .translated("wire", wire, "radio", radio);

    assertThat(tale.findings(Kind.NEGATION))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.what())
                    .contains("denied")
                    .contains("confirmed")
                    .contains("radio"));
  }

  @Test
  void whatCameBeforeDidNotComeAfter() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "After the vote the mayor dismissed her deputy in public.")
            .telling("post", "en", "Before the vote the mayor dismissed her deputy in public.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.DATE))
        .extracting(Discrepancy::what)
        .anyMatch(what -> what.contains("After the vote") && what.contains("Before the vote"));
  }

  @Test
  void aNegationAtTheEndOfASentenceIsSeenToBeLost() {
    Tale tale =
        new Tale()
            .telling("wire", "en", "Brandt told the council that she would not resign.")
            .telling("post", "en", "Brandt told the council that she would resign.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.NEGATION)).hasSize(1);
  }

  @Test
  void aVoteOfNoConfidenceDeniesNothing() {
    String wire = "Mayor Ilse Brandt survived a no-confidence vote in Lindau on Friday.";
    String radio = "La maire Ilse Brandt a survécu vendredi à une motion de censure à Lindau.";
    Tale tale =
        new Tale()
            .telling("wire", "en", wire)
            .telling("radio", "fr", radio)
            .translated("wire", wire, "radio", radio);

    assertThat(tale.findings(Kind.NEGATION)).isEmpty();
  }

  @Test
  void aSourceThatACopyLeavesOutIsFound() {
    Tale tale =
        new Tale()
            .telling(
                "wire", "en", "Some 900 people took part in the march to the port, police said.")
            .telling("post", "en", "Some 900 people took part in the march to the port.")
            .copied("wire", "post");

    assertThat(tale.findings(Kind.ATTRIBUTION))
        .singleElement()
        .satisfies(finding -> assertThat(finding.what()).contains("police said"));
  }
}
