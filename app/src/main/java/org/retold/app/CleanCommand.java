package org.retold.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.retold.Retold;
import org.retold.report.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold clean}: the article out of a page. */
@Command(
    name = "clean",
    description =
        "Prints the article found in each document, and what was dropped and why, one by one.",
    footer = {
      "",
      "Example: only the text of a saved page",
      "  retold clean page.html --format text"
    },
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {

  /** How the article is printed. */
  enum Format {
    json,
    text
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs or URLs; - reads standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--format",
      defaultValue = "json",
      description = "json: a line of articles.jsonl each; text: title and text. Default: json.")
  private Format format = Format.json;

  @Override
  public Integer call() {
    PrintWriter console = Commands.out(spec);
    AtomicLong printed = new AtomicLong();
    AtomicBoolean refused = new AtomicBoolean();
    new Retold(Commands.options(new TreeMap<>()))
        .clean(
            places,
            article -> {
              console.println(
                  format == Format.json
                      ? ArticleJson.line(article)
                      : ArticleJson.shownText(article));
              printed.incrementAndGet();
            },
            rejected -> {
              Commands.complain(spec, List.of(rejected));
              refused.compareAndSet(false, rejected.isRefusal());
            });
    console.flush();
    if (printed.get() == 0) {
      return ExitCode.NOT_DONE;
    }
    return refused.get() ? ExitCode.DONE_WITH_REFUSALS : ExitCode.DONE;
  }
}
