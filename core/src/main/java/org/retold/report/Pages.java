package org.retold.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

/** The files for people. */
final class Pages {
  private static final String GENERATOR = "<meta name=\"generator\" content=\"Retold\">";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.retold.report.page");
  private final RunReport run;
  private final ReportOptions options;
  private final Path out;

  Pages(RunReport run, ReportOptions options, Path out) {
    this.run = run;
    this.options = options;
    this.out = out;
  }

  void write() throws IOException {
    Path stories = Files.createDirectories(out.resolve("stories"));
    removeOld(stories);
    StoryPages pages = new StoryPages(run, options);
    for (StoryReport story : run.stories()) {
      render("story.jte", pages.page(story), stories.resolve(FileNames.of(story.story().id())));
    }
    render("index.jte", new IndexPages(run).page(), out.resolve("index.html"));
  }

  /** Pages of an earlier run would tell stories that this one does not know. */
  private static void removeOld(Path stories) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(stories)) {
      old = files.filter(file -> file.toString().endsWith(".html")).toList();
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
