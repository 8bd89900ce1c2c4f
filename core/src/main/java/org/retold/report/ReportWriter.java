package org.retold.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.retold.model.RunReport;

/** Writes what a run found: records for programs, pages for people. */
public final class ReportWriter {
  private final ReportOptions options;

  public ReportWriter(ReportOptions options) {
    this.options = options;
  }

  /** Writes all files of a run into a folder, which is made if need be. */
  public void write(RunReport run, Path out) {
    try {
      Files.createDirectories(out);
      new RecordFiles(run, out).write();
      new Pages(run, options, out).write();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + out + ": " + e, e);
    }
  }
}
