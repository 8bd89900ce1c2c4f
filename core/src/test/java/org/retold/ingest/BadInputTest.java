package org.retold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Refused or repaired, with the reason; the rest goes on. */
final class BadInputTest {
  private static final IngestOptions SMALL =
      new IngestOptions(
          1 << 20, 1000, 10, false, Duration.ofSeconds(2), LocalDate.of(2025, 12, 31));

  private static Ingested read(IngestOptions options, byte[] bytes) {
    return new ArticleReader(options, new ByteArrayInputStream(bytes)).read(List.of("-"));
  }

  private static Ingested read(byte[] bytes) {
    return read(IngestOptions.defaults(), bytes);
  }

  private static String reasons(Ingested ingested) {
    return String.join(" ", ingested.rejected().stream().map(Rejected::reason).toList());
  }

  @Test
  void anArchiveInWhichNothingIsFoundIsTold() {
    assertThat(reasons(read("PK\u0003\u0004aaaa".getBytes(UTF_8)))).isEqualTo("broken");
  }

  @Test
  @Timeout(240)
  void aPageNestedAHundredThousandDeepIsReadOrRefused() {
    String deep =
        "<html><body>"
            + "<div>".repeat(100_000)
            + "<p>The ferry was towed into the harbour, the office said on Tuesday.</p>";

    Ingested ingested = read(deep.getBytes(UTF_8));

    assertThat(ingested.articles().size() + ingested.rejected().size()).isEqualTo(1);
  }

  @Test
  @Timeout(240)
  void inlineTagsNestedDeepAreNoTrap() {
    String deep = "<p>" + "<b><i><font>".repeat(30_000) + "The ferry was towed into the harbour.";

    Ingested ingested = read(deep.getBytes(UTF_8));

    assertThat(ingested.articles().size() + ingested.rejected().size()).isEqualTo(1);
  }

  @Test
  void whatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write("word ".repeat(1 << 19).getBytes(UTF_8));
    }

    assertThat(reasons(read(SMALL, bytes.toByteArray()))).isEqualTo("too-large");
  }

  @Test
  void aTruncatedArchiveIsBroken() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write("A sentence that ends too early.".getBytes(UTF_8));
    }
    byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);

    assertThat(reasons(read(cut))).isEqualTo("broken");
  }

  @Test
  void lineLongerThanTheLimitIsRefusedAndTheRestRead() {
    String lines =
        "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \""
            + "x".repeat(2 << 20)
            + "\"}\n{\"id\": \"c\", \"text\": \"Three.\"}\n";

    Ingested ingested = read(SMALL, lines.getBytes(UTF_8));

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("a", "c");
    assertThat(reasons(ingested)).isEqualTo("too-large");
  }

  @Test
  void jsonNestedDeepIsBroken() {
    assertThat(reasons(read("{\"a\":".repeat(100_000).getBytes(UTF_8)))).isEqualTo("broken");
  }

  @Test
  void nulsAndLoneSurrogatesAreReplacedAndToldSo() {
    Ingested ingested =
        read("{\"id\": \"a\", \"text\": \"One \\ud800 two \\u0000 three.\"}\n".getBytes(UTF_8));

    assertThat(ingested.articles().get(0).text()).isEqualTo("One \uFFFD two \uFFFD three.");
    assertThat(reasons(ingested)).isEqualTo("repaired");
  }

  @Test
  void encodingsAreKnownByMarkHeaderOrDetection() {
    String german =
        "Die Fähre wurde am Dienstagabend in den Hafen geschleppt, erklärte die Behörde für Schifffahrt.";
    byte[] marked = ("\uFEFF" + german).getBytes(UTF_16LE);
    byte[] meta =
        ("<html><head><meta charset=iso-8859-1></head><body><article><p>"
                + german
                + "</p><p>"
                + german
                + "</p></article></body></html>")
            .getBytes(ISO_8859_1);

    assertThat(read(marked).articles().get(0).text()).isEqualTo(german);
    assertThat(read(german.getBytes(ISO_8859_1)).articles().get(0).text()).isEqualTo(german);
    assertThat(read(meta).articles().get(0).text()).contains(german);
  }

  @Test
  void wideTextWithoutAMarkIsReadAndNoiseIsNot() {
    String english = "The ferry was towed into the harbour on Tuesday, the office said. ".repeat(3);
    String chinese = "渡轮周二晚上被拖进港口，港口办公室说。没有人受伤，乘客被送到学校礼堂。\n";
    byte[] noise = new byte[4000];
    new java.util.Random(7).nextBytes(noise);

    assertThat(read(english.getBytes(UTF_16LE)).articles().get(0).text()).isEqualTo(english);
    assertThat(read(chinese.getBytes(UTF_16LE)).articles().get(0).text()).isEqualTo(chinese);
    assertThat(reasons(read(noise))).isEqualTo("not-text");
  }

  @Test
  void wideLinesArePartedIntoArticles() {
    String lines =
        "{\"id\": \"a\", \"text\": \"Erste Fähre.\"}\n{\"id\": \"b\", \"text\": \"Zweite.\"}\n";

    Ingested ingested = read(("\uFEFF" + lines).getBytes(UTF_16LE));

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly("Erste Fähre.", "Zweite.");
  }

  @Test
  void aWronglyDeclaredEncodingIsKnownByTheWordsAndToldSo() {
    String russian =
        "Паром отбуксировали в гавань во вторник вечером, сообщило портовое управление.";
    String czech =
        "Trajekt byl v úterý večer odtažen do přístavu, uvedl přístavní úřad. Nikdo nebyl zraněn.";
    String japanese = "フェリーは火曜日の夜、港に曳航されたと港湾事務所が発表した。けが人はなく、乗客は学校に運ばれた。";
    Map<String, String> texts =
        Map.of(
            "windows-1251",
            russian,
            "koi8-r",
            russian,
            "windows-1250",
            czech,
            "shift_jis",
            japanese,
            "euc-jp",
            japanese);

    texts.forEach(
        (encoding, text) -> {
          String page =
              "<meta charset=iso-8859-1><body><article><p>" + text + "</p></article></body>";
          Ingested ingested = read(page.getBytes(Charset.forName(encoding)));

          assertThat(ingested.articles().get(0).text()).as(encoding).isEqualTo(text);
          assertThat(ingested.rejected().get(0).detail())
              .startsWith("declared iso-8859-1, read as ");
        });
  }

  @Test
  void theEncodingOfATableIsFoundOutOnceForAllItsRows() {
    String rows =
        """
        id,text
        1,Паром отбуксировали в гавань во вторник вечером.
        2,Никто не пострадал.
        3,Да.
        """;

    Ingested ingested = read(rows.getBytes(Charset.forName("windows-1251")));

    assertThat(ingested.articles())
        .extracting(Article::text)
        .containsExactly(
            "Паром отбуксировали в гавань во вторник вечером.", "Никто не пострадал.", "Да.");
  }

  @Test
  void aDateInTheFutureOrBeforePrintingIsNotBelievedAndTheArticleStays() {
    Ingested ingested =
        read(
            "{\"id\":\"a\",\"text\":\"One.\",\"date\":\"2031-01-02\"}\n{\"id\":\"b\",\"text\":\"Two.\",\"date\":\"1204-05-06\"}\n"
                .getBytes(UTF_8));

    assertThat(ingested.articles()).hasSize(2).allMatch(a -> a.published() == null);
    assertThat(ingested.rejected())
        .extracting(Rejected::detail)
        .containsExactly(
            "date 2031-01-02 (field date) not believed: in the future",
            "date 1204-05-06 (field date) not believed: before printing");
  }

  /** Found by fuzzing: each of these ended the whole run. */
  @Test
  void aRecordWithABrokenHeadCostsNoMoreThanItself() {
    String whole =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/1\r\n"
            + "WARC-Date: 2025-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: 127\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><p>The ferry was towed into the"
            + " harbour, the office said.</p></article>\r\n\r\n";
    List<String> broken =
        List.of(
            whole.replace("2025-01", ";025-01"),
            whole.replace("WARC-Date: 2025-01-02T03:04:05Z\r\n", ""),
            whole.replace("WARC-Target-URI: http://a.example/1\r\n", ""),
            whole.replace("Length: 127", "Length: 87todos"),
            whole.replace("Type: text/html", "Type: ////;;;=,"));

    for (String record : broken) {
      Ingested ingested = read((record + whole.replace("example/1", "example/2")).getBytes(UTF_8));

      assertThat(ingested.articles())
          .as(record)
          .extracting(Article::id)
          .contains("http://a.example/2");
    }
  }

  @Test
  void aThousandRefusalsOfOneKindAreToldAndTheRestCounted() {
    Ingested ingested = read("{\"text\": \n".repeat(1500).getBytes(UTF_8));

    assertThat(ingested.rejected()).hasSize(1001);
    assertThat(ingested.rejected())
        .anyMatch(r -> r.detail().equals("500 more, not told one by one"));
  }

  @Test
  void anArchiveNamesNoPlaceOutsideItself() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("../../etc/1.txt", "__MACOSX/._1.txt", "/2.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("A text.".getBytes(UTF_8));
      }
    }

    assertThat(read(bytes.toByteArray()).articles())
        .extracting(Article::id)
        .containsExactly("-/2.txt", "-/etc/1.txt");
  }

  @Test
  void aTextProcessorsFileIsNotTakenApart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types><Default/></Types>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<document><p>A text.</p></document>".getBytes(UTF_8));
    }

    assertThat(reasons(read(bytes.toByteArray()))).isEqualTo("not-text");
  }

  @Test
  void anEmptyTextIsRefused() {
    assertThat(reasons(read("{\"id\": \"a\", \"text\": \"\"}\n{\"id\": \"b\"}".getBytes(UTF_8))))
        .isEqualTo("empty empty");
  }

  @Test
  void aWebArchiveWithoutAPageIsToldAbout() {
    String record =
        "WARC/1.0\r\nWARC-Type: "
            + "x".repeat(100_000)
            + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "Content-Length: 0\r\n\r\n\r\n\r\n";

    assertThat(reasons(read(record.getBytes(UTF_8)))).isEqualTo("empty");
  }

  @Test
  void addressesOfThisNetworkAreNotFetched() throws IOException {
    for (String address : List.of("127.0.0.1", "169.254.169.254", "10.1.2.3", "fd00::1")) {
      assertThat(InetAddress.getAllByName(address)).as(address).allMatch(WebPage::isPrivate);
    }
    assertThat(InetAddress.getAllByName("93.184.216.34")).noneMatch(WebPage::isPrivate);

    Ingested ingested =
        new ArticleReader(SMALL).read(List.of("http://127.0.0.1:9/x", "http://[::1]/"));

    assertThat(reasons(ingested)).isEqualTo("forbidden-address forbidden-address");
  }
}
