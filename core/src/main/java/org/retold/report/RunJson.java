package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

/** How the run was made and how much it found: {@code run.json}. */
final class RunJson {
  private RunJson() {}

  static void write(JsonGenerator json, RunReport run) throws IOException {
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
    for (Map.Entry<String, Long> count : counts(run).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    JsonLines.strings(
        json,
        "storiesAlignedInPart",
        run.stories().stream()
            .filter(story -> !story.alignment().complete())
            .map(story -> story.story().id())
            .toList());
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

  private static SortedMap<String, Long> counts(RunReport run) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("articles", (long) run.ingested().articles().size());
    counts.put("rejected", (long) run.ingested().rejected().size());
    counts.put("stories", (long) run.stories().size());
    counts.put("alone", (long) run.linking().alone().size());
    counts.put("passages", 0L);
    counts.put("derivations", 0L);
    counts.put("inferredWitnesses", 0L);
    counts.put("claims", 0L);
    counts.put("names", 0L);
    counts.put("discrepancies", 0L);
    counts.put("substitutions", 0L);
    run.stories().forEach(story -> add(counts, story));
    return counts;
  }

  private static void add(SortedMap<String, Long> counts, StoryReport story) {
    more(counts, "passages", story.alignment().pairs().size());
    more(counts, "derivations", story.stemma().derivations().size());
    more(
        counts,
        "inferredWitnesses",
        story.stemma().witnesses().stream().filter(witness -> witness.isInferred()).count());
    more(counts, "claims", story.comparison().claims().size());
    more(counts, "names", story.comparison().names().size());
    more(counts, "discrepancies", story.comparison().discrepancies().size());
    more(counts, "substitutions", story.comparison().substitutions().size());
  }

  private static void more(SortedMap<String, Long> counts, String name, long count) {
    counts.merge(name, count, Long::sum);
  }
}
