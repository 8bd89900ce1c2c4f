package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An element of a corpus or of an export as a record: what it calls its children, and their text.
 */
final class MarkupRecord {
  /** Elements that part or style a text and are no fields. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "p",
          "br",
          "lb",
          "em",
          "i",
          "b",
          "strong",
          "a",
          "hi",
          "u",
          "ref",
          "quote",
          "list",
          "item",
          "li",
          "ul",
          "ol",
          "span",
          "sup",
          "sub",
          "graphic",
          "h2",
          "h3",
          "h4",
          "blockquote");

  /** What corpora call fields that have other names in records. */
  private static final Map<String, String> NAMES =
      Map.of(
          "head",
          "title",
          "hl",
          "title",
          "ttl",
          "title",
          "hedline",
          "title",
          "main",
          "text",
          "p",
          "paragraphs");

  /** Field elements of search engines: {@code <field name="title">}. */
  private static final Set<String> CALLED = Set.of("field", "str", "arr", "date", "property");

  /** Of the newswire corpora: who sent it, in which language, when, which one of that day. */
  private static final Pattern WIRE_ID =
      Pattern.compile("([A-Z]{2,5})_[A-Z]{3}_((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)\\.\\d+");

  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

  private static final int DEEPEST = 40;

  private MarkupRecord() {}

  static ObjectNode of(Element element) {
    ObjectNode record = object(element, 0);
    Matcher wire = WIRE_ID.matcher(record.path("id").asText(""));
    if (wire.matches() && !record.has("date")) {
      record.put("date", wire.group(2) + "-" + wire.group(3) + "-" + wire.group(4));
      record.put("outlet", wire.group(1));
    }
    return record;
  }

  private static ObjectNode object(Element element, int depth) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!key.startsWith("xmlns")) {
        record.put(name(key), attribute.getValue());
      }
    }
    if (isText(element)) {
      put(record, "text", text(element));
    }
    for (Element child : isText(element) ? List.<Element>of() : element.children()) {
      String called = name(child.normalName().toLowerCase(Locale.ROOT));
      boolean field = CALLED.contains(called) && child.hasAttr("name");
      add(record, field ? child.attr("name") : called, value(child, depth));
    }
    return record;
  }

  private static JsonNode value(Element child, int depth) {
    boolean plain = isText(child) || depth == DEEPEST;
    return plain ? JsonNodeFactory.instance.textNode(text(child)) : object(child, depth + 1);
  }

  private static void put(ObjectNode record, String name, String text) {
    if (!text.isBlank()) {
      record.put(name, text);
    }
  }

  /** The second of a name makes a list of it. */
  private static void add(ObjectNode record, String name, JsonNode value) {
    JsonNode before = record.get(name);
    if (before == null) {
      record.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      record.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
    }
  }

  private static boolean isText(Element element) {
    return element.children().stream()
        .allMatch(child -> OF_TEXT.contains(child.normalName().toLowerCase(Locale.ROOT)));
  }

  private static String name(String element) {
    String local = element.substring(element.indexOf(':') + 1);
    return NAMES.getOrDefault(local, local);
  }

  /** Line by line as it stands; where elements part it, a paragraph each. */
  static String text(Element element) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder loose = new StringBuilder();
    boolean parted = element.children().stream().anyMatch(MarkupRecord::isParagraph);
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && isParagraph(child)) {
        flush(loose, paragraphs);
        paragraphs.add(child.text().strip());
      } else if (node instanceof Element child) {
        loose.append(child.wholeText());
      } else if (node instanceof TextNode words) {
        loose.append(words.getWholeText());
      }
    }
    String rest = CONTROLS.matcher(loose).replaceAll("").strip();
    if (!parted) {
      return rest;
    }
    flush(loose, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private static void flush(StringBuilder loose, List<String> paragraphs) {
    String text = CONTROLS.matcher(loose).replaceAll("").strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    loose.setLength(0);
  }

  private static boolean isParagraph(Element element) {
    return element
        .normalName()
        .toLowerCase(Locale.ROOT)
        .matches("p|h[1-6]|li|ul|ol|list|item|blockquote|quote");
  }
}
