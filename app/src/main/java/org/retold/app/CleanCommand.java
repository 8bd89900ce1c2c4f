package org.retold.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.retold.Retold;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.report.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold clean}: the article out of a page. */
@Command(
    name = "clean",
    description = "Prints the article found in each document, and what was dropped and why.",
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
    Ingested ingested = new Retold(Commands.options(new TreeMap<>())).clean(places);
    for (Article article : ingested.articles()) {
      console.println(
          format == Format.json ? ArticleJson.line(article) : ArticleJson.text(article));
    }
    console.flush();
    Commands.complain(spec, ingested.rejected());
    return Commands.exitCode(ingested);
  }
}
