package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Published;
import org.retold.text.LanguageDetector;

/**
 * A labelled set of articles.
 *
 * @param articles as the product may see them, with the language it detects
 * @param story the gold story of each article
 * @param language the true language of each article
 */
record LabelledArticles(
    List<Article> articles, SortedMap<String, String> story, SortedMap<String, String> language) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean present(Path folder) {
    return Files.isReadable(folder.resolve("docs.jsonl.gz"));
  }

  /** Reads {@code docs.jsonl.gz} and {@code gold.stories.tsv} of a folder. */
  static LabelledArticles read(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (JsonNode node : lines(folder.resolve("docs.jsonl.gz"))) {
      articles.add(article(node));
    }
    SortedMap<String, String> story = new TreeMap<>();
    SortedMap<String, String> language = new TreeMap<>();
    Files.readAllLines(folder.resolve("gold.stories.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(
            row -> {
              story.put(row[1], row[0]);
              language.put(row[1], row[2]);
            });
    return new LabelledArticles(articles, story, language);
  }

  static List<JsonNode> lines(Path gz) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  private static Article article(JsonNode node) {
    return article(
        node.path("id").asText(),
        node.path("series").asText(""),
        node.path("title").asText(""),
        published(node.path("date").asText("")),
        node.path("text").asText());
  }

  static Article article(
      String id, String outlet, String title, @Nullable Published published, String text) {
    return article(id, outlet, title, LanguageDetector.shared().detect(text), published, text);
  }

  /** A stranger whose language is known. */
  static Article article(String id, String language, String text, @Nullable Published published) {
    return article(id, "", "", language, published, text);
  }

  private static Article article(
      String id,
      String outlet,
      String title,
      String language,
      @Nullable Published published,
      String text) {
    return new Article(
        id, id, outlet, title, null, List.of(), language, published, text, List.of(), List.of(),
        Map.of());
  }

  private static @Nullable Published published(String date) {
    return date.length() < 10
        ? null
        : new Published(date.substring(0, 10), Published.Precision.DAY, null, "date");
  }

  /** The same articles cut to their first lines. */
  LabelledArticles lead(int lines) {
    List<Article> cut =
        articles.stream()
            .map(
                article ->
                    article(
                        article.id(),
                        article.outlet(),
                        article.title(),
                        article.published(),
                        String.join("\n", article.text().lines().limit(lines).toList())))
            .toList();
    return new LabelledArticles(cut, story, language);
  }

  /** The gold story of an article; empty if it has none. */
  String story(String article) {
    return story.getOrDefault(article, "");
  }

  /** The true language of an article. */
  String language(String article) {
    return language.getOrDefault(article, "");
  }

  /** True for an article of a story that constants may be chosen on. */
  boolean isTrain(String article) {
    return train(story(article));
  }

  /**
   * True for the stories that constants were chosen on: half of them, by hash of their name. The
   * look-alikes of a topic ({@code 12ecb} and {@code 12ecbplus}) are in one half: they are what is
   * to be told apart.
   */
  static boolean train(String story) {
    return Math.floorMod(topic(story).hashCode() * 0x9E3779B9, 64) < 32;
  }

  /** What a story shares with its look-alikes; other stories have it to themselves. */
  static String topic(String story) {
    return story.replaceFirst("ecb(plus)?$", "");
  }
}
