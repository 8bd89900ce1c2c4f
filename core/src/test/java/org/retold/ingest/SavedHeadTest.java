package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;

/** The head of a text that was saved from a page, in many languages. */
final class SavedHeadTest {
  private static final String ENGLISH =
      """

      A barge laden with gravel sank in the canal near Castrel on Monday night, the port said.

      Nobody was hurt, and the crew of the barge swam ashore, a spokeswoman of the port said.
      """;

  private static Article read(String text) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(text.getBytes(UTF_8)))
        .read(List.of("-"))
        .articles()
        .get(0);
  }

  @Test
  void theHeadlineIsTheLineThatTheTextTellsAgain() {
    Article english =
        read("Home  Politics  Local news  Sport\nCanals and rivers today\nBarge sinks\n" + ENGLISH);
    Article japanese =
        read(
            """
            ホーム ニュース スポーツ
            谷間新聞
            運河で砂利運搬船が沈没
            2024年5月14日 10時30分

            カストレル近郊の運河で13日夜、砂利を積んだ砂利運搬船が沈没し、運河は両方向とも通行止めになった。

            乗組員は岸まで泳ぎ、近くの農場で手当てを受けた、と運河公社の広報担当者は話した。
            """);

    assertThat(english.title()).isEqualTo("Barge sinks");
    assertThat(japanese.title()).isEqualTo("運河で砂利運搬船が沈没");
    assertThat(japanese.outlet()).isEqualTo("谷間新聞");
  }

  @ParameterizedTest
  @CsvSource({
    "Skip to main content, The Castrel Echo",
    "Home | News | Sport, Castrel Gazette",
    "Accueil  Politique  Sports, Le Courrier de la Vallée",
    "Menü, Nordkreis-Kurier"
  })
  void whatPapersAreCalledNamesTheOutletAndAMenuNeverDoes(String menu, String outlet) {
    Article article = read(menu + "\n" + outlet + "\nBarge sinks in the canal\n" + ENGLISH);

    assertThat(article.outlet()).isEqualTo(outlet);
    assertThat(article.title()).isEqualTo("Barge sinks in the canal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"World News", "Book Review", "Opinion", "Lokales", "Canals and rivers"})
  void aSectionIsNoOutlet(String section) {
    assertThat(read(section + "\nBarge sinks in the canal\n" + ENGLISH).outlet()).isEmpty();
  }

  @Test
  void aParagraphThatAnnouncesALetterIsNotTheHeadlineOfAShortOne() {
    Article article =
        read(
            """
            Harbour master resigns
            12 June 2024

            The harbour master of Castrel, Ines Holt, resigned on Wednesday. Her letter reads in full:

            "I have served this harbour for nineteen years, and I was never before asked to sign what I
            had not read. I leave with regret and wish whoever comes after me better weather."
            """);

    assertThat(article.title()).isEqualTo("Harbour master resigns");
    assertThat(article.dropped()).noneMatch(piece -> piece.reason().equals("section-label"));
  }

  @Test
  void aNoticeOfRightsTellsWhichLineIsTheOutlet() {
    Article article =
        read(
            "Castrel Online\nBarge sinks in the canal\n" + ENGLISH + "\n© 2024 Castrel Online Ltd");

    assertThat(article.outlet()).isEqualTo("Castrel Online");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Publié le 14 mai 2024 à 10h15, mis à jour à 14h30;2024-05-14T10:15;2024-05-14T14:30",
        "Veröffentlicht am 03.03.2024 | Aktualisiert: 04.03.2024, 08:10 Uhr;2024-03-03;2024-03-04T08:10",
        "Mis à jour le 15 mai 2024 à 9h05 - Publié le 14 mai 2024 à 10h15;2024-05-14T10:15;2024-05-15T09:05",
        "입력 2024.05.14 10:30 수정 2024.05.14 14:30;2024-05-14T10:30;2024-05-14T14:30",
        "Published 14 May 2024, 09:12, updated 14:30;2024-05-14T09:12;2024-05-14T14:30",
        "14 maggio 2024 (modifica il 14 maggio 2024 | 14:30);2024-05-14;2024-05-14T14:30"
      })
  void publishedAndChangedStandInOneLine(String line, String published, String modified) {
    Article article = read("Barge sinks in the canal\n" + line + "\n" + ENGLISH);

    assertThat(Objects.requireNonNull(article.published()).value()).isEqualTo(published);
    assertThat(article.metadata()).containsEntry("modified", modified);
  }

  @Test
  void anHourOfAChangeIsOneOfTheDayOfPublication() {
    Article article =
        read("Barge sinks in the canal\nPublished 14 May 2024, 09:12\nUpdated 14:30\n" + ENGLISH);

    assertThat(article.metadata()).containsEntry("modified", "2024-05-14T14:30");
  }

  @ParameterizedTest
  @CsvSource({
    "เผยแพร่: 14 พ.ค. 2567 10:30 น., 2024-05-14T10:30",
    "วันที่ 14 พฤษภาคม 2567, 2024-05-14",
    "14 พ.ค. 67 เวลา 10.30 น., 2024-05-14T10:30",
    "14 พฤษภาคม พ.ศ. 2567, 2024-05-14"
  })
  void thaiYearsCountFromTheDeathOfTheBuddha(String line, String published) {
    Article article =
        read(
            "เรือบรรทุกกรวดจมในคลอง\n"
                + line
                + "\n\nเรือบรรทุกกรวดจมลงในคลองใกล้เมืองเมื่อคืนวันจันทร์ ทำให้คลองต้องปิดการเดินเรือทั้งสองทิศทาง"
                + " สำนักงานคลองระบุในแถลงการณ์เมื่อเช้าวันอังคาร\n");

    assertThat(Objects.requireNonNull(article.published()).value()).isEqualTo(published);
    assertThat(article.title()).isEqualTo("เรือบรรทุกกรวดจมในคลอง");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share: Facebook Twitter WhatsApp",
        "שתפו בפייסבוק",
        "Udostępnij na Facebooku",
        "شارك: فيسبوك تويتر",
        "The barge below the lock. Photo: Jane Roe/Castrel Echo",
        "Titelbild: © Jane Roe",
        "Temps de lecture : 2 min",
        "Jane Roe | 14.05.2024 | 10:30"
      })
  void buttonsPicturesAndLabelsAreNotTheArticle(String line) {
    Article article = read("Barge sinks in the canal\n" + line + "\n" + ENGLISH);

    assertThat(article.dropped()).anyMatch(piece -> piece.span().of(article.text()).equals(line));
    assertThat(article.title()).isEqualTo("Barge sinks in the canal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Si quieres apoyar nuestro periodismo, suscríbete.",
        "The post Barge sinks appeared first on Castrel Echo.",
        "(Reporting by Jane Roe; editing by Juan Pérez)"
      })
  void whatTheOutletSaysBelowTheTextIsNotTheArticle(String line) {
    Article article = read("Barge sinks in the canal\n" + ENGLISH + "\n" + line + "\n");

    assertThat(article.dropped()).anyMatch(piece -> piece.span().of(article.text()).equals(line));
  }

  @Test
  void aRumourThatAppearedFirstSomewhereIsTold() {
    String line = "The rumour of a second barge appeared first on the notice board of the lock.";
    Article article = read("Barge sinks in the canal\n" + ENGLISH + "\n" + line + "\n");

    assertThat(article.dropped()).isEmpty();
  }
}
