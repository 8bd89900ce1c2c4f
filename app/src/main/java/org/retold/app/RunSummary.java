package org.retold.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.retold.model.Ingested;
import org.retold.model.Linking.Alone;
import org.retold.model.NearMiss;
import org.retold.model.Rejected;
import org.retold.model.RunReport;
import org.retold.report.ReportFolder;
import org.retold.report.StorySummary;

/** What a run found, in a few lines for the terminal. */
final class RunSummary {
  private static final int SHOWN = 10;

  private RunSummary() {}

  static void print(
      RunReport report, List<StorySummary> stories, int takenOver, Path out, PrintWriter console) {
    Ingested ingested = report.ingested();
    console.printf(
        Locale.ROOT,
        "%s read, %s found, %d alone, %d refused.%n",
        count(ingested.articles().size(), "article", "articles"),
        count(stories.size(), "story", "stories"),
        report.linking().alone().size(),
        ingested.refusals());
    stories.stream().limit(SHOWN).forEach(story -> console.println(line(story)));
    if (stories.size() > SHOWN) {
      console.printf(Locale.ROOT, "  and %d more stories%n", stories.size() - SHOWN);
    }
    if (takenOver > 0) {
      console.printf(
          Locale.ROOT,
          "  %s had been compared by a run that was cut short%n",
          count(takenOver, "story", "stories"));
    }
    if (stories.isEmpty()) {
      console.println(whyNothing(report));
    }
    printRefused(ingested.rejected(), console);
    if (!ReportFolder.isNothing(ingested)) {
      console.printf(Locale.ROOT, "Open %s%n", out.resolve("index.html"));
    }
    console.flush();
  }

  private static String line(StorySummary story) {
    return "  "
        + story.heading()
        + ": "
        + count(story.tellings(), "telling", "tellings")
        + ", "
        + count(story.allFindings(), "finding", "findings");
  }

  private static String whyNothing(RunReport report) {
    return switch (report.ingested().articles().size()) {
      case 0 -> "No article was found in what was given; nothing can be compared.";
      case 1 -> "One article alone has nothing to be compared with; give two or more.";
      default ->
          report.linking().alone().stream()
              .flatMap(alone -> alone.nearMisses().stream().map(miss -> nearest(alone, miss)))
              .findFirst()
              .orElse(
                  "No two articles tell the same event: they share no names, numbers or words.");
    };
  }

  private static String nearest(Alone alone, NearMiss miss) {
    return String.format(
        Locale.ROOT,
        "No two articles tell the same event. Nearest: %s and %s (%.2f; threshold %.2f): %s",
        Commands.printable(alone.article()),
        Commands.printable(miss.article()),
        miss.score(),
        miss.threshold(),
        Commands.printable(miss.reason()));
  }

  private static void printRefused(List<Rejected> rejected, PrintWriter console) {
    rejected.stream()
        .limit(SHOWN)
        .forEach(refused -> console.println("  " + Commands.line(refused)));
    if (rejected.size() > SHOWN) {
      console.printf(Locale.ROOT, "  and %d more, see rejected.jsonl%n", rejected.size() - SHOWN);
    }
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
