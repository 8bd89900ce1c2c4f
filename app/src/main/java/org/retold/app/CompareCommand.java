package org.retold.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.retold.Retold;
import org.retold.model.RunReport;
import org.retold.report.TerminalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold compare}: a few files as one story, the answer in the terminal. */
@Command(
    name = "compare",
    description = "Treats these articles as one story and answers in the terminal.",
    footer = {"", "Example: two saved articles", "  retold compare morning.html evening.txt"},
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Two or more articles: files, folders, globs or URLs.")
  private List<String> places = List.of();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Override
  public Integer call() {
    PrintWriter console = Commands.out(spec);
    RunReport report;
    try (ProgressLine progress = new ProgressLine()) {
      report = new Retold(encoder.options(new TreeMap<>()), progress).compare(places);
    }
    Commands.complain(spec, report.ingested().rejected());
    if (report.stories().isEmpty()) {
      throw new NotDone(
          "comparing takes two articles or more; readable: " + report.ingested().articles().size());
    }
    console.print(
        new TerminalReport(Commands.columns(), Ansi.AUTO.enabled()).of(report.stories().get(0)));
    console.flush();
    return Commands.exitCode(report.ingested());
  }
}
