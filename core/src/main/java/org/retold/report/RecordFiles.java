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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.model.Article;
import org.retold.model.Rejected;
import org.retold.model.RunReport;

/** The files for programs: one object a line, as {@code docs/formats.md} says. */
final class RecordFiles {
  private final RunReport run;
  private final Path out;

  RecordFiles(RunReport run, Path out) {
    this.run = run;
    this.out = out;
  }

  /** What was read, and which articles tell the same event. */
  void collection() throws IOException {
    lines(
        "articles",
        run.ingested().articles(),
        (json, article) -> ArticleJson.write(json, article, new Offsets(List.of(article))));
    lines("stories", run.linking().stories(), StoryJson::story);
    lines("alone", run.linking().alone(), StoryJson::alone);
  }

  /** What is known when all stories are written. */
  void rest(List<StorySummary> stories) throws IOException {
    embedded();
    lines("rejected", run.ingested().rejected(), RecordFiles::rejected);
    runFile(stories);
  }

  private interface Line<T> {
    void write(JsonGenerator json, T thing) throws IOException;
  }

  private <T> void lines(String name, Collection<T> things, Line<T> line) throws IOException {
    try (JsonLines lines = JsonLines.to(file(name))) {
      for (T thing : things) {
        lines.line(json -> line.write(json, thing));
      }
    }
  }

  /** What stands inside the articles that tell no story, behind that of the stories. */
  private void embedded() throws IOException {
    Set<String> told = new HashSet<>();
    run.linking().stories().forEach(story -> told.addAll(story.articles()));
    try (JsonLines lines = JsonLines.append(file("embedded"))) {
      for (Article article : run.ingested().articles()) {
        if (!told.contains(article.id())) {
          EmbeddedJson.lines(lines, article, List.of(), new Offsets(List.of(article)));
        }
      }
    }
  }

  private static void rejected(JsonGenerator json, Rejected rejected) throws IOException {
    json.writeStringField("source", rejected.source());
    json.writeStringField("reason", rejected.reason());
    json.writeStringField("detail", rejected.detail());
  }

  private void runFile(List<StorySummary> stories) throws IOException {
    try (OutputStream stream = Files.newOutputStream(out.resolve("run.json"));
        JsonGenerator json = JsonLines.FACTORY.createGenerator(stream, JsonEncoding.UTF8)) {
      // The platform's line separator would make the bytes depend on the machine.
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      RunJson.write(json, run, stories);
    }
  }

  private Path file(String name) {
    return out.resolve(name + ".jsonl");
  }
}
