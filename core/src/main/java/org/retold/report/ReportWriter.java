package org.retold.report;

import java.nio.file.Path;
import java.util.List;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

/** Writes what a run found: records for programs, pages for people. */
public final class ReportWriter {
  private final ReportOptions options;

  public ReportWriter(ReportOptions options) {
    this.options = options;
  }

  /** A folder to write a run into while it goes on. */
  public ReportFolder open(Path out) {
    return new ReportFolder(out, options);
  }

  /** Writes all files of a run into a folder, which is made if need be. */
  public void write(RunReport run, Path out) {
    ReportFolder folder = open(out);
    RunReport outline = new RunReport(run.ingested(), run.linking(), List.of(), run.colophon());
    folder.begin(outline);
    for (StoryReport story : run.stories()) {
      if (!folder.has(story.story())) {
        folder.take(story, true);
      }
    }
    folder.finish(outline);
  }
}
