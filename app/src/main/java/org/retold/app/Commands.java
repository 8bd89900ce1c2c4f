package org.retold.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.retold.RetoldOptions;
import org.retold.model.Ingested;
import org.retold.model.Rejected;
import picocli.CommandLine.Model.CommandSpec;

/** What all commands do alike. */
final class Commands {
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
    rejected.forEach(
        refused ->
            err.println(
                (refused.isRefusal() ? "refused " : "mended ")
                    + printable(refused.source())
                    + ": "
                    + refused.reason()
                    + " ("
                    + printable(refused.detail())
                    + ")"));
    err.flush();
  }

  /** Names of files and pieces of documents may hold what a terminal would obey. */
  private static String printable(String hostile) {
    StringBuilder line = new StringBuilder(hostile.length());
    hostile
        .codePoints()
        .forEach(
            c -> {
              boolean acts = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
              line.append(acts ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
            });
    return line.toString();
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
