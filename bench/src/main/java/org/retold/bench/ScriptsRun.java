package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.Article;

/**
 * Copies planted among articles in scripts without spaces, and in some with them.
 *
 * <p>Every language is a collection of its own. The two Chinese ones are translations of the same
 * articles: together they share sentences that nobody planted.
 */
final class ScriptsRun implements Accuracy {
  /** Language to whether its words are spaced. */
  private static final Map<String, Boolean> LANGUAGES =
      new TreeMap<>(
          Map.of(
              "arb", true, "hin", true, "jpn", false, "tha", false, "zho-CN", false, "zho-TW",
              false));

  /** Each article is copied once in each planting, or copies would share what nobody planted. */
  private static final int PLANTINGS = 3;

  @Override
  public String data() {
    return "reuse-scripts";
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(eval.resolve("linking/ntrex"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    LabelledArticles all = LabelledArticles.read(eval.resolve("linking/ntrex"));
    SortedMap<String, Double> figures = new TreeMap<>();
    for (Map.Entry<String, Boolean> language : LANGUAGES.entrySet()) {
      List<String> texts = new ArrayList<>();
      for (Article article : all.articles()) {
        if (language.getKey().equals(all.language().get(article.id()))) {
          texts.add(article.text());
        }
      }
      SortedMap<String, Double> score = score(texts, language.getValue());
      figures.put("plagdet " + language.getKey(), score.get("plagdet"));
      figures.put("pair F1 " + language.getKey(), score.get("pair_f1"));
    }
    return figures;
  }

  private static SortedMap<String, Double> score(List<String> texts, boolean spaced)
      throws IOException {
    List<ReuseScore.Case> gold = new ArrayList<>();
    List<ReuseScore.Case> found = new ArrayList<>();
    for (int seed = 1; seed <= PLANTINGS; seed++) {
      PlantedScript planted = PlantedScript.plant(texts, spaced, seed);
      Path out = Files.createTempDirectory("scripts");
      try {
        gold.addAll(planted.gold());
        found.addAll(ReuseRun.find(planted.texts(), out));
      } finally {
        ReuseRun.remove(out);
      }
    }
    return ReuseScore.score(gold, found);
  }
}
