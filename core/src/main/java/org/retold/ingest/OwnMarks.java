package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import org.retold.model.Dropped;
import org.retold.model.Span;
import org.retold.text.CodePoints;

/** Retold's own lines say themselves what was dropped, in code points. */
final class OwnMarks {
  private OwnMarks() {}

  /** True if Retold wrote the record. */
  static boolean are(JsonNode record) {
    boolean own = record.path("published").isObject() || record.has("titleSpan");
    return own && record.path("dropped").isArray();
  }

  static void take(JsonNode record, Draft draft) {
    CodePoints points = new CodePoints(draft.text);
    int length = draft.text.codePointCount(0, draft.text.length());
    int last = 0;
    for (JsonNode mark : record.path("dropped")) {
      int start = mark.path("start").asInt(-1);
      int end = mark.path("end").asInt(-1);
      if (start >= last && end > start && end <= length) {
        Span span = new Span(points.index(start), points.index(end));
        draft.dropped.add(new Dropped(span, mark.path("reason").asText("template")));
        last = end;
      }
    }
    draft.metadata.remove("dropped");
    draft.metadata.remove("titleSpan");
  }
}
