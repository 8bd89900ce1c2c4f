package org.retold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Refused or repaired, with the reason; the rest goes on. */
final class BadInputTest {
  private static final IngestOptions SMALL =
      new IngestOptions(1 << 20, 1000, 10, false, Duration.ofSeconds(2));

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
  void anEmptyTextIsRefused() {
    assertThat(reasons(read("{\"id\": \"a\", \"text\": \"\"}\n{\"id\": \"b\"}".getBytes(UTF_8))))
        .isEqualTo("empty empty");
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
