package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.model.Ingested;

/** Corpora, editions and pages that a machine has read: every document an article, none lost. */
final class CorporaTest {
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";
  private static final String OTHER =
      "Nobody was hurt, and the passengers were taken to the school hall by bus.";

  private static Ingested read(String input) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(input.getBytes(UTF_8)))
        .read(List.of("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<DOC id=\"EPW_ENG_20240610.0012\" type=\"story\" >\n<HEADLINE>\nFerry towed\n</HEADLINE>\n<TEXT>\n<P>\nThe ferry was towed into the harbour\non Tuesday evening, the port office said.\n</P>\n</TEXT>\n</DOC>\n<DOC id=\"EPW_ENG_20240610.0013\">\n<TEXT>\nU\n</TEXT>\n</DOC>\n",
        "<DOC>\n<DOCNO> EP-1 </DOCNO>\n<HEAD>Ferry towed</HEAD>\n<DATE>10 June 2024</DATE>\n<TEXT>\nT\n</TEXT>\n</DOC>\n<DOC>\n<DOCNO> EP-2 </DOCNO>\n<TEXT>\nU\n</TEXT>\n</DOC>\n",
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">\n<DATE>10-JUN-2024 15:01:01.79</DATE>\n<TEXT>&#2;\n<TITLE>Ferry towed</TITLE>\n<DATELINE>ESSEL, June 10 - </DATELINE><BODY>T\n&#3;</BODY></TEXT>\n</REUTERS>\n<REUTERS NEWID=\"2\"><TEXT>U</TEXT></REUTERS>\n",
        "<?xml version=\"1.0\"?><export><row><title>Ferry towed</title><published>2024-06-10</published><body><p>T</p></body></row><row><body>U</body></row></export>",
        "<add><doc><field name=\"title\">Ferry towed</field><field name=\"date\">2024-06-10</field><field name=\"content\">T</field></doc><doc><field name=\"content\">U</field></doc></add>",
        "<?xml version=\"1.0\"?><TEI><teiHeader><fileDesc><sourceDesc><bibl><title>The Gazette</title><date when=\"2024-06-10\"/></bibl></sourceDesc></fileDesc></teiHeader><text><body><div type=\"article\"><head>Ferry towed</head><p>The ferry was <lb/>towed into the har-<lb break=\"no\"/>bour on <choice><sic>Tuefday</sic><corr>Tuesday</corr></choice> evening, the port office said.</p></div><div type=\"article\"><p>U</p></div></body></text></TEI>"
      })
  void everyDocumentOfACorpusIsAnArticle(String input) {
    Ingested ingested =
        read(input.replaceAll("\\bT\\b(?=[\\n<])", TEXT).replaceAll("\\bU\\b(?=[\\n<])", OTHER));

    assertThat(ingested.rejected()).as(input).isEmpty();
    assertThat(ingested.articles())
        .extracting(Article::text)
        .as(input)
        .containsExactly(TEXT, OTHER);
    Article first = ingested.articles().get(0);
    assertThat(first.title()).as(input).isEqualTo("Ferry towed");
    assertThat(Objects.requireNonNull(first.published()).value()).startsWith("2024-06-10");
  }

  @Test
  void trafilaturasXmlSaysTitleAndAuthorsInAttributes() {
    Article article =
        read("<doc sitename=\"Post\" title=\"Ferry towed\" author=\"Jane Roe; Ann Poe\" date=\"2024-06-10\"><main><p>"
                + TEXT
                + "</p></main></doc>")
            .articles()
            .get(0);

    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.outlet()).isEqualTo("Post");
    assertThat(article.authors()).containsExactly("Jane Roe", "Ann Poe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"The\"/><SP/><String CONTENT=\"ferry\"/><SP/><String CONTENT=\"was\"/><SP/><String CONTENT=\"to\"/><HYP CONTENT=\"-\"/></TextLine><TextLine><String CONTENT=\"wed away.\"/></TextLine></TextBlock></Page></Layout></alto>",
        "<?xml version=\"1.0\"?><PcGts><Page><TextRegion><TextLine><Word><TextEquiv><Unicode>The</Unicode></TextEquiv></Word><TextEquiv><Unicode>The ferry was to-</Unicode></TextEquiv></TextLine><TextLine><TextEquiv><Unicode>wed away.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>",
        "<html><head><title>p2</title></head><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line'><span class='ocrx_word'>The</span> ferry was to-</span>\n<span class='ocr_line'>wed away.</span></p></div></body></html>"
      })
  void aWordThatALineOfAReadPagePartsIsWhole(String input) {
    Ingested ingested = read(input);

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly("The ferry was towed away.");
    assertThat(ingested.rejected().get(0).detail()).contains("taken as one text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mediawiki xml:lang=\"en\"><page><title>A</title></page></mediawiki>",
        "<?xml version=\"1.0\"?><mets LABEL=\"x\"><fileSec/></mets>",
        "<?xml version=\"1.0\"?><urlset><url><loc>http://a.example</loc></url></urlset>",
        "<?xml version=\"1.0\"?><settings><colour>red</colour></settings>"
      })
  void xmlWithoutArticlesIsRefusedWithWhatToDo(String input) {
    Ingested ingested = read(input);

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected()).hasSize(1);
    assertThat(ingested.rejected().get(0).reason()).isEqualTo("not-text");
    assertThat(ingested.rejected().get(0).detail())
        .containsAnyOf("give", "export", "fetch", "--json");
  }

  @Test
  @Timeout(20)
  void elementsWithoutEndAreRefused() {
    Ingested ingested = read("<?xml version=\"1.0\"?><TEI><text>" + "<p>a ".repeat(200_000));

    assertThat(ingested.rejected().get(0).reason()).isEqualTo("bomb");
  }

  @Test
  void aSitesExportHoldsDraftsThatAreNoArticles() {
    Ingested ingested =
        read(
            "<?xml version=\"1.0\"?><rss xmlns:wp=\"x\"><channel><title>Post</title>"
                + "<item><title>Ferry</title><content:encoded>"
                + TEXT
                + "</content:encoded><wp:post_date>2024-06-10 11:14:00</wp:post_date><wp:status>publish</wp:status></item>"
                + "<item><title>Draft</title><content:encoded>"
                + OTHER
                + "</content:encoded><wp:status>draft</wp:status></item></channel></rss>");

    assertThat(ingested.articles()).extracting(Article::title).containsExactly("Ferry");
    assertThat(ingested.articles().get(0).published()).isNotNull();
    assertThat(ingested.rejected().get(0).reason()).isEqualTo("skipped");
  }
}
