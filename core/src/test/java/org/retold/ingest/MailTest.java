package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** What reaches a newsroom as mail, and pages that a browser saved in the form of mail. */
final class MailTest {
  private static final String TEXT =
      """
      The ferry was towed into the harbour on Tuesday evening, the port office said.

      Nobody was hurt, and the passengers were taken to the school hall by bus.
      """;

  private static Ingested read(String mail) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(mail.getBytes(UTF_8)))
        .read(List.of("-"));
  }

  private static String mail(String from, String subject, String more, String text) {
    return "From: "
        + from
        + "\nSubject: "
        + subject
        + "\nDate: Tue, 14 May 2024 09:12:00 +0100\n"
        + more
        + "\n"
        + text;
  }

  private static Article only(String mail) {
    assertThat(read(mail).articles()).hasSize(1);
    return read(mail).articles().get(0);
  }

  @Test
  void aMessageIsAnArticleByItsSender() {
    Article article =
        only(mail("Jane Roe <jr@evening.example>", "Fwd: Ferry towed into harbour", "", TEXT));

    assertThat(article.title()).isEqualTo("Ferry towed into harbour");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.outlet()).isEqualTo("evening.example");
    assertThat(Objects.requireNonNull(article.published()).value())
        .isEqualTo("2024-05-14T09:12:00");
    assertThat(article.published().zone()).isEqualTo("+01:00");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.dropped()).isEmpty();
  }

  @Test
  void aSenderWhoseAddressRepeatsTheNameIsAnOutlet() {
    Article article =
        only(
            mail(
                "=?UTF-8?Q?The_Harbour_Post?= <news@harbourpost.example>",
                "=?utf-8?B?RsOkaHJl?= towed into harbour",
                "MIME-Version: 1.0\n",
                TEXT));

    assertThat(article.outlet()).isEqualTo("The Harbour Post");
    assertThat(article.authors()).isEmpty();
    assertThat(article.title()).isEqualTo("Fähre towed into harbour");
  }

  @Test
  void theSendersCardIsNotTheArticle() {
    Article article =
        only(mail("Jane Roe <jr@a.example>", "Ferry towed", "", TEXT + "\n-- \nJane Roe\nDesk\n"));

    assertThat(article.dropped()).extracting(Dropped::reason).containsExactly("author-box");
    assertThat(article.dropped().get(0).span().of(article.text())).isEqualTo("-- \nJane Roe\nDesk");
  }

  @Test
  void ofATextAndItsPageTheTextIsReadAndAttachmentsAreTold() {
    String parts =
        """
        --X
        Content-Type: multipart/alternative; boundary=Y

        --Y
        Content-Type: text/plain; charset=iso-8859-1; format=flowed
        Content-Transfer-Encoding: quoted-printable

        Die F=E4hre wurde am Dienstagabend in den Hafen geschleppt, teilte das=20
        Hafenamt in einer Erkl=E4rung mit.
        --Y
        Content-Type: text/html; charset=iso-8859-1

        <p>Die Seite</p>
        --Y--
        --X
        Content-Type: application/pdf; name="map.pdf"
        Content-Disposition: attachment; filename="map.pdf"
        Content-Transfer-Encoding: base64

        AAAA
        --X--
        """;
    Ingested ingested =
        read(
            mail(
                "Jane Roe <jr@a.example>",
                "Fähre geschleppt",
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n",
                parts));

    assertThat(ingested.articles()).hasSize(1);
    assertThat(ingested.articles().get(0).title()).isEqualTo("Fähre geschleppt");
    assertThat(ingested.articles().get(0).text())
        .isEqualTo(
            "Die Fähre wurde am Dienstagabend in den Hafen geschleppt, teilte das Hafenamt in"
                + " einer Erklärung mit.");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("skipped");
    assertThat(ingested.rejected().get(0).detail()).contains("map.pdf (application/pdf)");
  }

  @Test
  void everyMessageOfABoxIsAnArticle() {
    String box =
        "From jr@a.example Tue May 14 09:12:00 2024\n"
            + mail("Jane Roe <jr@a.example>", "Ferry towed", "", TEXT + ">From there it sails.\n")
            + "\nFrom jd@a.example Wed May 15 09:12:00 2024\n"
            + mail("John Doe <jd@a.example>", "Quay closed", "", TEXT);

    Ingested ingested = read(box);

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("-#1", "-#2");
    assertThat(ingested.articles())
        .extracting(Article::title)
        .containsExactly("Ferry towed", "Quay closed");
    assertThat(ingested.articles().get(0).text()).contains("\nFrom there it sails.");
  }

  @Test
  void aMessageThatIsPassedOnWholeIsAnArticleOfItsOwn() {
    String inner = mail("John Doe <jd@b.example>", "Quay closed", "MIME-Version: 1.0\n", TEXT);
    String outer = "--X\nContent-Type: message/rfc822\n\n" + inner + "\n--X--\n";

    Ingested ingested =
        read(
            mail(
                "Jane Roe <jr@a.example>",
                "Fwd",
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n",
                outer));

    assertThat(ingested.articles()).extracting(Article::title).containsExactly("Quay closed");
  }

  @Test
  void aSavedPageIsReadAsThePageItWas() {
    String page =
        """
        From: <Saved by Browser>
        Snapshot-Content-Location: https://post.example/ferry
        Subject: Ferry
        Date: Tue, 14 May 2024 18:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----M--x----"

        ------M--x----
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://post.example/ferry

        <html lang=3D"en"><head><title>Ferry towed</title><meta property=3D"og:site=
        _name" content=3D"Evening Post"></head><body><article><h1>Ferry towed</h1><=
        p>The ferry was towed into the harbour on Tuesday evening, the port office =
        said.</p><p>Nobody was hurt, and the passengers were taken to the school ha=
        ll by bus.</p></article></body></html>
        ------M--x----
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://post.example/logo.png

        AAAA
        ------M--x------
        """;

    Article article = only(page);

    assertThat(article.text()).isEqualTo(TEXT.strip());
    assertThat(article.outlet()).isEqualTo("Evening Post");
    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.published()).isNull();
    assertThat(article.metadata()).containsEntry("url", "https://post.example/ferry");
  }

  @Test
  void aLetterThatAPaperPrintsIsNoMail() {
    String letter = "From: The Harbour Board\nTo: The Minister\nSubject: The ferry\n\n" + TEXT;

    assertThat(only(letter).text()).startsWith("From: The Harbour Board");
  }

  @Test
  void aFileOfATextProcessorIsRefused() {
    Ingested ingested = read("{\\rtf1\\ansi{\\fonttbl\\f0 Times;}\\f0 " + TEXT + "\\par}");

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("not-text");
  }

  @Test
  void aMessageWithoutTextIsRefused() {
    Ingested ingested =
        read(
            mail(
                "Jane Roe <jr@a.example>",
                "Map",
                "MIME-Version: 1.0\nContent-Type: image/png\n",
                "AAAA"));

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("no-text");
  }
}
