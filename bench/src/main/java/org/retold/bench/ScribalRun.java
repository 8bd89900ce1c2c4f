package org.retold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.retold.Retold;
import org.retold.RetoldOptions;
import org.retold.model.Article;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

/** Traditions copied by hand through the whole product: a folder of plain text files goes in. */
final class ScribalRun {
  private static final int WITNESSES = 13;

  private ScribalRun() {}

  /** Average sign similarity of what {@code run} finds, beside two rivals, over seeds from 500. */
  static void measure(double rate, int seeds, SortedMap<String, Double> measures)
      throws IOException {
    for (int seed = 0; seed < seeds; seed++) {
      Tradition tradition = ScribalTradition.of(WITNESSES, rate, 500 + seed);
      Rivals rivals = Rivals.of(StemmaRun.articles(tradition));
      String name = String.format(java.util.Locale.ROOT, "copied by hand %.2f ", rate);
      DeriveAccuracy.add(measures, name + "retold", found(tradition), tradition, seeds);
      DeriveAccuracy.add(measures, name + "spanning tree", rivals.spanningTree(), tradition, seeds);
      DeriveAccuracy.add(measures, name + "neighbour joining", rivals.joined(), tradition, seeds);
    }
  }

  private static List<Tradition.Edge> found(Tradition tradition) throws IOException {
    Path folder = Files.createTempDirectory("copied-by-hand");
    try {
      for (Map.Entry<String, String> text : tradition.texts().entrySet()) {
        Files.writeString(folder.resolve(text.getKey() + ".txt"), text.getValue());
      }
      return edges(new Retold(RetoldOptions.defaults()).run(List.of(folder.toString())));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(ScribalRun::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Tradition.Edge> edges(RunReport report) {
    List<Tradition.Edge> edges = new ArrayList<>();
    for (StoryReport story : report.stories()) {
      String hidden = "?" + story.story().id();
      for (Tradition.Edge edge : StemmaRun.edges(story.stemma())) {
        edges.add(
            new Tradition.Edge(name(edge.from(), hidden, report), name(edge.to(), hidden, report)));
      }
    }
    return edges;
  }

  /** The name of a witness in the tradition: its file without the ending. */
  private static String name(String node, String hidden, RunReport report) {
    return report.ingested().articles().stream()
        .map(Article::id)
        .filter(node::equals)
        .map(id -> id.replaceFirst("^.*/", "").replaceFirst("[.]txt$", ""))
        .findFirst()
        .orElse(hidden + node);
  }
}
