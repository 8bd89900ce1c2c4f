package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Published;
import org.retold.model.Span;

/** An article as a line of {@code articles.jsonl}, and as the text that was kept of it. */
public final class ArticleJson {
  private static final ObjectMapper METADATA = new ObjectMapper(JsonLines.FACTORY);

  private ArticleJson() {}

  /** The line, without a line feed. */
  public static String line(Article article) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JsonLines.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      write(json, article, new Offsets(List.of(article)));
      json.writeEndObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(article.id(), e);
    }
    return line.toString();
  }

  /** The same without the characters that a terminal would obey. */
  public static String shownText(Article article) {
    return Shown.text(text(article));
  }

  /** The headline, an empty line, and the text without what was dropped. */
  static String text(Article article) {
    StringBuilder kept = new StringBuilder();
    for (Span span : article.kept()) {
      Span title = article.titleSpan();
      String piece =
          title != null && span.contains(title)
              ? article.text().substring(span.start(), title.start())
                  + article.text().substring(title.end(), span.end())
              : span.of(article.text());
      if (!piece.isBlank()) {
        kept.append(kept.isEmpty() ? "" : "\n\n").append(piece.strip());
      }
    }
    String title = article.title().strip();
    return title.isEmpty() ? kept.toString() : title + "\n\n" + kept;
  }

  static void write(JsonGenerator json, Article article, Offsets offsets) throws IOException {
    json.writeStringField("id", article.id());
    json.writeStringField("source", article.source());
    json.writeStringField("outlet", article.outlet());
    json.writeStringField("title", article.title());
    offsets.span(json, "titleSpan", article.id(), article.titleSpan());
    JsonLines.strings(json, "authors", article.authors());
    json.writeStringField("language", article.language());
    published(json, article);
    json.writeStringField("text", article.text());
    dropped(json, article, offsets);
    json.writeObjectFieldStart("metadata");
    for (Map.Entry<String, Object> entry : article.metadata().entrySet()) {
      json.writeFieldName(entry.getKey());
      METADATA.writeValue(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void published(JsonGenerator json, Article article) throws IOException {
    Published published = article.published();
    if (published == null) {
      json.writeNullField("published");
      return;
    }
    json.writeObjectFieldStart("published");
    json.writeStringField("value", published.value());
    json.writeStringField("precision", JsonLines.word(published.precision()));
    JsonLines.orNull(json, "zone", published.zone());
    json.writeStringField("evidence", published.evidence());
    json.writeEndObject();
  }

  private static void dropped(JsonGenerator json, Article article, Offsets offsets)
      throws IOException {
    json.writeArrayFieldStart("dropped");
    for (Dropped piece : article.dropped()) {
      json.writeStartObject();
      offsets.fields(json, article.id(), piece.span());
      json.writeStringField("reason", piece.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
