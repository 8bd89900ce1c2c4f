package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;

/** The outlet's name, the headline and the date at the head of a saved text. */
final class ImprintTest {
  private static final String BODY =
      """

      The ferry was towed into the harbour on Tuesday evening, the port office said in a statement.

      Nobody was hurt, and the passengers were taken to the school hall by bus before midnight.
      """;

  private static Article read(String file, String text) {
    Draft draft = new Draft(file, file);
    draft.text = text;
    draft.language = "en";
    draft.take(PlainTextCleaner.clean(text, "en", file));
    return draft.build(List.of());
  }

  @Test
  void aNameOverTheDateAndApartFromTheHeadlineIsTheOutlet() {
    Article article =
        read("1.txt", "THE PELM EVENING NEWS\nAbroad\n4 May 2021 10:00\n\nFerry towed in\n" + BODY);

    assertThat(article.outlet()).isEqualTo("THE PELM EVENING NEWS");
    assertThat(article.title()).isEqualTo("Ferry towed in");
    assertThat(article.kept()).noneMatch(span -> span.of(article.text()).contains("EVENING"));
  }

  @Test
  void anAgencyIsKnownByItsSign() {
    Article article =
        read(
            "1.txt",
            "Pelm News Agency\n\nFerry towed into harbour\n\nPELM, May 4 (PNA) - " + BODY.strip());

    assertThat(article.outlet()).isEqualTo("Pelm News Agency");
  }

  @Test
  void aNameAloneIsTheOutletIfTheFileIsCalledSo() {
    String text = "Nordlicht\n\nFerry towed into the harbour of Pelm\n" + BODY;

    assertThat(read("nordlicht-0405.txt", text).outlet()).isEqualTo("Nordlicht");
    assertThat(read("17.txt", text).outlet()).isEmpty();
  }

  @Test
  void aSectionThatTheTextIsAboutIsNoOutlet() {
    Article article =
        read("1.txt", "Harbour Ferry\n4 May 2021\n\nPassengers sleep in a school hall\n" + BODY);

    assertThat(article.outlet()).isEmpty();
    assertThat(article.title()).isEqualTo("Passengers sleep in a school hall");
  }

  @Test
  void aHeadlineOverTheDateStaysTheHeadline() {
    Article article = read("1.txt", "Captain Had No Licence\n4 May 2021\n" + BODY);

    assertThat(article.outlet()).isEmpty();
    assertThat(article.title()).isEqualTo("Captain Had No Licence");
  }

  @Test
  void anAuthorWithThePlaceIsNoHeadline() {
    Article article =
        read(
            "1.txt",
            "The Pelm Observer\nBy Mira Oaks in Pelm\nPublished: 4 May 2021\n\nFerry towed in\n"
                + BODY);

    assertThat(article.authors()).containsExactly("Mira Oaks");
    assertThat(article.title()).isEqualTo("Ferry towed in");
  }

  @Test
  void theHeadOfANewspapersPageIsDateAndOutlet() {
    Article article =
        read(
            "1.txt",
            """
            Page 2. THE PELM COURIER, FRIDAY, MAY 4, 1894.

            LOSS OF A FERRY AT
            PELM HARBOUR.

            The ferry was towed into the harbour on Tuesday
            evening last, when the port office was closed and
            none of the passengers could be brought ashore by
            the boatmen of the place.
            """);

    assertThat(article.title()).isEqualTo("LOSS OF A FERRY AT PELM HARBOUR.");
    assertThat(article.outlet()).isEqualTo("THE PELM COURIER");
    assertThat(article.published()).extracting(date -> date.value()).isEqualTo("1894-05-04");
  }

  @Test
  void whomATextWasTakenFromIsNotItsHeadline() {
    Article article =
        read(
            "1.txt",
            """
            LOSS OF A FERRY.
            (From the Pelm Courier.)

            The ferry was towed into the harbour on Tuesday
            evening last, when the port office was closed and
            none of the passengers could be brought ashore by
            the boatmen of the place.
            """);

    assertThat(article.title()).isEqualTo("LOSS OF A FERRY.");
  }
}
