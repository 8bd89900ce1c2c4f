package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Every format is known by its content, whatever its file is called. */
final class FormatsTest {
  private static final String PARAGRAPHS =
      "<p>The ferry was towed into the harbour on Tuesday evening, the port office said.</p>"
          + "<p>Nobody was hurt, and the passengers were taken to the school hall by bus.</p>";
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.\n\n"
          + "Nobody was hurt, and the passengers were taken to the school hall by bus.";

  private static Ingested read(byte[] bytes) {
    return new ArticleReader(IngestOptions.defaults(), new ByteArrayInputStream(bytes))
        .read(List.of("-"));
  }

  private static Ingested read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static String published(Article article) {
    return Objects.requireNonNull(article.published()).value();
  }

  private static String record(String target, String body, int length) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><article>"
            + body
            + "</article></body></html>";
    int bytes = http.getBytes(UTF_8).length + length;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + target
        + "\r\nWARC-Date: 2025-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:"
        + "92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: "
        + bytes
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void whatAnArchiveHoldsBesidePagesIsToldByKind() {
    String missing =
        record("http://a.example/2", PARAGRAPHS, 0).replace("HTTP/1.1 200 OK", "HTTP/1.1 404 NO");
    String picture =
        record("http://a.example/3", PARAGRAPHS, 0)
            .replace("text/html; charset=utf-8", "image/jpeg; charset=utf8");

    Ingested ingested =
        read(record("http://a.example/1", PARAGRAPHS, 0) + missing + missing + picture);

    assertThat(ingested.articles()).hasSize(1);
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("skipped");
    assertThat(ingested.rejected().get(0).detail()).contains("2 with status 404");
  }

  @Test
  void everyPageOfAnArchiveIsCalledByItsUrl() {
    Ingested ingested =
        read(
            record("http://a.example/1", PARAGRAPHS, 0)
                + record("http://a.example/2", PARAGRAPHS, 0));

    assertThat(ingested.articles())
        .extracting(Article::id)
        .containsExactly("http://a.example/1", "http://a.example/2");
    assertThat(ingested.articles()).extracting(Article::text).containsOnly(TEXT);
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void aWrongLengthInAnArchiveCostsNoMoreThanItsRecord() {
    Ingested ingested =
        read(
            record("http://a.example/1", PARAGRAPHS, -40)
                + record("http://a.example/2", PARAGRAPHS, 0)
                + record("http://a.example/3", PARAGRAPHS, 0));

    assertThat(ingested.articles())
        .extracting(Article::id)
        .contains("http://a.example/2", "http://a.example/3");
    assertThat(ingested.rejected()).isNotEmpty().allMatch(r -> r.reason().equals("broken"));
  }

  @Test
  void aTruncatedArchiveGivesWhatIsWhole() {
    String whole = record("http://a.example/1", PARAGRAPHS, 0);
    String cut = record("http://a.example/2", PARAGRAPHS, 0);

    Ingested ingested = read(whole + cut.substring(0, cut.length() - 60));

    assertThat(ingested.articles()).extracting(Article::id).contains("http://a.example/1");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("broken");
  }

  @Test
  void anItemOfAFeedIsAnArticle() {
    Ingested ingested =
        read(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Evening Post</title>
            <item><title>Ferry towed</title><link>http://a.example/1</link><guid>g1</guid>
            <pubDate>Tue, 18 May 2021 22:05:00 +0200</pubDate><dc:creator>Jane Roe</dc:creator>
            <content:encoded><![CDATA[%s]]></content:encoded></item>
            <item><title>No text</title></item></channel></rss>
            """
                .formatted(PARAGRAPHS + "&x;"));

    Article article = ingested.articles().get(0);
    assertThat(article.id()).isEqualTo("g1");
    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.outlet()).isEqualTo("Evening Post");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(published(article)).isEqualTo("2021-05-18T22:05:00");
    assertThat(article.text()).startsWith(TEXT).doesNotContain("root:");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("empty");
  }

  @Test
  void anEntryOfAnAtomFeedIsAnArticleWithItsOwnLinkAndDay() {
    Ingested ingested =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Evening Post</title>
            <link rel="self" href="http://a.example/feed"/><updated>2021-05-20T00:00:00Z</updated>
            <entry><title type="html">Ferry &amp;amp; tug</title><id>tag:a.example,2021:1</id>
            <link rel="self" href="http://a.example/1.atom"/><link href="http://a.example/1"/>
            <author><name>Jane Roe</name><email>j@a.example</email></author>
            <published>2021-05-18T22:05:00+02:00</published><updated>2021-05-19T08:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%s</div></content>
            </entry></feed>
            """
                .formatted(PARAGRAPHS));

    Article article = ingested.articles().get(0);
    assertThat(article.id()).isEqualTo("tag:a.example,2021:1");
    assertThat(article.title()).isEqualTo("Ferry & tug");
    assertThat(article.outlet()).isEqualTo("Evening Post");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.metadata()).containsEntry("url", "http://a.example/1");
    assertThat(published(article)).isEqualTo("2021-05-18T22:05:00");
    assertThat(article.text()).isEqualTo(TEXT);
  }

  @Test
  void anAgencysNewsItemIsRead() {
    Article article =
        read("""
                <?xml version="1.0"?><newsMessage><itemSet><newsItem guid="urn:n1" xml:lang="en">
                <itemMeta><provider literal="x"><name>Wires</name></provider>
                <versionCreated>2021-05-18T22:05:00+02:00</versionCreated></itemMeta>
                <contentMeta><headline>Ferry towed</headline><by>Jane Roe</by></contentMeta>
                <contentSet><inlineXML><html><body>%s</body></html></inlineXML></contentSet>
                </newsItem></itemSet></newsMessage>
                """
                .formatted(PARAGRAPHS))
            .articles()
            .get(0);

    assertThat(article.id()).isEqualTo("urn:n1");
    assertThat(article.outlet()).isEqualTo("Wires");
    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(published(article)).isEqualTo("2021-05-18T22:05:00");
  }

  @Test
  void anItemWhoseTextIsInAnotherStandardsFormIsOneArticle() {
    Ingested ingested =
        read(
            """
            <newsMessage><itemSet><newsItem guid="urn:n1" xml:lang="en">
            <itemMeta><provider qcode="nprov:Wires"/></itemMeta>
            <contentMeta><headline>Ferry towed</headline></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body>
            <body.head><hedline><hl1>Ferry towed</hl1></hedline></body.head>
            <body.content>%s</body.content></body></nitf></inlineXML></contentSet></newsItem>
            <newsItem guid="urn:n2"><contentSet><inlineXML/>
            <inlineData contenttype="text/plain">Two.</inlineData></contentSet></newsItem>
            <newsItem guid="urn:n3"><contentSet><remoteContent href="http://a.example/3.jpg"/>
            </contentSet></newsItem>
            <packageItem guid="urn:p1"><groupSet><itemRef residref="urn:n1"/></groupSet></packageItem>
            </itemSet></newsMessage>
            """
                .formatted(PARAGRAPHS));

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("urn:n1", "urn:n2");
    assertThat(ingested.articles().get(0).outlet()).isEqualTo("Wires");
    assertThat(ingested.articles().get(0).text()).contains(TEXT);
    assertThat(ingested.articles().get(1).text()).isEqualTo("Two.");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("empty");
  }

  @Test
  void whatAFeedGivesInFullGoesBeforeItsSummaryUnlessItIsEmpty() {
    Ingested ingested =
        read(
            """
            <rss version="2.0"><channel><title>Evening Post</title>
            <item><guid>g1</guid><description>A summary.</description>
            <media:content url="x.jpg"><media:description>A picture.</media:description></media:content>
            <content:encoded><![CDATA[%s]]></content:encoded></item>
            <item><guid>g2</guid><content:encoded><![CDATA[ ]]></content:encoded>
            <description>&lt;p&gt;Only a summary &amp;amp; no more.&lt;/p&gt;</description></item>
            </channel></rss>
            """
                .formatted(PARAGRAPHS));

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly(TEXT, "Only a summary & no more.");
  }

  @Test
  void aBodyInSeveralTypesOfContentIsReadOnce() {
    Ingested ingested =
        read(
            """
            {"uri": "n1", "standard": {"name": "ninjs", "version": "3.0"}, "headlines": [{"role": "short", "value": "Towed"}, {"role": "main", "value": "Ferry towed"}], "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>One.</p>"}, {"role": "main", "contenttype": "text/plain", "value": "One."}, {"role": "caption", "contenttype": "text/plain", "value": "A picture."}]}
            {"uri": "n2", "headline": "Ferry towed", "bodies": [{"contenttype": "text/html", "value": "<p>Two.</p><p>And three.</p>"}]}
            {"uri": "n3", "headline": "Ferry towed", "body_xhtml": "<p>Four.</p>"}
            """);

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly("One.", "Two.\n\nAnd three.", "Four.");
    assertThat(ingested.articles()).extracting(Article::title).containsOnly("Ferry towed");
  }

  @Test
  void ninjsSchemaOrgAndFundusAreRead() {
    Ingested ingested =
        read(
            """
            {"uri": "n1", "headlines": [{"role": "main", "value": "Ferry"}], "versioncreated": "2021-05-18T22:05:00Z", "bodies": [{"contenttype": "text/plain", "value": "One."}]}
            {"@id": "n2", "@type": "NewsArticle", "headline": "Ferry", "articleBody": "Two.", "publisher": {"name": "Post"}, "author": [{"name": "Jane Roe"}]}
            {"id": "n3", "title": "Ferry", "body": {"summary": ["S."], "sections": [{"headline": [], "paragraphs": ["A.", "B."]}]}}
            {"@graph": [{"id": "n4", "maintext": "Four.", "date_publish": "2017-07-17 17:03:00"}]}
            """);

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly("One.", "Two.", "S.\n\nA.\n\nB.", "Four.");
    assertThat(ingested.articles().get(1).outlet()).isEqualTo("Post");
    assertThat(ingested.articles().get(1).authors()).containsExactly("Jane Roe");
    assertThat(published(ingested.articles().get(3))).isEqualTo("2017-07-17T17:03:00");
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void aTableHasARowForEachArticleAndOneLostQuoteCostsOneRow() {
    Ingested ingested =
        read(
            """
            id,title,text,outlet_name
            1,Ferry,"One, with a comma
            and a line break.",Post
            2,Goat,"Two, never closed,Post
            3,Storm,"Three ""quoted"".",Post
            """);

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly("One, with a comma\nand a line break.", "Three \"quoted\".");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("broken");
  }

  @Test
  void marksInsideACellThatNobodyDoubledAreMendedAndTold() {
    Ingested ingested =
        read(
            """
            id;text;outlet_name
            1;"The mayor said "never", and left.";Post
            2;"The mayor said \\"never\\"";Post
            3;"Three ""quoted"".";Post
            """);

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly(
            "The mayor said \"never\", and left.", "The mayor said \"never\"", "Three \"quoted\".");
    assertThat(ingested.rejected())
        .extracting(Rejected::reason)
        .containsExactly("repaired", "repaired");
  }

  @Test
  void aLostMarkSwallowsNoRowsThoughTheyWouldFitIntoItsCell() {
    Ingested ingested =
        read("id,title,text\n1,A,\"never closed\n2,B,\"Fine text here.\"\n3,\"C\"\"x,\"Odd\"\n");

    assertThat(ingested.articles()).extracting(Article::text).containsExactly("Fine text here.");
    assertThat(ingested.rejected())
        .extracting(Rejected::reason)
        .containsExactly("broken", "broken");
  }

  @Test
  void anArchiveOfFilesIsReadLikeAFolder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : Map.of("x/1.txt", "One.").entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }

    assertThat(read(bytes.toByteArray()).articles())
        .extracting(Article::id)
        .containsExactly("-/x/1.txt");
  }

  @Test
  void aPackedFolderIsReadLikeAFolder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      TarArchiveEntry entry = new TarArchiveEntry("x/1.txt");
      entry.setSize(4);
      tar.putArchiveEntry(entry);
      tar.write("One.".getBytes(UTF_8));
      tar.closeArchiveEntry();
    }

    assertThat(read(bytes.toByteArray()).articles())
        .extracting(Article::id)
        .containsExactly("-/x/1.txt");
  }

  @Test
  void packedTextIsUnpackedWhateverItIsCalled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new BZip2CompressorOutputStream(bytes)) {
      packed.write("One.".getBytes(UTF_8));
    }

    assertThat(read(bytes.toByteArray()).articles())
        .extracting(Article::text)
        .containsExactly("One.");
  }

  @Test
  void retoldReadsItsOwnLines() {
    Article article =
        read("""
                {"id": "a", "title": "T", "text": "One.", "published": {"value": "2021-05-18", "precision": "day", "zone": "+02:00", "evidence": "x"}, "metadata": {"k": "v"}}
                """)
            .articles()
            .get(0);

    assertThat(published(article)).isEqualTo("2021-05-18");
    assertThat(article.metadata()).containsEntry("k", "v");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fa | 1400/02/17",
        "fa | ۱۷ اردیبهشت ۱۴۰۰ - ۱۰:۳۰",
        "ar | 25 رمضان 1442 هـ",
        "th | 7 พฤษภาคม 2564",
        "th | 07/05/2564",
        "he | 25 באייר 5781",
        "ja | 令和3年5月7日",
        "zh | 民國110年5月7日",
        "am | ሚያዝያ 29 ቀን 2013"
      })
  void aDateOfPublicationIsReadInTheCalendarOfItsOutlet(String language, String date) {
    String record =
        String.format(
            Locale.ROOT,
            "{\"text\": \"A text of the harbour.\", \"language\": \"%s\", \"date\": \"%s\"}",
            language,
            date);

    assertThat(published(read(record).articles().get(0))).startsWith("2021-05-07");
  }
}
