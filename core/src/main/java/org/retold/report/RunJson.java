package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.RunReport;

/** How the run was made and how much it found: {@code run.json}. */
final class RunJson {
  private RunJson() {}

  static void write(JsonGenerator json, RunReport run, List<StorySummary> stories)
      throws IOException {
    RunReport.Colophon colophon = run.colophon();
    json.writeStartObject();
    json.writeStringField("version", colophon.version());
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : colophon.options().entrySet()) {
      json.writeStringField(option.getKey(), option.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("seed", colophon.seed());
    json.writeStringField("offsetUnit", "unicode code point");
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : counts(run, stories).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    JsonLines.strings(
        json,
        "storiesAlignedInPart",
        stories.stream().filter(story -> !story.complete()).map(StorySummary::id).toList());
    json.writeObjectFieldStart("stages");
    for (Map.Entry<String, RunReport.Cost> stage : colophon.stages().entrySet()) {
      json.writeObjectFieldStart(stage.getKey());
      json.writeNumberField("seconds", Math.round(stage.getValue().seconds() * 1000) / 1000.0);
      json.writeNumberField("bytes", stage.getValue().bytes());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static SortedMap<String, Long> counts(RunReport run, List<StorySummary> stories) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("articles", (long) run.ingested().articles().size());
    counts.put("rejected", (long) run.ingested().rejected().size());
    counts.put("stories", (long) stories.size());
    counts.put("alone", (long) run.linking().alone().size());
    counts.put("passages", 0L);
    counts.put("derivations", 0L);
    counts.put("inferredWitnesses", 0L);
    counts.put("claims", 0L);
    counts.put("names", 0L);
    counts.put("discrepancies", 0L);
    counts.put("substitutions", 0L);
    stories.forEach(
        story -> story.counts().forEach((name, count) -> counts.merge(name, count, Long::sum)));
    return counts;
  }
}
