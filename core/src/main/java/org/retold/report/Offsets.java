package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.text.CodePoints;

/**
 * Writes spans in Unicode code points: a Java index counts an emoji twice, Python and SQL count it
 * once.
 */
final class Offsets {
  private final Map<String, CodePoints> byArticle = new HashMap<>();

  Offsets(Collection<Article> articles) {
    articles.forEach(article -> byArticle.put(article.id(), new CodePoints(article.text())));
  }

  /** The fields article, start and end of the object that is open. */
  void fields(JsonGenerator json, Passage passage) throws IOException {
    json.writeStringField("article", passage.article());
    fields(json, passage.article(), passage.span());
  }

  /** The fields start and end of the object that is open. */
  void fields(JsonGenerator json, String article, Span span) throws IOException {
    CodePoints points = points(article);
    json.writeNumberField("start", points.of(span.start()));
    json.writeNumberField("end", points.of(span.end()));
  }

  /** A field that holds a passage. */
  void passage(JsonGenerator json, String field, Passage passage) throws IOException {
    json.writeObjectFieldStart(field);
    fields(json, passage);
    json.writeEndObject();
  }

  /** A field that holds a span of an article, or null. */
  void span(JsonGenerator json, String field, String article, @Nullable Span span)
      throws IOException {
    if (span == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    fields(json, article, span);
    json.writeEndObject();
  }

  /** A field that holds a list of passages. */
  void passages(JsonGenerator json, String field, Collection<Passage> passages) throws IOException {
    json.writeArrayFieldStart(field);
    for (Passage passage : passages) {
      json.writeStartObject();
      fields(json, passage);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private CodePoints points(String article) {
    CodePoints points = byArticle.get(article);
    if (points == null) {
      throw new IllegalArgumentException("no such article: " + article);
    }
    return points;
  }
}
