package org.retold.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.retold.RetoldOptions;
import org.retold.model.Ingested;
import org.retold.model.Rejected;
import picocli.CommandLine.Model.CommandSpec;

/** What all commands do alike. */
final class Commands {
  /** Characters of a name or a remark; ids and file names have no bounds of their own. */
  private static final int LONGEST = 300;

  private Commands() {}

  static PrintWriter out(CommandSpec spec) {
    return spec.commandLine().getOut();
  }

  /** Default options with what the user gave, for the colophon. */
  static RetoldOptions options(SortedMap<String, String> given) {
    return RetoldOptions.defaults().as(Version.number(), given);
  }

  /** Says on stderr what was refused, and why. */
  static void complain(CommandSpec spec, List<Rejected> rejected) {
    PrintWriter err = spec.commandLine().getErr();
    rejected.forEach(refused -> err.println(line(refused)));
    err.flush();
  }

  /** What became of a document, in a line for the terminal. */
  static String line(Rejected refused) {
    return (refused.isRefusal() ? "refused " : refused.isSkipped() ? "" : "mended ")
        + printable(refused.source())
        + ": "
        + refused.reason()
        + " ("
        + printable(refused.detail())
        + ")";
  }

  /** Names of files and pieces of documents may hold what a terminal would obey. */
  static String printable(String hostile) {
    StringBuilder line = new StringBuilder();
    hostile
        .codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              boolean acts = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
              line.append(acts ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
            });
    return hostile.codePointCount(0, hostile.length()) > LONGEST ? line + "…" : line.toString();
  }

  /**
   * A folder with other people's files in it is not written into.
   *
   * @param ours true if the files in it are those of an earlier run
   */
  static void requireUsable(Path out, boolean ours, String foreign) throws IOException {
    if (!Files.exists(out) || ours) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new NotDone(out + " is a file; give -o a folder.");
    }
    try (Stream<Path> inside = Files.list(out)) {
      if (inside.findAny().isPresent()) {
        throw new NotDone(out + " holds files " + foreign + ". Give -o a new or empty folder.");
      }
    }
  }

  /** Columns of the terminal as the shell tells it, else what a terminal usually has. */
  static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 100;
  }

  static int exitCode(Ingested ingested) {
    if (ingested.articles().isEmpty()) {
      return ExitCode.NOT_DONE;
    }
    boolean refused = ingested.rejected().stream().anyMatch(Rejected::isRefusal);
    return refused ? ExitCode.DONE_WITH_REFUSALS : ExitCode.DONE;
  }
}
