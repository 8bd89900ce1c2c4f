package org.retold.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  private JsonLd() {}

  static JsonLd of(List<String> scripts) {
    JsonLd data = new JsonLd();
    scripts.stream().filter(JsonLd::mayTellOfArticle).forEach(data::add);
    return data;
  }

  /** Half of all blocks are about the outlet or the way to the page, and need not be parsed. */
  private static boolean mayTellOfArticle(String json) {
    return TYPES.stream().anyMatch(json::contains) || json.contains("\\u");
  }

  private void add(String json) {
    try {
      collect(MAPPER.readTree(json.strip()));
    } catch (JsonProcessingException e) {
      // Half of all broken blocks end too early; the page has other evidence.
      return;
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        articles.add(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
        open.add(node.path("mainEntityOfPage"));
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText();
    return name.endsWith("Article")
        || name.endsWith("BlogPosting")
        || name.equals("Report")
        || name.equals("Review")
        || name.endsWith("LiveBlogPosting");
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
      String name = article.path("publisher").path("name").asText("");
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

  private static void addNames(JsonNode author, List<String> names) {
    if (author.isTextual()) {
      names.add(text(author.asText()));
    } else if (author.isArray()) {
      author.forEach(one -> addNames(one, names));
    } else if (author.isObject()) {
      addNames(author.path("name"), names);
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
