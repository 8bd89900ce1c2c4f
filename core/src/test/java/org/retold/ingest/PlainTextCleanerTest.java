package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.retold.model.Dropped;
import org.retold.model.Published;
import org.retold.model.Published.Precision;

final class PlainTextCleanerTest {
  private static final String BODY =
      """
      The ferry was towed into the harbour on Tuesday evening, the port office said in a statement.

      Nobody was hurt, and the passengers were taken to the school hall by bus before midnight.
      """;

  private static String dropped(String text, String reason) {
    return String.join(
        "|",
        PlainTextCleaner.clean(text, "en").dropped().stream()
            .filter(piece -> piece.reason().equals(reason))
            .map(piece -> piece.span().of(text))
            .toList());
  }

  @Test
  void theWayToThePageAndTheSectionAreNotTheArticle() {
    String text =
        "Home / World / Ferry towed into harbour\n\nHarbour news\n\nFerry towed into harbour\n\n"
            + BODY;

    CleanText clean = PlainTextCleaner.clean(text, "en");

    assertThat(Objects.requireNonNull(clean.title()).of(text))
        .isEqualTo("Ferry towed into harbour");
    assertThat(dropped(text, "breadcrumb")).isEqualTo("Home / World / Ferry towed into harbour");
    assertThat(dropped(text, "section-label")).isEqualTo("Harbour news");
  }

  @Test
  void newsIdAndDateOfPublicationAreKeptAsMetadata() {
    String text = "News ID: 4711\nPublish Date : 18 May 2021 - 22:05\n\n" + BODY;

    CleanText clean = PlainTextCleaner.clean(text, "en");

    assertThat(clean.metadata()).isEqualTo(Map.of("News ID", "4711"));
    assertThat(clean.published())
        .isEqualTo(
            new Published("2021-05-18T22:05", Precision.MINUTE, null, "line \"Publish Date\""));
    assertThat(dropped(text, "metadata")).isEqualTo("News ID: 4711");
  }

  @Test
  void theDatelineLeavesTheTextAndItsCreditStays() {
    String text = "TOLVIK (Wires) -- " + BODY;

    CleanText clean = PlainTextCleaner.clean(text, "en");

    assertThat(dropped(text, "dateline")).isEqualTo("TOLVIK (Wires) -- ");
    assertThat(clean.metadata()).isEqualTo(Map.of("dateline", "TOLVIK", "credit", "Wires"));
  }

  @Test
  void recentPostsAreTeasersToTheEnd() {
    String text =
        "Ferry towed into harbour\n\n"
            + BODY
            + "\nRecent Posts\n\nA goat walks into town\n\nA goat that nobody owns walked into…\n\n1 minute ago\n";

    assertThat(dropped(text, "teaser")).startsWith("Recent Posts").endsWith("1 minute ago");
  }

  @Test
  void aHeadingThatTheNextParagraphRepeatsIsAnAuthorBox() {
    String text =
        "Ferry towed into harbour\n\n"
            + BODY
            + "\nNight Desk\n\nThe Night Desk is made up of a dozen writers who work while others sleep, and of one editor.\n";

    assertThat(dropped(text, "author-box")).startsWith("Night Desk").endsWith("one editor.");
  }

  @Test
  void theCommentFormIsDroppedInManyLanguages() {
    for (String heading :
        List.of(
            "Leave a Reply",
            "Laisser un commentaire",
            "Оставить комментарий",
            "اترك تعليقاً",
            "* Comment:")) {
      assertThat(
              dropped(
                  BODY + "\n" + heading + "\n",
                  heading.startsWith("*") ? "comments" : "comment-form"))
          .as(heading)
          .isEqualTo(heading);
    }
  }

  @Test
  void aSignatureAtTheEndIsNotFurniture() {
    String text = "Ferry towed into harbour\n\n" + BODY + "\nJane Roe & John Doe\n";

    assertThat(PlainTextCleaner.clean(text, "en").dropped()).isEmpty();
  }

  @Test
  void aReadAlsoLineInTheMiddleDoesNotEndTheArticle() {
    String text = BODY + "\nRead also: Goat walks into town\n\n" + BODY;

    assertThat(PlainTextCleaner.clean(text, "en").dropped()).hasSize(1);
    assertThat(dropped(text, "teaser")).isEqualTo("Read also: Goat walks into town");
  }

  @Test
  void anArticleThatIsCutOffKeepsItsLastLine() {
    String text =
        BODY
            + "\nThe harbour master, who has kept the log of the port for twenty years, said that she...\n";

    assertThat(PlainTextCleaner.clean(text, "en").dropped()).isEmpty();
  }

  @Test
  void aSentenceSomebodySaidIsNoScrapBetweenFurniture() {
    String text = BODY + "\nShare this article\n\n\"But we saw no lights.\"\n\nLeave a Reply\n";

    assertThat(dropped(text, "navigation")).isEmpty();
  }

  @Test
  void whereTheOutletSpeaksToItsReadersInsideTheArticleItIsNotTheArticle() {
    String calls =
        """
        Stay ahead of the tide every day: sign up for our morning letter and we will bring it.

        Wenn Sie mehr wissen wollen, abonnieren Sie unseren Newsletter aus dem Hafen.

        Pour tout savoir du port, abonnez-vous à notre lettre du matin.

        لمزيد من أخبار الميناء تابعونا على صفحتنا.
        """;
    String text = BODY + "\n" + calls + "\n" + BODY;

    assertThat(PlainTextCleaner.clean(text, "en").dropped())
        .extracting(Dropped::reason)
        .containsExactly("newsletter", "sharing");
    assertThat(dropped(text, "newsletter")).contains("morning letter", "Newsletter", "du matin");
  }

  @Test
  void somebodyWhoIsQuotedIsNotTheOutlet() {
    String text =
        BODY + "\n\"Please follow us on the pier,\" the harbour master told them.\n" + BODY;

    assertThat(PlainTextCleaner.clean(text, "en").dropped()).isEmpty();
  }
}
