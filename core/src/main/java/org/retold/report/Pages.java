package org.retold.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.retold.model.RunReport;
import org.retold.model.Story;
import org.retold.model.StoryReport;

/** The files for people. */
final class Pages {
  private static final String GENERATOR = "<meta name=\"generator\" content=\"Retold\">";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.retold.report.page");
  private final StoryPages pages;
  private final Path out;
  private final Path stories;

  Pages(RunReport run, ReportOptions options, Path out) {
    this.pages = new StoryPages(run, options);
    this.out = out;
    this.stories = out.resolve("stories");
  }

  /** Makes the folder; of earlier pages it keeps those of stories that are done. */
  void begin(List<Story> told, StoryParts parts) throws IOException {
    Files.createDirectories(stories);
    Set<Path> done = new HashSet<>();
    told.stream()
        .filter(story -> parts.has(story.id()))
        .forEach(story -> done.add(file(story.id())));
    removeOld(done);
  }

  boolean has(Story story) {
    return Files.isRegularFile(file(story.id()));
  }

  /** Called from several threads. */
  void story(StoryReport story) throws IOException {
    render("story.jte", pages.page(story), file(story.story().id()));
  }

  void index(RunReport run, List<StorySummary> summaries) throws IOException {
    render("index.jte", new IndexPages(run, summaries).page(), out.resolve("index.html"));
  }

  private Path file(String story) {
    return stories.resolve(FileNames.of(story));
  }

  /** Pages of an earlier run would tell stories that this one does not know. */
  private void removeOld(Set<Path> done) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(stories)) {
      old =
          files.filter(file -> file.toString().endsWith(".html") && !done.contains(file)).toList();
    }
    for (Path file : old) {
      try (Stream<String> lines = Files.lines(file)) {
        if (lines.limit(12).noneMatch(line -> line.contains(GENERATOR))) {
          continue;
        }
      }
      Files.delete(file);
    }
  }

  private void render(String template, Object page, Path file) throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, page, output);
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      output.writeTo(stream);
    }
  }
}
