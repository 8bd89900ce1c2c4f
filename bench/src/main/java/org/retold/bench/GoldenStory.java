package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retold.ingest.ArticleReader;
import org.retold.ingest.IngestOptions;
import org.retold.model.Article;
import org.retold.model.Passage;

/** A demo story with its true answers: {@code demo/<name>} and {@code golden/<name>/truth.json}. */
final class GoldenStory {
  private final String name;
  private final JsonNode truth;
  private final TreeMap<String, Article> byFile = new TreeMap<>();

  private GoldenStory(String name, JsonNode truth) {
    this.name = name;
    this.truth = truth;
  }

  /**
   * Reads a story.
   *
   * @param root the folder that holds {@code demo} and {@code golden}
   */
  static GoldenStory read(Path root, String name) throws IOException {
    JsonNode truth =
        new ObjectMapper()
            .readTree(Files.readString(root.resolve("golden").resolve(name).resolve("truth.json")));
    GoldenStory story = new GoldenStory(name, truth);
    Path folder = root.resolve("demo").resolve(name);
    List<Article> articles =
        new ArticleReader(IngestOptions.defaults()).read(List.of(folder.toString())).articles();
    for (JsonNode article : truth.get("articles")) {
      String file = article.get("file").asText();
      String base = file.substring(file.lastIndexOf('/') + 1);
      articles.stream()
          .filter(read -> read.id().equals(base) || read.id().endsWith("/" + base))
          .findFirst()
          .ifPresent(read -> story.byFile.put(file, read));
    }
    return story;
  }

  String name() {
    return name;
  }

  List<Article> articles() {
    return byFile.values().stream().sorted().toList();
  }

  JsonNode rows(String field) {
    return truth.get(field);
  }

  /** The article of a file that the truth names. */
  Optional<Article> article(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /** Where a quote of the truth stands; white space counts for nothing. Empty if it does not. */
  Optional<Passage> place(JsonNode span) {
    JsonNode quote = span.get("quote");
    Article article = byFile.get(span.get("article").asText());
    if (article == null || quote == null || quote.isNull()) {
      return Optional.empty();
    }
    Matcher at = words(quote.asText()).matcher(article.text());
    return at.find()
        ? Optional.of(new Passage(article.id(), at.start(), at.end()))
        : Optional.empty();
  }

  List<Passage> places(JsonNode spans) {
    List<Passage> places = new ArrayList<>();
    spans.forEach(span -> place(span).ifPresent(places::add));
    return places;
  }

  private static Pattern words(String quote) {
    StringBuilder pattern = new StringBuilder();
    for (String word : quote.strip().split("[\\s\\u00a0\\u202f]+", -1)) {
      pattern.append(pattern.isEmpty() ? "" : "[\\s\\u00a0\\u202f]+").append(Pattern.quote(word));
    }
    return Pattern.compile(pattern.toString());
  }
}
