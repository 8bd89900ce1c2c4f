package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.retold.model.Article;
import org.retold.model.Published;

/** The planted corpus: articles, and who was copied from whom, cluster by cluster. */
final class PlantedCopies {
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Map<String, String>> exemplars = new TreeMap<>();
  private final Map<String, String> types = new HashMap<>();

  private PlantedCopies() {}

  /** Nothing yet. */
  static PlantedCopies empty() {
    return new PlantedCopies();
  }

  static PlantedCopies read(Path folder, boolean dated) throws IOException {
    PlantedCopies planted = new PlantedCopies();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("docs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> planted.add(parse(json, line), dated));
    }
    for (String line : Files.readAllLines(folder.resolve("parents.tsv"))) {
      List<String> fields = List.of(line.split("\t", -1));
      planted.copied(fields.get(2), fields.get(3), fields.get(0), fields.get(1));
    }
    return planted;
  }

  private static JsonNode parse(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonNode line, boolean dated) {
    put(
        line.path("id").asText(),
        line.path("series").asText(),
        dated ? line.path("date").asText() : "",
        line.path("text").asText());
  }

  /** An article; without a date if that is empty. */
  void put(String id, String outlet, String date, String text) {
    Published published =
        date.isEmpty() ? null : new Published(date, Published.Precision.DAY, null, "date");
    articles.put(
        id,
        new Article(
            id, id, outlet, "", null, List.of(), "en", published, text, List.of(), List.of(),
            Map.of()));
  }

  /** One was copied from the other. */
  void copied(String cluster, String type, String copy, String exemplar) {
    types.put(cluster, type);
    exemplars.computeIfAbsent(cluster, key -> new TreeMap<>()).put(copy, exemplar);
  }

  /** The clusters of a type of copying (reprint, passage, quote), sorted. */
  List<String> clusters(String type) {
    return exemplars.keySet().stream().filter(c -> type.equals(types.get(c))).toList();
  }

  /** By copy its exemplar. */
  Map<String, String> exemplars(String cluster) {
    return exemplars.getOrDefault(cluster, Map.of());
  }

  /** The whole corpus. */
  Collection<Article> all() {
    return articles.values();
  }

  /** What nobody copied, and what was copied from nobody. */
  List<Article> alone() {
    Set<String> linked = linked();
    return articles.values().stream().filter(article -> !linked.contains(article.id())).toList();
  }

  /** The rest: first texts and their copies. */
  List<Article> copied() {
    Set<String> linked = linked();
    return articles.values().stream().filter(article -> linked.contains(article.id())).toList();
  }

  private Set<String> linked() {
    Set<String> linked = new HashSet<>();
    for (Map<String, String> cluster : exemplars.values()) {
      linked.addAll(cluster.keySet());
      linked.addAll(cluster.values());
    }
    return linked;
  }

  List<Article> articles(String cluster) {
    TreeSet<String> ids = new TreeSet<>();
    exemplars(cluster)
        .forEach(
            (copy, exemplar) -> {
              ids.add(copy);
              ids.add(exemplar);
            });
    List<Article> found = new ArrayList<>();
    for (String id : ids) {
      Article article = articles.get(id);
      if (article != null) {
        found.add(article);
      }
    }
    return found;
  }
}
