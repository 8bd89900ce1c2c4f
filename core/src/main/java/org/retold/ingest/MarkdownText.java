package org.retold.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text with fields above it, between two lines of three dashes, as programs for notes and for web
 * sites keep articles: the fields are those of a record, the text is Markdown.
 */
final class MarkdownText {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\r?\\n((?:[^\\n]*\\n){1,200}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)");

  private static final Pattern FIELD =
      Pattern.compile("(?m)^[\\p{L}_][\\p{L}\\p{N}_ -]*:(?:\\s|$)");

  private static final Pattern HEADING = Pattern.compile("\\s*# \\S[^\\n]*\\n\\s*\\n");

  private static final Pattern MARKS =
      Pattern.compile("(?m)\\]\\([^)\\s]+\\)|\\*\\*[^*\\n]+\\*\\*|^> \\S|^#{2,4} \\S|^---$");

  private static final int LEAST_MARKS = 2;

  private static final ObjectMapper MAPPER = YAMLMapper.builder().build();

  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private MarkdownText() {}

  /** True if fields stand above the text. */
  static boolean hasFields(String text) {
    Matcher front = FRONT.matcher(text);
    return front.find() && FIELD.matcher(front.group(1)).find();
  }

  /** True if a text begins with a heading of Markdown and has more of its marks below. */
  static boolean isHeaded(String text) {
    return HEADING.matcher(text).lookingAt()
        && MARKS.matcher(text).results().limit(LEAST_MARKS).count() == LEAST_MARKS;
  }

  static void read(Place place, byte[] bytes, Sink sink) throws Refusal {
    Decoded decoded = Decoder.meant(bytes, place.charset());
    Matcher front = FRONT.matcher(decoded.text());
    boolean headed = isHeaded(decoded.text());
    if (!headed && !front.find()) {
      throw new Refusal(RefusalReason.BROKEN, "no line ends the fields above the text");
    }
    if (decoded.remark() != null) {
      sink.refuse(place.source(), RefusalReason.REPAIRED, decoded.remark());
    }
    ObjectNode record = headed ? MAPPER.createObjectNode() : fields(front.group(1), place, sink);
    String text = plain(decoded.text().substring(headed ? 0 : front.end()));
    if (headed) {
      record.put("title", text.lines().findFirst().orElse(""));
    }
    record.put("text", text);
    new JsonArticle(record, place.id(), place.source(), MAPPER).read(sink);
  }

  private static ObjectNode fields(String front, Place place, Sink sink) {
    try {
      JsonNode fields = MAPPER.readTree(front);
      if (fields instanceof ObjectNode record) {
        return record;
      }
      sink.refuse(place.source(), RefusalReason.REPAIRED, "no fields above the text");
    } catch (JsonProcessingException e) {
      String told = "the fields above the text cannot be read: " + e.getOriginalMessage();
      sink.refuse(place.source(), RefusalReason.REPAIRED, told);
    }
    return MAPPER.createObjectNode();
  }

  private static String plain(String markdown) {
    return BodyMarkup.paragraphs(RENDERER.render(Parser.builder().build().parse(markdown)));
  }
}
