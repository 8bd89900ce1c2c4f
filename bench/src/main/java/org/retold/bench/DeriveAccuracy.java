package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.align.AlignOptions;
import org.retold.align.PassageAligner;
import org.retold.derive.DeriveOptions;
import org.retold.derive.HeldSources;
import org.retold.derive.StemmaBuilder;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.reuse.Attestation;

/** Who took the text from whom: simulated traditions beside four rivals, and planted reprints. */
public final class DeriveAccuracy implements Accuracy {
  private static final int CLUSTERS = 80;
  private static final int CALIBRATED = 10;

  @Override
  public String data() {
    return "derive";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("planted/n2000/parents.tsv"));
  }

  /** A part that runs in seconds: small traditions, every third cluster. */
  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    SortedMap<String, Double> measures = new TreeMap<>();
    simulate(10, .10, 6, measures, true);
    simulate(20, .10, 2, measures, false);
    ScribalRun.measure(.05, 2, measures);
    measures.put("simulated 1-ece of lines", 1 - simulated(7000, CALIBRATED).error());
    Path folder = eval.resolve("planted/n2000");
    planted(PlantedCopies.read(folder, true), "dated", CLUSTERS, measures);
    planted(PlantedCopies.read(folder, false), "undated", CLUSTERS, measures);
    return measures;
  }

  /** The whole table: sizes, rates, rivals, all planted reprints. Minutes. */
  public static void main(String[] args) throws IOException {
    SortedMap<String, Double> measures = new TreeMap<>();
    for (int witnesses : new int[] {10, 20, 30, 40}) {
      for (double rate : new double[] {.05, .10, .20}) {
        simulate(
            witnesses,
            rate,
            witnesses == 10 ? 8 : witnesses == 20 ? 4 : 2,
            measures,
            witnesses <= 20);
      }
    }
    for (double rate : new double[] {.02, .05, .10}) {
      ScribalRun.measure(rate, 8, measures);
    }
    Path folder = Path.of(System.getProperty("retold.eval", "../../shared/eval"), "planted/n2000");
    planted(PlantedCopies.read(folder, true), "dated", Integer.MAX_VALUE, measures);
    planted(PlantedCopies.read(folder, false), "undated", Integer.MAX_VALUE, measures);
    measures.forEach((metric, value) -> System.out.printf("%s\t%.4f%n", metric, value));
  }

  /** Average sign similarity over seeds, beside the rivals'. */
  static void simulate(
      int witnesses, double rate, int seeds, SortedMap<String, Double> measures, boolean rhm) {
    String name = String.format(Locale.ROOT, "%d witnesses %.2f ", witnesses, rate);
    for (int seed = 0; seed < seeds; seed++) {
      Tradition tradition = TraditionSimulator.of(witnesses, rate, true, 100 + seed);
      List<Article> articles = StemmaRun.articles(tradition);
      Rivals rivals = Rivals.of(articles);
      Stemma stemma = StemmaRun.stemma(articles, DeriveOptions.defaults());
      add(measures, name + "retold", StemmaRun.edges(stemma), tradition, seeds);
      add(measures, name + "neighbour joining", rivals.joined(), tradition, seeds);
      add(measures, name + "spanning tree", rivals.spanningTree(), tradition, seeds);
      add(measures, name + "contracted joining", rivals.contracted(), tradition, seeds);
      if (rhm) {
        add(measures, name + "rhm", RhmTree.of(articles, rivals.joined()), tradition, seeds);
      }
    }
  }

  /** Lines of traditions that fitted nothing: copied by hand, and of the simulator. */
  static SimulatedLines simulated(int first, int seeds) {
    SimulatedLines lines = new SimulatedLines();
    for (int seed = first; seed < first + seeds; seed++) {
      for (Tradition tradition :
          List.of(
              ScribalTradition.of(13, .03, seed),
              TraditionSimulator.of(10, .10, true, seed),
              TraditionSimulator.of(10, .05, true, seed))) {
        List<Article> articles = StemmaRun.articles(tradition);
        lines.add(StemmaRun.stemma(articles, DeriveOptions.defaults()), tradition);
      }
    }
    return lines;
  }

  /** Adds one tradition's average sign similarity to the mean of its cell. */
  static void add(
      SortedMap<String, Double> measures,
      String name,
      List<Tradition.Edge> edges,
      Tradition tradition,
      int seeds) {
    double similarity =
        SignSimilarity.of(tradition.texts().keySet(), edges, tradition.edges()) / seeds;
    measures.merge(name, similarity, Double::sum);
  }

  private static void planted(
      PlantedCopies planted, String name, int most, SortedMap<String, Double> measures) {
    PlantedScore score = new PlantedScore();
    Calibration lines = new Calibration();
    derive(planted, most, score, lines);
    score.measures().forEach((metric, v) -> measures.put("planted " + name + " " + metric, v));
    measures.put("planted " + name + " 1-ece of lines", 1 - lines.ofLines());
    measures.put("planted " + name + " 1-ece of direction", 1 - lines.ofDirection());
  }

  /** Every cluster of reprints as a story; how often sources are held is learnt from all. */
  static void derive(PlantedCopies planted, int most, PlantedScore score, Calibration lines) {
    Attestation attestation = Attestation.learn(planted.alone(), planted.copied());
    List<String> clusters = planted.clusters("reprint").stream().limit(most).toList();
    List<Alignment> aligned = clusters.stream().map(cluster -> aligned(cluster, planted)).toList();
    StemmaBuilder first = new StemmaBuilder(DeriveOptions.defaults(), attestation);
    List<Double> odds = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      String cluster = clusters.get(i);
      List<Article> articles = planted.articles(cluster);
      odds.addAll(first.lostOdds(story(cluster, articles), articles, aligned.get(i)));
    }
    StemmaBuilder builder =
        new StemmaBuilder(DeriveOptions.defaults(), attestation, HeldSources.USUAL.with(odds));
    for (int i = 0; i < clusters.size(); i++) {
      String cluster = clusters.get(i);
      List<Article> articles = planted.articles(cluster);
      Stemma stemma = builder.build(story(cluster, articles), articles, aligned.get(i));
      score.add(planted.exemplars(cluster), StemmaRun.edges(stemma));
      lines.add(stemma, planted.exemplars(cluster));
    }
  }

  private static Story story(String id, List<Article> articles) {
    return new Story(id, articles.stream().map(Article::id).toList(), "", List.of(), List.of());
  }

  private static Alignment aligned(String id, PlantedCopies planted) {
    List<Article> articles = planted.articles(id);
    return new PassageAligner(AlignOptions.defaults())
        .align(story(id, articles), articles, Lexicon.EMPTY);
  }
}
