package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

final class ArticleReaderTest {
  @TempDir Path folder;

  private Ingested read(Object... places) {
    return new ArticleReader(IngestOptions.defaults())
        .read(List.of(places).stream().map(Object::toString).toList());
  }

  @Test
  void aFileIsCalledByItsPathInTheFolderThatWasNamed() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("b/2.txt"), "Second.");
    Files.writeString(folder.resolve("1.txt"), "First.");

    Ingested ingested = read(folder);

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("1.txt", "b/2.txt");
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void filesOfOneNameInTwoFoldersKeepTheFoldersNames() throws IOException {
    for (String outlet : List.of("herald", "post")) {
      Files.createDirectories(folder.resolve(outlet));
      Files.writeString(folder.resolve(outlet).resolve("index.txt"), "Told by " + outlet + ".");
    }

    Ingested ingested = read(folder.resolve("post"), folder.resolve("herald"));

    assertThat(ingested.articles())
        .extracting(Article::id)
        .containsExactly("herald/index.txt", "post/index.txt");
    assertThat(ingested.rejected()).isEmpty();
  }

  @Test
  void foldersOfOneNameAreToldApartByWhatIsAboveThem() throws IOException {
    for (String outlet : List.of("herald", "post")) {
      Files.createDirectories(folder.resolve(outlet + "/today"));
      Files.writeString(folder.resolve(outlet + "/today/index.txt"), "Told by " + outlet + ".");
    }

    Ingested ingested = read(folder.resolve("post/today"), folder.resolve("herald/today"));

    assertThat(ingested.articles())
        .extracting(Article::id)
        .containsExactly("herald/today/index.txt", "post/today/index.txt");
  }

  @Test
  void foldersWithoutACommonNameAreNotNamed() throws IOException {
    for (String outlet : List.of("herald", "post")) {
      Files.createDirectories(folder.resolve(outlet));
      Files.writeString(folder.resolve(outlet).resolve(outlet + ".txt"), "Told by " + outlet + ".");
    }

    Ingested ingested = read(folder.resolve("herald"), folder.resolve("post"));

    assertThat(ingested.articles())
        .extracting(Article::id)
        .containsExactly("herald.txt", "post.txt");
  }

  @Test
  void aFileThatIsNamedAndLiesInANamedFolderIsReadOnce() throws IOException {
    Files.createDirectories(folder.resolve("herald"));
    Path file = Files.writeString(folder.resolve("herald/story.txt"), "Told once.");

    Ingested ingested = read(folder, folder.resolve("herald"), file);

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("herald/story.txt");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsOnly("duplicate-id");
  }

  @Test
  void aReportInTheFolderIsNotReadAgain() throws IOException {
    Files.createDirectories(folder.resolve("report/stories"));
    for (String name : List.of("run.json", "articles.jsonl", "stories.jsonl")) {
      Files.writeString(folder.resolve("report").resolve(name), "{\"text\": \"An old story.\"}\n");
    }
    Files.writeString(folder.resolve("report/stories/s1.html"), "<p>An old story.</p>");
    Files.writeString(folder.resolve("a.txt"), "A new story.");

    Ingested ingested = read(folder);

    assertThat(ingested.articles()).extracting(Article::id).containsExactly("a.txt");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("skipped");
    assertThat(ingested.rejected()).noneMatch(Rejected::isRefusal);
  }

  @Test
  void theSecondHolderOfAnIdIsRefused() throws IOException {
    Path lines = folder.resolve("a.jsonl");
    Files.writeString(
        lines, "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}\n");

    Ingested ingested = read(lines);

    assertThat(ingested.articles()).extracting(Article::text).containsExactly("One.");
    assertThat(ingested.rejected())
        .containsExactly(
            new Rejected(lines + "#2", "duplicate-id", "a second article has the id x"));
  }

  @Test
  void onePageSavedFourTimesIsNoFurniture() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      Files.writeString(
          folder.resolve(name + ".html"),
          """
          <html lang="en"><head><title>Ferry towed</title>
          <meta property="og:url" content="https://post.example/%s">
          <link rel="canonical" href="https://post.example/%s"></head><body><article>
          <h1>Ferry towed</h1>
          <p>The ferry that ran aground on Friday was towed into the harbour at noon on Sunday.</p>
          <p>Nobody was hurt, and the harbour master said that the pier would open again on Monday.</p>
          </article></body></html>
          """
              .formatted(name, name));
    }

    Ingested ingested = read(folder);

    assertThat(ingested.articles()).hasSize(4);
    assertThat(ingested.articles().get(3).text()).contains("towed into the harbour");
  }

  @Test
  void packedLinesAreReadAndUnknownFieldsPassThrough() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(
          "{\"id\": 7, \"text\": \"One.\", \"series\": \"Mail\", \"date\": \"1914-06-28\", \"shelf\": \"B 3\"}"
              .getBytes(UTF_8));
    }
    Path file = folder.resolve("whatever");
    Files.write(file, bytes.toByteArray());

    Article article = read(file).articles().get(0);

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.outlet()).isEqualTo("Mail");
    assertThat(article.published()).isNotNull();
    assertThat(article.metadata()).containsEntry("shelf", "B 3").hasSize(1);
  }

  @Test
  void aBrokenLineIsRefusedAndTheRestGoesOn() throws IOException {
    Path lines = folder.resolve("a.jsonl");
    Files.writeString(
        lines, "{\"text\": \"One.\"}\n{\"text\": \"Tw\n{\"text\": \"\"}\n{\"text\": \"Four.\"}\n");

    Ingested ingested = read(lines);

    assertThat(ingested.articles())
        .extracting(Article::id)
        .containsExactly("a.jsonl#1", "a.jsonl#4");
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("broken", "empty");
  }

  @Test
  void standardInputIsReadWhereADashIsNamed() {
    ByteArrayInputStream in = new ByteArrayInputStream("A text.".getBytes(UTF_8));

    Ingested ingested = new ArticleReader(IngestOptions.defaults(), in).read(List.of("-"));

    assertThat(ingested.articles()).extracting(Article::text).containsExactly("A text.");
  }

  @Test
  void aPageGivesItsHeadlineDateAndParagraphs() throws IOException {
    Files.writeString(
        folder.resolve("p.html"),
        """
        <html lang="en"><head><title>Ferry towed | Evening Post</title>
        <meta property="article:published_time" content="2021-05-18T22:05:00+02:00"></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>Ferry towed</h1>
        <p>The ferry was towed into the harbour on Tuesday evening, the port office said.</p>
        <p>Nobody was hurt, and the passengers were taken to the school hall by bus.</p></article>
        <footer>Printed by the Harbour Press, all rights reserved.</footer></body></html>
        """);

    Article article = read(folder).articles().get(0);

    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.text())
        .isEqualTo(
            "The ferry was towed into the harbour on Tuesday evening, the port office said.\n\n"
                + "Nobody was hurt, and the passengers were taken to the school hall by bus.");
    assertThat(article.published())
        .hasToString(
            "Published[value=2021-05-18T22:05:00, precision=SECOND, zone=+02:00, evidence=meta article:published_time]");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void whatIsNoTextOrNotThereIsRefusedWithItsReason() throws IOException {
    Files.write(folder.resolve("x.bin"), new byte[] {1, 2, 3, 0, 0, 7, 9});
    Files.write(folder.resolve("y.txt"), new byte[0]);

    Ingested ingested = read(folder, folder.resolve("nowhere"));

    assertThat(ingested.articles()).isEmpty();
    assertThat(ingested.rejected())
        .extracting(Rejected::reason)
        .containsExactly("not-found", "not-text", "empty");
  }
}
