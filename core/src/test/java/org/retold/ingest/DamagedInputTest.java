package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** A file that is damaged in one place costs what stands there, and not the rest. */
final class DamagedInputTest {
  private static Ingested read(byte[] bytes) {
    return new ArticleReader(IngestOptions.defaults(), new ByteArrayInputStream(bytes))
        .read(List.of("-"));
  }

  private static String ids(Ingested ingested) {
    return ingested.articles().stream().map(Article::id).sorted().collect(Collectors.joining(" "));
  }

  private static String reasons(Ingested ingested) {
    return ingested.rejected().stream().map(Rejected::reason).collect(Collectors.joining(" "));
  }

  private static String line(int number) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"a%d\",\"text\":\"The quay of Castrel was closed for %d days, they said.\"}\n",
        number,
        number);
  }

  private static byte[] capture(int number, int claimed) {
    String page =
        "<html><body><p>The quay of Castrel was closed for "
            + number
            + " days, the harbour office said.</p>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    List<String> record =
        List.of(
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: http://castrel.example/" + number,
            "WARC-Date: 2024-05-06T07:08:09Z",
            "WARC-Record-ID: <urn:uuid:" + number + ">",
            "Content-Type: application/http",
            "Content-Length: " + (claimed == 0 ? http.length() : claimed),
            "",
            http,
            "",
            "");
    return String.join("\r\n", record).getBytes(UTF_8);
  }

  private static byte[] gz(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] damaged(byte[] member) {
    byte[] bytes = member.clone();
    for (int at = 30; at < 50; at++) {
      bytes[at] ^= 0x5A;
    }
    return bytes;
  }

  private static byte[] all(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void aDamagedMemberOfAnArchiveCostsItsRecordAndNoOther() throws IOException {
    byte[] archive =
        all(gz(capture(1, 0)), damaged(gz(capture(2, 0))), gz(capture(3, 0)), gz(capture(4, 0)));

    Ingested ingested = read(archive);

    assertThat(ids(ingested))
        .isEqualTo("http://castrel.example/1 http://castrel.example/3 http://castrel.example/4");
    assertThat(reasons(ingested)).contains("broken");
  }

  @Test
  void aMemberThatIsCutShortCostsItsRecordAndNoOther() throws IOException {
    byte[] cut = gz(line(2).repeat(20).getBytes(UTF_8));

    Ingested ingested =
        read(
            all(
                gz(line(1).getBytes(UTF_8)),
                Arrays.copyOf(cut, cut.length / 4),
                gz(line(3).getBytes(UTF_8))));

    assertThat(ids(ingested)).contains("a1").contains("a3");
    assertThat(reasons(ingested)).contains("broken");
  }

  @Test
  void aWebArchiveThatIsCutInsideARecordSaysSoOnce() throws IOException {
    byte[] archive = gz(all(capture(1, 0), capture(2, 5), capture(3, 999_999_999), capture(4, 0)));

    Ingested ingested = read(Arrays.copyOf(archive, archive.length - 40));

    assertThat(ids(ingested)).contains("/1");
    assertThat(ingested.rejected()).isNotEmpty().hasSizeLessThan(5);
  }

  @Test
  void aTextOfOneDamagedMemberIsRefusedAsAWhole() throws IOException {
    Ingested ingested = read(damaged(gz("The quay was closed. ".repeat(99).getBytes(UTF_8))));

    assertThat(ingested.articles()).isEmpty();
    assertThat(reasons(ingested)).isEqualTo("broken");
  }

  @Test
  void aRecordThatSaysItIsLongerThanItIsDoesNotSwallowTheNext() {
    byte[] archive = all(capture(1, 0), capture(2, 999_999_999), capture(3, 0), capture(4, 300));

    Ingested ingested = read(all(archive, capture(5, 0)));

    assertThat(ids(ingested)).contains("/1").contains("/3").contains("/5");
    assertThat(reasons(ingested)).contains("broken");
  }

  @Test
  @Timeout(240)
  void whatIsLeftOfAnEntryIsCountedAsABombToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("first.txt"));
      zip.write("The quay of Castrel was closed for days, they said.".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("large.txt"));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 300; i++) {
        zip.write(block);
      }
    }

    Ingested ingested = read(bytes.toByteArray());

    assertThat(ids(ingested)).isEqualTo("-/first.txt");
    assertThat(reasons(ingested)).contains("bomb");
  }

  @Test
  @Timeout(240)
  void aMarkThatNeverClosesIsReadOnceForEachRowAndNotForEachLine() {
    String table =
        "id,text\nx,\"never closed\n"
            + "The quay was closed for days\n".repeat(30_000)
            + "a1,The quay of Castrel was closed for days.\n";

    Ingested ingested = read(table.getBytes(UTF_8));

    assertThat(ids(ingested)).isEqualTo("a1");
    assertThat(reasons(ingested)).contains("broken");
  }

  @Test
  @Timeout(240)
  void aTextOfThirtyThousandShortLinesIsJudgedInTime() {
    String prose = "The quay of Castrel was closed for days, the harbour office said. ";
    String text =
        (prose + "\nRelated articles\nMen of the night watch and their boats\n").repeat(10_000);

    assertThat(read(text.getBytes(UTF_8)).articles()).hasSize(1);
  }

  @Test
  void marksWithoutAWordAreNoArticle() {
    Ingested ingested = read("[".repeat(1000).getBytes(UTF_8));

    assertThat(ingested.articles()).isEmpty();
    assertThat(reasons(ingested)).isEqualTo("empty");
  }
}
