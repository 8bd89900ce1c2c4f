package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All measurements of accuracy; run as a program, it prints the lines of {@code expected.tsv}. */
public final class AccuracyRuns {

  /** In the order of the stages. */
  public static final List<Accuracy> ALL =
      List.of(
          new TextAccuracy(),
          new EncodingAccuracy(),
          new SegmentPages(),
          new ParsedPages(),
          new DeriveAccuracy(),
          new ReuseRun(),
          new ScriptsRun(),
          new ComparisonAccuracy(false),
          new LinkAccuracy("outlets"),
          new LinkAccuracy("ecbplus-train"),
          new LinkAccuracy("ecbplus-dev"),
          new LinkAccuracy("meantime"));

  private AccuracyRuns() {}

  /** Prints data, metric and value of every measurement whose data are there; args name some. */
  public static void main(String[] args) throws IOException {
    Path eval = evalFolder();
    for (Accuracy accuracy : ALL) {
      boolean wanted = args.length == 0 || List.of(args).contains(accuracy.data());
      if (wanted && accuracy.present(eval)) {
        accuracy
            .measure(eval)
            .forEach(
                (metric, value) ->
                    System.out.printf("%s\t%s\t%.4f%n", accuracy.data(), metric, value));
      }
    }
  }

  /** Where labelled data lie: the system property {@code retold.eval}, or beside the checkout. */
  public static Path evalFolder() {
    return Path.of(System.getProperty("retold.eval", "../../shared/eval"));
  }
}
