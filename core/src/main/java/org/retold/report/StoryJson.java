package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.Derivation;
import org.retold.model.LinkEvidence;
import org.retold.model.Linking;
import org.retold.model.NearMiss;
import org.retold.model.PassagePair;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.Witness;

/** Stories, what their passages share, and who took them from whom, as JSON. */
final class StoryJson {
  private StoryJson() {}

  static void story(JsonGenerator json, Story story) throws IOException {
    json.writeStringField("id", story.id());
    JsonLines.strings(json, "articles", story.articles());
    json.writeStringField("label", story.label());
    json.writeArrayFieldStart("evidence");
    for (LinkEvidence evidence : story.evidence()) {
      json.writeStartObject();
      json.writeStringField("kind", evidence.kind());
      json.writeStringField("value", evidence.value());
      JsonLines.strings(json, "articles", evidence.articles());
      json.writeEndObject();
    }
    json.writeEndArray();
    nearMisses(json, story.nearMisses());
  }

  static void alone(JsonGenerator json, Linking.Alone alone) throws IOException {
    json.writeStringField("article", alone.article());
    nearMisses(json, alone.nearMisses());
  }

  private static void nearMisses(JsonGenerator json, List<NearMiss> misses) throws IOException {
    json.writeArrayFieldStart("nearMisses");
    for (NearMiss miss : misses) {
      json.writeStartObject();
      json.writeStringField("article", miss.article());
      JsonLines.fraction(json, "score", miss.score());
      JsonLines.fraction(json, "threshold", miss.threshold());
      json.writeStringField("reason", miss.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void pair(JsonGenerator json, String story, PassagePair pair, Offsets offsets)
      throws IOException {
    json.writeStringField("story", story);
    offsets.passage(json, "a", pair.a());
    offsets.passage(json, "b", pair.b());
    json.writeStringField("relation", JsonLines.word(pair.relation()));
    JsonLines.fraction(json, "similarity", pair.similarity());
    json.writeArrayFieldStart("changes");
    for (Change change : pair.changes()) {
      json.writeStartObject();
      json.writeStringField("kind", JsonLines.word(change.kind()));
      json.writeStringField("level", JsonLines.word(change.level()));
      offsets.span(json, "a", pair.a().article(), change.a());
      offsets.span(json, "b", pair.b().article(), change.b());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void stemma(JsonGenerator json, Stemma stemma, Offsets offsets) throws IOException {
    json.writeStringField("story", stemma.story());
    json.writeArrayFieldStart("witnesses");
    for (Witness witness : stemma.witnesses()) {
      json.writeStartObject();
      json.writeStringField("siglum", witness.siglum());
      JsonLines.orNull(json, "article", witness.article());
      json.writeStringField("name", witness.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("derivations");
    for (Derivation derivation : stemma.derivations()) {
      json.writeStartObject();
      derivation(json, derivation, offsets);
      json.writeEndObject();
    }
    json.writeEndArray();
    nearest(json, stemma.nearest());
  }

  private static void derivation(JsonGenerator json, Derivation derivation, Offsets offsets)
      throws IOException {
    json.writeStringField("from", derivation.from());
    json.writeStringField("to", derivation.to());
    json.writeStringField("kind", JsonLines.word(derivation.kind()));
    JsonLines.fraction(json, "share", derivation.share());
    JsonLines.fraction(json, "confidence", derivation.confidence());
    JsonLines.fraction(json, "directionConfidence", derivation.directionConfidence());
    json.writeArrayFieldStart("evidence");
    for (Derivation.Evidence evidence : derivation.evidence()) {
      json.writeStartObject();
      json.writeStringField("kind", evidence.kind());
      json.writeStringField("what", evidence.what());
      offsets.passages(json, "passages", evidence.passages());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alternatives");
    for (Derivation.Alternative alternative : derivation.alternatives()) {
      json.writeStartObject();
      json.writeStringField("from", alternative.from());
      JsonLines.fraction(json, "probability", alternative.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void nearest(
      JsonGenerator json, Stemma.@org.jspecify.annotations.Nullable Nearest nearest)
      throws IOException {
    if (nearest == null) {
      json.writeNullField("nearest");
      return;
    }
    json.writeObjectFieldStart("nearest");
    json.writeStringField("one", nearest.one());
    json.writeStringField("other", nearest.other());
    JsonLines.fraction(json, "score", nearest.score());
    JsonLines.fraction(json, "threshold", nearest.threshold());
    json.writeEndObject();
  }
}
