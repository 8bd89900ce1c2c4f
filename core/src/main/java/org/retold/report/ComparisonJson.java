package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.retold.model.Claim;
import org.retold.model.Discrepancy;
import org.retold.model.NamedEntity;
import org.retold.model.Passage;
import org.retold.model.Substitution;

/** What differs between the tellings of one story, as JSON. */
final class ComparisonJson {
  private ComparisonJson() {}

  static void claim(JsonGenerator json, String story, Claim claim, Offsets offsets)
      throws IOException {
    json.writeStringField("story", story);
    json.writeStringField("id", claim.id());
    json.writeStringField("statement", claim.statement());
    json.writeStringField("type", claim.type());
    json.writeStringField("reference", claim.reference());
    json.writeArrayFieldStart("tellings");
    for (Claim.Telling telling : claim.tellings()) {
      json.writeStartObject();
      json.writeStringField("article", telling.article());
      json.writeStringField("stance", JsonLines.word(telling.stance()));
      Passage passage = telling.passage();
      if (passage == null) {
        json.writeNullField("start");
        json.writeNullField("end");
      } else {
        offsets.fields(json, passage.article(), passage.span());
      }
      JsonLines.orNull(json, "value", telling.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void name(JsonGenerator json, String story, NamedEntity entity, Offsets offsets)
      throws IOException {
    json.writeStringField("story", story);
    json.writeStringField("entity", entity.name());
    json.writeStringField("type", entity.type());
    json.writeArrayFieldStart("spellings");
    for (NamedEntity.Mention mention : entity.mentions()) {
      json.writeStartObject();
      json.writeStringField("form", mention.form());
      offsets.fields(json, mention.passage());
      JsonLines.orNull(json, "role", mention.role());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void discrepancy(
      JsonGenerator json, String story, Discrepancy discrepancy, Offsets offsets)
      throws IOException {
    json.writeStringField("story", story);
    json.writeStringField("kind", JsonLines.word(discrepancy.kind()));
    json.writeStringField("severity", discrepancy.severity().word());
    json.writeStringField("what", discrepancy.what());
    JsonLines.fraction(json, "confidence", discrepancy.confidence());
    offsets.passages(json, "spans", discrepancy.passages());
  }

  static void substitution(
      JsonGenerator json, String story, Substitution substitution, Offsets offsets)
      throws IOException {
    json.writeStringField("story", story);
    json.writeStringField("concept", substitution.concept());
    json.writeArrayFieldStart("byArticle");
    for (Substitution.Form form : substitution.forms()) {
      json.writeStartObject();
      json.writeStringField("article", form.passage().article());
      json.writeStringField("form", form.form());
      offsets.fields(json, form.passage().article(), form.passage().span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
