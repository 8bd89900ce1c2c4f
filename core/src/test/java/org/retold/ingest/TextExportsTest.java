package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Files of text that are more, or something else, than one saved article. */
final class TextExportsTest {
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";
  private static final String OTHER =
      "Nobody was hurt, and the passengers were taken to the school hall by bus.";

  private static Ingested read(String input) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(input.getBytes(UTF_8)))
        .read(List.of("-"));
  }

  private static String filled(String input) {
    return input.replaceAll("\\bT\\b(?=\\n)", TEXT).replaceAll("\\bU\\b(?=\\n)", OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "      1 of 2 DOCUMENTS\n\n\n      Harbour Post\n\n     June 11, 2024 Tuesday\n     Late Edition\n\nFerry towed\n\nBYLINE: Jane Roe\n\nLENGTH: 14 words\n\nT\n\nLOAD-DATE: June 12, 2024\n\n    Copyright 2024 Harbour Post\n\n      2 of 2 DOCUMENTS\n\n   Quay Star\n\n   June 10, 2024 Monday\n\nNobody hurt\n\nLENGTH: 13 words\n\nU\n\nLOAD-DATE: June 10, 2024\n",
        "Ferry towed\n\nHarbour Post\n\nJune 11, 2024 Tuesday\n\n\nCopyright 2024 Harbour Post Ltd All Rights Reserved\n\n\nLength: 14 words\n\nByline: Jane Roe\n\nBody\n\n\nT\n\n\nLoad-Date: June 12, 2024\n\n\nEnd of Document\n\n\nNobody hurt\n\nQuay Star\n\nJune 10, 2024 Monday\n\nLength: 13 words\n\nBody\n\nU\n\n\nEnd of Document\n",
        "HD\nFerry towed\n\nBY\nJane Roe\n\nWC\n14 words\n\nPD\n11 June 2024\n\nSN\nHarbour Post\n\nLP\nT\n\nAN\nDocument HPOST00020240611ek6b0002l\n\nHD\nNobody hurt\n\nWC\n13 words\n\nPD\n10 June 2024\n\nSN\nQuay Star\n\nLP\nU\n\nAN\nDocument QSTAR00020240610ek6b0002l\n",
        "News\nFerry towed\nJane Roe\n14 words\n11 June 2024\nHarbour Post\nHPOST\nEnglish\nCopyright 2024 Harbour Post\n\nT\n\nDocument HPOST00020240611ek6b0002l\n\nNews\nNobody hurt\n13 words\n10 June 2024\n11:02\nQuay Star\nQSTAR\nEnglish\n\nU\n\nDocument QSTAR00020240610ek6b0002l\n",
        "____________\n\nDocument 1 of 2\n\nFerry towed\n\nAuthor: Roe, Jane\n\nPublication info: Harbour Post ; Quay 11 June 2024: A3.\n\nFull text: T\n\nPublication title: Harbour Post; Quay\n\nPublication date: Jun 11, 2024\n\nProQuest document ID: 30001\n\n____________\n\nDocument 2 of 2\n\nNobody hurt\n\nFull text: U\n\nPublication title: Quay Star\n\nPublication date: Jun 10, 2024\n",
        "Ferry towed\nBy Jane Roe\nHarbour Post, 11 June 2024\n\nT\n\n=====\n\nNobody hurt\nQuay Star, 10 June 2024\n\nU\n"
      })
  void everyArticleOfAnExportIsOne(String input) {
    Ingested ingested = read(filled(input));

    assertThat(ingested.articles())
        .extracting(Article::text)
        .as(input)
        .containsExactly(TEXT, OTHER);
    assertThat(ingested.articles())
        .extracting(Article::outlet)
        .as(input)
        .containsExactly("Harbour Post", "Quay Star");
    assertThat(ingested.articles())
        .extracting(Article::title)
        .as(input)
        .containsExactly("Ferry towed", "Nobody hurt");
    Article first = ingested.articles().get(0);
    assertThat(first.authors()).as(input).containsExactly("Jane Roe");
    assertThat(Objects.requireNonNull(first.published()).value()).isEqualTo("2024-06-11");
    assertThat(ingested.rejected())
        .extracting(Rejected::detail)
        .containsExactly("a file of several articles, read as 2");
  }

  @Test
  void linesOfSignsInsideAnArticlePartNothing() {
    Ingested ingested = read(TEXT + "\n\n*****\n\n" + OTHER + "\n\n*****\n\n" + TEXT + "\n");

    assertThat(ingested.articles()).hasSize(1);
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void labelsAboveATextAreItsFields() {
    Ingested ingested =
        read(
            "Title: Ferry towed\nSource: Harbour Post\nDate: 2024-06-11\nAuthor: Jane Roe\nURL: https://post.example/1\n\n"
                + TEXT
                + "\n\n"
                + OTHER
                + "\n");

    Article article = ingested.articles().get(0);
    assertThat(article.text()).isEqualTo(TEXT + "\n\n" + OTHER);
    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.outlet()).isEqualTo("Harbour Post");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.metadata()).containsEntry("url", "https://post.example/1");
  }

  @Test
  void subtitlesAreWhatIsSaid() {
    Ingested ingested =
        read(
            "1\n00:00:00,000 --> 00:00:04,000\nThis is <i>pier four</i>,\nand this is how deep\n\n2\n00:00:04,000 --> 00:00:08,000\nthe hollow goes.\n\n3\n00:00:12,000 --> 00:00:14,000\nLorries go round.\n");

    assertThat(ingested.articles().get(0).text())
        .isEqualTo("This is pier four, and this is how deep the hollow goes.\n\nLorries go round.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Straßenbrücke bleibt „für Jahre“ gesperrt, sagte Jörg Bäuerle à la mode.",
        "Мост через реку останется закрытым до конца октября, сообщило управление.",
        "It's the bridge’s end – “for years”, he said."
      })
  void whatWasOnceReadWronglyIsTurnedBackAndTold(String meant) {
    String charset = meant.startsWith("М") ? "windows-1251" : "ISO-8859-1";
    String wrong = new String(meant.getBytes(UTF_8), Charset.forName(charset));
    Ingested ingested = read(meant.startsWith("М") ? wrong.replace('�', '\u0098') : wrong);

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(meant);
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("repaired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Wort „StraÃŸe“ steht für die Straße, wenn etwas schiefgeht.",
        "Il a déjà été dit que le pont fermé resterait fermé à tous.",
        "Мост закрыт до октября, сообщило управление дорог."
      })
  void whatWasReadRightlyStays(String text) {
    Ingested ingested = read(text);

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(text);
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void quotationMarksThatBecameControlsAreMarksAgain() {
    Ingested ingested = read("The engineer said \u0093nobody\u0092s there\u0094 on Tuesday night.");

    assertThat(ingested.articles().get(0).text())
        .isEqualTo("The engineer said “nobody’s there” on Tuesday night.");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("repaired");
  }
}
