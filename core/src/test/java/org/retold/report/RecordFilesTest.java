package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path out;

  @BeforeAll
  static void write() {
    new ReportWriter(ReportOptions.defaults()).write(RopeWorksReport.run(), out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles",
        "stories",
        "alone",
        "passages",
        "stemma",
        "claims",
        "names",
        "discrepancies",
        "substitutions",
        "embedded",
        "rejected"
      })
  void everyLineFollowsItsSchema(String name) throws IOException {
    JsonSchema schema = schema(name);

    List<JsonNode> lines = lines(name);

    assertThat(lines).isNotEmpty();
    assertThat(lines).allSatisfy(line -> assertThat(schema.validate(line)).isEmpty());
  }

  @Test
  void theRunFileFollowsItsSchema() throws IOException {
    JsonNode run = JSON.readTree(out.resolve("run.json").toFile());

    assertThat(schema("run").validate(run)).isEmpty();
    assertThat(run.at("/counts/articles").asInt()).isEqualTo(7);
  }

  @Test
  void aMissingFieldIsSeenByTheSchema() throws IOException {
    JsonNode line = lines("discrepancies").get(0);

    ((com.fasterxml.jackson.databind.node.ObjectNode) line).remove("spans");

    assertThat(schema("discrepancies").validate(line)).isNotEmpty();
  }

  @Test
  void offsetsCountCodePointsSoThatAnEmojiCountsOnce() throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode article : lines("articles")) {
      texts.put(article.get("id").asText(), article.get("text").asText());
    }

    List<String> forms =
        lines("names").stream()
            .flatMap(name -> stream(name.get("spellings")))
            .filter(mention -> !quote(texts, mention).equals(mention.get("form").asText()))
            .map(JsonNode::toString)
            .toList();
    JsonNode quotation =
        lines("embedded").stream()
            .filter(line -> line.get("article").asText().equals("ropewalk-notes.txt"))
            .findFirst()
            .orElseThrow();

    assertThat(forms).isEmpty();
    assertThat(quote(texts, quotation)).isEqualTo("since January for a second hydrant");
    assertThat(quote(texts, quotation.get("source")))
        .isEqualTo("since January for a second hydrant");
  }

  @Test
  void theSameRunGivesTheSameBytes(@TempDir Path again) throws IOException {
    new ReportWriter(ReportOptions.defaults()).write(RopeWorksReport.run(), again);

    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(out.relativize(file).toString())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void cleanTextIsTheHeadlineAndWhatWasKept() {
    String text = ArticleJson.text(new RopeWorks().c.article());

    assertThat(text)
        .startsWith("Rope works burns down\n\nA fire destoyed")
        .doesNotContain("morning letter")
        .doesNotContain("Harbour dues");
  }

  private static String quote(Map<String, String> texts, JsonNode place) {
    String text = Objects.requireNonNull(texts.get(place.get("article").asText()));
    int start = text.offsetByCodePoints(0, place.get("start").asInt());
    int end = text.offsetByCodePoints(0, place.get("end").asInt());
    return text.substring(start, end);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false);
  }

  private static List<JsonNode> lines(String name) throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve(name + ".jsonl"))) {
      return lines.map(RecordFilesTest::parse).toList();
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in =
        RecordFilesTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Objects.requireNonNull(in));
    }
  }
}
