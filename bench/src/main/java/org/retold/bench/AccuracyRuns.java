package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All measurements of accuracy; run as a program, it prints the lines of {@code expected.tsv}. */
public final class AccuracyRuns {

  /** The languages whose figures are asked for; each in what the set calls it. */
  private static final Set<String> TRANSLATED = Set.of("fra", "spa", "deu", "rus", "arb", "zho-CN");

  /** In the order of the stages. */
  public static final List<Accuracy> ALL =
      List.of(
          new TextAccuracy(),
          new EncodingAccuracy(),
          new SegmentPages(),
          new ParsedPages(),
          new PageOutlets(),
          new SourceAccuracy(),
          new DeriveAccuracy(),
          new OutletLines(),
          new UnheldAccuracy(),
          new ReuseRun(),
          new ScriptsRun(),
          new ComparisonAccuracy(false),
          new LinkAccuracy("outlets"),
          new LinkAccuracy("ecbplus-train"),
          new LinkAccuracy("ecbplus-dev"),
          new LinkAccuracy("meantime"),
          new FiveArticlesAccuracy(),
          new TranslatedStories("lead of seven languages", 3, TranslatedStories.SEVEN),
          new SentenceAccuracy("ntrex-retold", "eng", TRANSLATED, false));

  /** Too long for a build, or in need of what a build never fetches: only if asked for by name. */
  private static final List<Accuracy> WHEN_NAMED =
      List.of(
          new SmallCollections(150),
          new TranslatedStories("lead", 3, Set.of()),
          new TranslatedStories("whole", 0, Set.of()),
          new SentenceAccuracy("meantime-retold", "en", Set.of("es", "it", "nl"), false),
          new SentenceAccuracy("ntrex-retold", "eng", TRANSLATED, true));

  private AccuracyRuns() {}

  /** Prints data, metric and value of every measurement whose data are there; args name some. */
  public static void main(String[] args) throws IOException {
    Path eval = evalFolder();
    for (Accuracy accuracy : args.length == 0 ? ALL : named(List.of(args))) {
      if (!accuracy.present(eval)) {
        System.err.println(accuracy.data() + ": " + accuracy.lacks(eval));
        continue;
      }
      accuracy
          .measure(eval)
          .forEach(
              (metric, value) ->
                  System.out.printf("%s\t%s\t%.4f%n", accuracy.data(), metric, value));
    }
  }

  private static List<Accuracy> named(List<String> names) {
    return Stream.concat(ALL.stream(), WHEN_NAMED.stream())
        .filter(accuracy -> names.contains(accuracy.data()))
        .toList();
  }

  /** Where labelled data lie: the system property {@code retold.eval}, or beside the checkout. */
  public static Path evalFolder() {
    return Path.of(System.getProperty("retold.eval", "../../shared/eval"));
  }
}
