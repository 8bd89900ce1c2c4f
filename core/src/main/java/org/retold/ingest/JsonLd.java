package org.retold.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.parser.Parser;

/** What a page's schema.org data say of its article. */
final class JsonLd {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** How the types of what is read end. */
  private static final List<String> TYPES = List.of("Article", "BlogPosting", "Report", "Review");

  private final List<JsonNode> articles = new ArrayList<>();

  /** What other nodes refer to by its id and do not say again. */
  private final Map<String, JsonNode> named = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(List<String> scripts) {
    JsonLd data = new JsonLd();
    scripts.stream().filter(JsonLd::mayTellOfArticle).forEach(data::add);
    return data;
  }

  /** The names of what is of a type that ends so: of the site, or of who publishes it. */
  static List<String> names(List<String> scripts, String type) {
    List<String> names = new ArrayList<>();
    for (String json : scripts) {
      if (json.contains(type)) {
        each(json, node -> addName(node, type, names));
      }
    }
    return names;
  }

  private static void addName(JsonNode node, String type, List<String> names) {
    JsonNode name = node.path("name");
    if (name.isTextual() && isType(node.path("@type"), one -> one.endsWith(type))) {
      names.add(text(name.asText()));
    }
  }

  /** Half of all blocks are about the outlet or the way to the page, and need not be parsed. */
  private static boolean mayTellOfArticle(String json) {
    return TYPES.stream().anyMatch(json::contains) || json.contains("\\u");
  }

  private void add(String json) {
    each(
        json,
        node -> {
          if (isType(node.path("@type"), JsonLd::isArticle)) {
            articles.add(node);
          }
          if (node.has("@id") && node.has("name")) {
            named.putIfAbsent(node.path("@id").asText(), node);
          }
        });
  }

  private static void each(String json, Consumer<JsonNode> reader) {
    try {
      walk(MAPPER.readTree(json.strip()), reader);
    } catch (JsonProcessingException e) {
      // Half of all broken blocks end too early; the page has other evidence.
      return;
    }
  }

  private static void walk(JsonNode root, Consumer<JsonNode> reader) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        reader.accept(node);
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
        open.add(node.path("mainEntityOfPage"));
      }
    }
  }

  private static boolean isType(JsonNode type, Predicate<String> wanted) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isType(one, wanted)) {
          return true;
        }
      }
    }
    return wanted.test(type.asText());
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.equals("Report")
        || type.equals("Review")
        || type.endsWith("LiveBlogPosting");
  }

  String headline() {
    String headline = field("headline");
    return text(headline.isEmpty() ? field("name") : headline);
  }

  String published() {
    return field("datePublished");
  }

  String modified() {
    return field("dateModified");
  }

  String body() {
    return text(field("articleBody"));
  }

  String publisher() {
    for (JsonNode article : articles) {
      String name = referred(article.path("publisher")).path("name").asText("");
      if (!name.isBlank()) {
        return text(name);
      }
    }
    return "";
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (JsonNode article : articles) {
      addNames(article.path("author"), names);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private JsonNode referred(JsonNode node) {
    return node.has("name") ? node : named.getOrDefault(node.path("@id").asText(), node);
  }

  private void addNames(JsonNode author, List<String> names) {
    if (author.isTextual()) {
      names.add(text(author.asText()));
    } else if (author.isArray()) {
      author.forEach(one -> addNames(one, names));
    } else if (author.isObject()) {
      addNames(referred(author).path("name"), names);
    }
  }

  private String field(String name) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(name);
      if (value.isArray() && !value.isEmpty()) {
        value = value.get(0);
      }
      if (value.isValueNode() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return "";
  }

  private static String text(String value) {
    return Parser.unescapeEntities(value, false).strip();
  }
}
