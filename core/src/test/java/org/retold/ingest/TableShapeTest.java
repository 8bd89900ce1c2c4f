package org.retold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.model.Ingested;

/** A table is never one article, whatever its columns are called. */
final class TableShapeTest {
  private static final String TEXT =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";

  private static Ingested read(String input) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(input.getBytes(ISO_8859_1)))
        .read(List.of("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url\tcrawled\tlang\ttext_content\nhttps://post.example/1\t2024\ten\tT\nhttps://post.example/2\t2024\ten\tT\n",
        "link,seen,klausel\nhttps://post.example/1,2024-06-11,\"T\"\nhttps://post.example/2,2024-06-12,\"T\"\n",
        "sep=;\nTitle;Date;Text\nA;2024-06-11;\"T\"\nB;2024-06-11;\"T\"\n"
      })
  void aTableIsKnownByItsRowsAndItsTextByWhatItIs(String input) {
    Ingested ingested = read(input.replaceAll("\\bT(?=[\"\\n])", TEXT));

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(TEXT, TEXT);
  }

  @Test
  void columnsWithoutNamesAreTakenByWhatTheyHoldAndTold() {
    Ingested ingested =
        read(
            "\"Harbour Post\",\"2024-06-11\",\"Lorries barred\",\"T\"\n\"Quay Star\",\"2024-06-10\",\"Ferry towed\",\"T\"\n"
                .replace("\"T\"", '"' + TEXT + '"'));

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(TEXT, TEXT);
    Article first = ingested.articles().get(0);
    assertThat(first.outlet()).isEqualTo("Harbour Post");
    assertThat(first.title()).isEqualTo("Lorries barred");
    assertThat(Objects.requireNonNull(first.published()).value()).isEqualTo("2024-06-11");
    assertThat(ingested.rejected().get(0).detail()).contains("without names of columns");
  }

  @Test
  void aTableWithoutTextsIsNoArticle() {
    Ingested ingested =
        read("20240611091400-1\t20240611091400\t1\tpost.example\thttps://post.example/1\t\tTAX\n");

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected()).isNotEmpty();
  }

  @Test
  void linesWithCommasAreNoTable() {
    String prose =
        "On Monday, 3 May 2021, the ferry sank.\nOn Friday, 7 May 2021, it was raised.\n";

    assertThat(read(prose).articles()).extracting(Article::text).containsExactly(prose);
  }

  @ParameterizedTest
  @CsvSource({"bplist00,Safari", "PAR1,Parquet", "SQLite format 3,CSV", "Rar!,zip"})
  void whatIsNoTextIsRefusedWithWhatToGiveInstead(String start, String advice) {
    Ingested ingested = read(start + "\u0000 the ferry was towed away, they said.".repeat(20));

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected().get(0).reason()).isEqualTo("not-text");
    assertThat(ingested.rejected().get(0).detail()).contains(advice);
  }
}
