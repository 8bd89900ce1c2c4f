package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.text.LanguageDetector;

/**
 * How often the language of whole articles and of single lines of NTREX-128 is told rightly, by
 * language, and what the wrong ones were taken for. Run: {@code LanguageTable EVAL_FOLDER [EVERY]};
 * asked is every how many-th line.
 */
final class LanguageTable {
  private static final int TOLD = 3;

  private final SortedMap<String, Integer> answers = new TreeMap<>();

  private LanguageTable() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve("linking/ntrex");
    int every = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Map<String, String> texts =
        LabelledArticles.lines(folder.resolve("docs.jsonl.gz")).stream()
            .collect(
                Collectors.toMap(
                    node -> node.path("id").asText(), node -> node.path("text").asText()));
    SortedMap<String, LanguageTable> articles = new TreeMap<>();
    SortedMap<String, LanguageTable> lines = new TreeMap<>();
    for (JsonNode gold : LabelledArticles.lines(folder.resolve("gold.segments.jsonl.gz"))) {
      String tag = gold.path("lang").asText();
      List<String> segments =
          TextAccuracy.segments(gold, texts.getOrDefault(gold.path("id").asText(), ""));
      articles.computeIfAbsent(tag, key -> new LanguageTable()).ask(String.join("\n", segments));
      LanguageTable own = lines.computeIfAbsent(tag, key -> new LanguageTable());
      for (int i = 0; i < segments.size(); i += every) {
        own.ask(segments.get(i));
      }
    }
    for (Map.Entry<String, LanguageTable> row : articles.entrySet()) {
      String tag = row.getKey();
      String language = TextAccuracy.language(tag);
      LanguageTable own = lines.getOrDefault(tag, new LanguageTable());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %s |%n",
          tag,
          row.getValue().share(language),
          own.share(language),
          own.others(language));
    }
  }

  private void ask(String text) {
    answers.merge(LanguageDetector.shared().detect(text), 1, Integer::sum);
  }

  private double share(String language) {
    int all = answers.values().stream().mapToInt(Integer::intValue).sum();
    return answers.getOrDefault(language, 0) / (double) Math.max(1, all);
  }

  private String others(String language) {
    return answers.entrySet().stream()
        .filter(answer -> !answer.getKey().equals(language))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOLD)
        .map(answer -> answer.getKey() + " " + answer.getValue())
        .collect(Collectors.joining(", "));
  }
}
