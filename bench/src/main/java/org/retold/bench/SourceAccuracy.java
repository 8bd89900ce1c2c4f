package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.Article;
import org.retold.reuse.CorpusText;
import org.retold.reuse.Progress;
import org.retold.reuse.ReuseFinder;
import org.retold.reuse.ReuseOptions;

/**
 * Whom {@code reuse} takes for the source of every copy: of the planted corpus, and of articles
 * copied as desks do, without dates.
 */
final class SourceAccuracy implements Accuracy {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int ARTICLES = 2000;

  /** Not among those that weights were learnt on. */
  private static final long SEED = 500;

  /** The most probable source of a copy. */
  private record Source(String id, double confidence) {}

  @Override
  public String data() {
    return "reuse-sources";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("planted/n2000/parents.tsv"))
        && Files.exists(eval.resolve("planted/pool.jsonl.gz"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    SortedMap<String, Double> measures = new TreeMap<>();
    for (boolean dated : new boolean[] {true, false}) {
      PlantedCopies planted = PlantedCopies.read(eval.resolve("planted/n2000"), dated);
      score(planted, sources(planted), dated ? "dated " : "undated ", measures);
    }
    PlantedCopies desks = DeskCopies.make(eval.resolve("planted/pool.jsonl.gz"), ARTICLES, SEED);
    score(desks, sources(desks), "desks ", measures);
    return measures;
  }

  private static Map<String, Source> sources(PlantedCopies planted) throws IOException {
    Path out = Files.createTempDirectory("sources");
    ReuseOptions options = ReuseOptions.defaults(out.resolve("work"));
    try (ReuseFinder finder = new ReuseFinder(options, Progress.SILENT, refused -> {})) {
      for (Article article : planted.all()) {
        var published = article.published();
        String date = published == null ? "" : published.value();
        finder.add(new CorpusText(article.id(), article.outlet(), date, article.text()));
      }
      finder.write(out);
      return best(out.resolve("sources.jsonl"));
    } finally {
      ReuseRun.remove(out);
    }
  }

  private static Map<String, Source> best(Path file) throws IOException {
    Map<String, Source> best = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      Source source = new Source(row.get("source").asText(), row.get("confidence").asDouble());
      best.merge(
          row.get("id").asText(),
          source,
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    return best;
  }

  private static void score(
      PlantedCopies planted,
      Map<String, Source> sources,
      String name,
      SortedMap<String, Double> measures) {
    Map<String, String> exemplars = new HashMap<>();
    Map<String, String> clusters = new HashMap<>();
    for (String type : List.of("reprint", "passage", "quote")) {
      for (String cluster : planted.clusters(type)) {
        exemplars.putAll(planted.exemplars(cluster));
        planted.articles(cluster).forEach(article -> clusters.put(article.id(), cluster));
      }
    }
    double right = 0;
    double reversed = 0;
    double kin = 0;
    double[][] bins = new double[10][3];
    for (Map.Entry<String, Source> entry : sources.entrySet()) {
      String copy = entry.getKey();
      String source = entry.getValue().id();
      boolean isRight = source.equals(exemplars.get(copy));
      right += isRight ? 1 : 0;
      reversed += copy.equals(exemplars.get(source)) ? 1 : 0;
      boolean inside = clusters.containsKey(copy);
      kin += inside && clusters.getOrDefault(copy, "").equals(clusters.get(source)) ? 1 : 0;
      Calibration.count(bins, entry.getValue().confidence(), isRight);
    }
    measures.put(name + "right parent", right / exemplars.size());
    measures.put(name + "direction", right / (right + reversed));
    measures.put(name + "inside the cluster", kin / sources.size());
    measures.put(name + "1-ece", 1 - Calibration.error(bins));
  }
}
