package org.retold.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.retold.ingest.OwnOutput;
import org.retold.model.Rejected;
import org.retold.reuse.RejectedRows;
import org.retold.reuse.ReuseFinder;
import org.retold.reuse.ReuseOptions;
import org.retold.reuse.ReuseSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold reuse}: all reused passages of a collection. */
@Command(
    name = "reuse",
    description = "Finds every copied passage of a whole collection, however edited.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExample:%n",
    footer = {
      "  retold reuse news-2021.jsonl.gz -o reused --since 2021-05 --until 2021-06",
      "",
      "Reads passim's records (id, text, series, date), one a line, plain or packed, and whatever",
      "retold run reads. Writes pairs.jsonl, clusters.jsonl and sources.jsonl with passim's"
          + " fields.",
      "Exit code: 0 done, 1 done but some records were refused, 2 not done."
    })
public final class ReuseCommand implements Callable<Integer> {
  private static final String WORK = ".work";

  /** Dates are compared as they are written, as far as they are given. */
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, or - for standard input.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--min-words",
      defaultValue = "5",
      paramLabel = "N",
      description =
          "Equal words a passage has at least; more is more precise. Default: ${DEFAULT-VALUE}.")
  private int minWords;

  @Option(
      names = "--max-outlets",
      defaultValue = "100",
      paramLabel = "N",
      description =
          "A passage that more outlets print is marked as a formula. Default: ${DEFAULT-VALUE}.")
  private int maxOutlets;

  @Option(names = "--within-series", description = "Pair texts of one outlet too.")
  private boolean withinSeries;

  @Option(
      names = "--since",
      defaultValue = "",
      paramLabel = "DATE",
      description = "Leave out older texts (2021, 2021-05 or 2021-05-07).")
  private String since = "";

  @Option(
      names = "--until",
      defaultValue = "",
      paramLabel = "DATE",
      description = "Leave out younger texts.")
  private String until = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; all processors if not given. The result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--memory",
      defaultValue = "",
      paramLabel = "SIZE",
      description = "Memory to plan for, such as 2g; beyond it sorted runs go to disk.")
  private String memory = "";

  @Override
  public Integer call() throws IOException {
    requireUsable(out);
    List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());
    ReuseSummary summary;
    try (ProgressLine progress = new ProgressLine();
        ReuseFinder finder = new ReuseFinder(options(), progress, rejected::add)) {
      new CollectionInput(finder, rejected::add).read(places);
      summary = finder.write(out);
    }
    Collections.sort(rejected);
    writeRejected(rejected);
    report(summary, rejected);
    if (summary.texts() == 0) {
      return ExitCode.NOT_DONE;
    }
    return rejected.stream().noneMatch(Rejected::isRefusal)
        ? ExitCode.DONE
        : ExitCode.DONE_WITH_REFUSALS;
  }

  private ReuseOptions options() {
    requireDate("--since", since);
    requireDate("--until", until);
    requireAtLeast("--min-words", minWords, 1);
    requireAtLeast("--max-outlets", maxOutlets, 2);
    requireAtLeast("--threads", threads, 1);
    return new ReuseOptions(
        minWords,
        maxOutlets,
        withinSeries,
        since,
        until,
        threads,
        memory.isEmpty() ? Runtime.getRuntime().maxMemory() : MemorySize.parse(memory),
        out.resolve(WORK));
  }

  private static void requireDate(String option, String given) {
    if (!given.isEmpty() && !DATE.matcher(given).matches()) {
      throw new NotDone(
          option
              + " expects a date such as 2021, 2021-05 or 2021-05-07, got: "
              + Commands.printable(given));
    }
  }

  private static void requireAtLeast(String option, int given, int least) {
    if (given < least) {
      throw new NotDone(option + " expects a number from " + least + " on, got: " + given);
    }
  }

  private void writeRejected(List<Rejected> rejected) throws IOException {
    try (BufferedWriter writer =
        Files.newBufferedWriter(out.resolve("rejected.jsonl"), StandardCharsets.UTF_8)) {
      for (Rejected one : rejected) {
        writer.write(RejectedRows.row(one));
      }
    }
  }

  private void report(ReuseSummary summary, List<Rejected> rejected) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(Commands.printable(summary.inWords()));
    rejected.stream().filter(Rejected::isSkipped).map(Commands::line).forEach(err::println);
    long refused = rejected.stream().filter(Rejected::isRefusal).count();
    if (refused > 0) {
      String refusals =
          refused == 1 ? "1 record was refused: " : refused + " records were refused: ";
      err.println(refusals + out.resolve("rejected.jsonl"));
    }
    err.flush();
  }

  /** A folder with other people's files in it is not written into; a run cut short goes on. */
  private static void requireUsable(Path out) throws IOException {
    boolean ours = OwnOutput.isReuse(out) || Files.isDirectory(out.resolve(WORK));
    Commands.requireUsable(out, ours, "that were not found by reuse");
  }
}
