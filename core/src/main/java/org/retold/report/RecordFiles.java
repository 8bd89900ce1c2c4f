package org.retold.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retold.model.Article;
import org.retold.model.QuotationSource;
import org.retold.model.Rejected;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

/** The files for programs: one object a line, as {@code docs/formats.md} says. */
final class RecordFiles {
  private final RunReport run;
  private final Path out;

  RecordFiles(RunReport run, Path out) {
    this.run = run;
    this.out = out;
  }

  void write() throws IOException {
    lines(
        "articles",
        run.ingested().articles(),
        (json, article) -> ArticleJson.write(json, article, new Offsets(List.of(article))));
    lines("stories", run.linking().stories(), StoryJson::story);
    lines("alone", run.linking().alone(), StoryJson::alone);
    lines(
        "stemma",
        run.stories(),
        (json, story) -> StoryJson.stemma(json, story.stemma(), offsets(story)));
    perStory("passages", story -> story.alignment().pairs(), StoryJson::pair);
    perStory("claims", story -> story.comparison().claims(), ComparisonJson::claim);
    perStory("names", story -> story.comparison().names(), ComparisonJson::name);
    perStory(
        "discrepancies", story -> story.comparison().discrepancies(), ComparisonJson::discrepancy);
    perStory(
        "substitutions", story -> story.comparison().substitutions(), ComparisonJson::substitution);
    embedded();
    lines("rejected", run.ingested().rejected(), RecordFiles::rejected);
    runFile();
  }

  private interface Line<T> {
    void write(JsonGenerator json, T thing) throws IOException;
  }

  private interface StoryLine<T> {
    void write(JsonGenerator json, String story, T thing, Offsets offsets) throws IOException;
  }

  private interface Part<T> {
    Collection<T> of(StoryReport story);
  }

  private <T> void lines(String name, Collection<T> things, Line<T> line) throws IOException {
    try (JsonLines lines = JsonLines.to(file(name))) {
      for (T thing : things) {
        lines.line(json -> line.write(json, thing));
      }
    }
  }

  private <T> void perStory(String name, Part<T> part, StoryLine<T> line) throws IOException {
    try (JsonLines lines = JsonLines.to(file(name))) {
      for (StoryReport story : run.stories()) {
        Offsets offsets = offsets(story);
        for (T thing : part.of(story)) {
          lines.line(json -> line.write(json, story.story().id(), thing, offsets));
        }
      }
    }
  }

  private void embedded() throws IOException {
    Map<String, StoryReport> storyOf = new HashMap<>();
    run.stories().forEach(story -> story.story().articles().forEach(id -> storyOf.put(id, story)));
    try (JsonLines lines = JsonLines.to(file("embedded"))) {
      for (Article article : run.ingested().articles()) {
        StoryReport story = storyOf.get(article.id());
        List<QuotationSource> sources =
            story == null ? List.of() : story.comparison().quotationSources();
        Offsets offsets =
            story == null ? new Offsets(List.of(article)) : new Offsets(story.articles());
        for (EmbeddedJson.Sourced sourced : EmbeddedJson.of(article, sources)) {
          lines.line(json -> EmbeddedJson.write(json, article.id(), sourced, offsets));
        }
      }
    }
  }

  private static void rejected(JsonGenerator json, Rejected rejected) throws IOException {
    json.writeStringField("source", rejected.source());
    json.writeStringField("reason", rejected.reason());
    json.writeStringField("detail", rejected.detail());
  }

  private void runFile() throws IOException {
    try (OutputStream stream = Files.newOutputStream(out.resolve("run.json"));
        JsonGenerator json = JsonLines.FACTORY.createGenerator(stream, JsonEncoding.UTF8)) {
      // The platform's line separator would make the bytes depend on the machine.
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      RunJson.write(json, run);
    }
  }

  private static Offsets offsets(StoryReport story) {
    return new Offsets(story.articles());
  }

  private Path file(String name) {
    return out.resolve(name + ".jsonl");
  }
}
