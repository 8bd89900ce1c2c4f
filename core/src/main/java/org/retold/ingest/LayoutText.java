package org.retold.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A page that a machine has read, with the place of every line: ALTO, PAGE, hOCR. Its blocks are
 * paragraphs in the order of the file. Such files know no articles: a page is one.
 */
final class LayoutText {
  private LayoutText() {}

  static ObjectNode ofXml(Element root) {
    List<Element> blocks = called(root, "textblock", "textregion").toList();
    return record(blocks.stream().map(LayoutText::block));
  }

  /** hOCR is HTML in which classes tell what the engine took for what. */
  static ObjectNode ofHtml(Element page) {
    String language = page.select("[lang]").attr("lang");
    ObjectNode record =
        record(
            page.select(".ocr_par").stream()
                .map(
                    par ->
                        LineJoin.join(
                            par.select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat")
                                .eachText())));
    return language.isEmpty() ? record : record.put("language", language);
  }

  private static ObjectNode record(Stream<String> blocks) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    return record.put(
        "text", blocks.filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n")));
  }

  private static String block(Element block) {
    List<String> lines = new ArrayList<>();
    called(block, "textline").forEach(line -> lines.add(line(line)));
    return LineJoin.join(lines);
  }

  /** ALTO has a word an attribute and marks a hyphen; PAGE has the line's text below the line. */
  private static String line(Element line) {
    StringBuilder words = new StringBuilder();
    for (Element part : line.children()) {
      switch (local(part)) {
        case "string" -> words.append(part.attr("CONTENT"));
        case "sp" -> words.append(' ');
        case "hyp" -> words.append(words.toString().endsWith("-") ? "" : "-");
        case "textequiv" -> words.append(part.text());
        default -> {
          // Coordinates, and words that the line's own text repeats.
        }
      }
    }
    return words.toString();
  }

  private static Stream<Element> called(Element root, String... names) {
    List<String> wanted = List.of(names);
    return root.getAllElements().stream().filter(element -> wanted.contains(local(element)));
  }

  private static String local(Element element) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
