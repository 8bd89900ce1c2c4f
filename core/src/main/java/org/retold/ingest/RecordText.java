package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a record stands: in a field that is called so, else in the one whose value is
 * running text.
 *
 * @param field the record's name of the field
 * @param remark what to say if the name alone would not have told, else null
 */
record RecordText(String field, String text, @Nullable String remark) {
  /** What says what an article is about, in the article's place only if there is nothing else. */
  private static final Set<String> SUMMARIES =
      Set.of("description", "summary", "abstract", "excerpt", "standfirst", "lead", "snippet");

  /** Parts of a body in the order in which they are read. */
  private static final List<String> PARTS =
      List.of(
          "summary",
          "headline",
          "paragraphs",
          "sections",
          "rendered",
          "text",
          "body",
          "content",
          "value",
          "html",
          "children");

  /** Below this many words a value may be a heading or a list of keywords. */
  private static final int LEAST_WORDS = 12;

  /** In a field that is called so. */
  static Optional<RecordText> named(JsonNode record, FieldNames names) {
    for (String wanted : FieldNames.TEXTS) {
      String name = names.in(record, wanted);
      String text = composed(record.path(name));
      if (!text.isBlank() && !isSummary(name)) {
        return Optional.of(new RecordText(name, text, null));
      }
    }
    return Optional.empty();
  }

  /** In the field with the most running text that is not known to be something else. */
  static Optional<RecordText> byValue(JsonNode record, FieldNames names) {
    RecordText best = null;
    RecordText summary = null;
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      boolean text = value.isTextual() || isListOfTexts(value);
      String composed = text && !names.isOfKnown(name) ? composed(value) : "";
      if (isRunning(composed)) {
        if (isSummary(name)) {
          summary = longer(summary, new RecordText(name, composed, onlySummary(name)));
        } else {
          best = longer(best, new RecordText(name, composed, unknown(name)));
        }
      }
    }
    return Optional.ofNullable(best == null ? summary : best);
  }

  private static String onlySummary(String name) {
    return "no field holds the article; what is called " + name + " was taken for its text";
  }

  private static String unknown(String name) {
    return "no field is called a text; " + name + ", which holds one, was taken for it";
  }

  private static RecordText longer(@Nullable RecordText one, RecordText other) {
    return one == null || other.text.length() > one.text.length() ? other : one;
  }

  private static boolean isSummary(String name) {
    return SUMMARIES.contains(FieldNames.bare(name));
  }

  private static boolean isRunning(String text) {
    String start = text.strip();
    return !start.startsWith("http")
        && start.length() > LEAST_WORDS
        && Wording.words(start) >= LEAST_WORDS
        && Line.of(start).stream().anyMatch(Line::isProse);
  }

  private static boolean isListOfTexts(JsonNode value) {
    return value.isArray()
        && !value.isEmpty()
        && (value.get(0).isTextual() || value.get(0).isArray() || value.get(0).has("text"));
  }

  private static String composed(JsonNode value) {
    return value.isTextual()
        ? value.asText()
        : value.isObject() || value.isArray() ? sections(value) : "";
  }

  /** Fundus: summary, then sections of headlines and paragraphs. Others: a list of paragraphs. */
  private static String sections(JsonNode body) {
    JsonNode rendition = rendition(body);
    if (rendition != null) {
      return rendition.path("value").asText("");
    }
    if (isInPieces(body)) {
      return String.join("", stream(body).map(RecordText::piece).toList());
    }
    List<String> paragraphs = new ArrayList<>();
    collect(body, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  /** Messengers cut a text where its style changes: words and objects with words, by turns. */
  private static boolean isInPieces(JsonNode body) {
    return body.isArray()
        && stream(body).anyMatch(JsonNode::isTextual)
        && stream(body).anyMatch(part -> part.path("text").isTextual());
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    List<JsonNode> nodes = new ArrayList<>();
    list.forEach(nodes::add);
    return nodes.stream();
  }

  private static String piece(JsonNode part) {
    return part.isTextual() ? part.asText() : part.path("text").asText("");
  }

  /** ninjs: one body in several types of content; plain text says it all, the others are next. */
  private static @Nullable JsonNode rendition(JsonNode bodies) {
    JsonNode best = null;
    int most = 0;
    for (JsonNode body : bodies) {
      String type = body.path("contenttype").asText(body.path("contentType").asText(""));
      boolean main = body.path("role").asText("main").equals("main");
      boolean plain = type.contains("plain");
      int rank = type.isEmpty() ? 0 : 1 + (main ? 2 : 0) + (plain ? 1 : 0);
      if (rank > most && !body.path("value").asText("").isBlank()) {
        most = rank;
        best = body;
      }
    }
    return best;
  }

  private static void collect(JsonNode node, List<String> paragraphs) {
    if (node.isTextual() && !node.asText().isBlank()) {
      paragraphs.add(node.asText().strip());
    } else if (node.isArray()) {
      node.forEach(one -> collect(one, paragraphs));
    } else if (node.isObject()) {
      PARTS.forEach(name -> collect(node.path(name), paragraphs));
    }
  }
}
