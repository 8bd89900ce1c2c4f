package org.retold.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.retold.Retold;
import org.retold.RetoldOptions;
import org.retold.model.RunReport;
import org.retold.report.ReportFolder;
import org.retold.report.ReportOptions;
import org.retold.report.ReportWriter;
import org.retold.report.StorySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold run}: articles in, a report out. */
@Command(
    name = "run",
    description = "Finds the stories in a collection and shows how each was retold.",
    footer = {
      "",
      "Example: a folder of saved articles, the report into a new folder",
      "  retold run articles/ -o report",
      "then open report/index.html. A run that was cut short goes on where it was."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs or URLs; - reads standard input.")
  private List<String> places = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      required = true,
      description = "Folder for the report; made if it is not there.")
  private Path out = Path.of("report");

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter console = Commands.out(spec);
    requireUsable(out);
    RetoldOptions given = encoder.options(options());
    ReportFolder folder = new ReportWriter(ReportOptions.defaults()).open(out);
    RunReport report;
    List<StorySummary> stories;
    try (ProgressLine progress = new ProgressLine()) {
      report = new Retold(given, progress).run(places, folder);
      stories = folder.finish(report);
    }
    RunSummary.print(report, stories, folder.takenOver(), out, console);
    return Commands.exitCode(report.ingested());
  }

  private SortedMap<String, String> options() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("places", String.join(" ", places));
    return options;
  }

  /** A folder with other people's files in it is not written into. */
  private static void requireUsable(Path out) throws IOException {
    boolean ours = Files.exists(out.resolve("run.json")) || ReportFolder.isCutShort(out);
    Commands.requireUsable(out, ours, "that are not a report");
  }
}
