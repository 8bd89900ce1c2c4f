package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retold.model.Span;
import org.retold.text.CodePoints;
import org.retold.text.LanguageDetector;
import org.retold.text.Sentences;

/**
 * Sentence boundaries and languages on the human translations of NTREX-128.
 *
 * <p>Gold segments are joined by fives to paragraphs, without the headline; a boundary is right if
 * a segment ends there. The language is asked of every article and of every tenth line.
 */
final class TextAccuracy implements Accuracy {
  private static final int SEGMENTS_A_PARAGRAPH = 5;
  private static final int EVERY = 10;

  /** The gold tags of the languages whose sentences are measured, with ours. */
  private static final Map<String, String> MEASURED =
      Map.of(
          "eng", "en", "fra", "fr", "deu", "de", "spa", "es", "arb", "ar", "rus", "ru", "zho-CN",
          "zh");

  /** The rest of the gold tags, with ours. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("zho-TW", "zh"),
          Map.entry("jpn", "ja"),
          Map.entry("por", "pt"),
          Map.entry("por-BR", "pt"),
          Map.entry("ces", "cs"),
          Map.entry("tha", "th"),
          Map.entry("urd", "ur"),
          Map.entry("hau", "ha"),
          Map.entry("nld", "nl"),
          Map.entry("amh", "am"),
          Map.entry("ell", "el"),
          Map.entry("swe", "sv"),
          Map.entry("fin", "fi"),
          Map.entry("ukr", "uk"),
          Map.entry("heb", "he"),
          Map.entry("ben", "bn"),
          Map.entry("ind", "id"),
          Map.entry("ron", "ro"),
          Map.entry("ita", "it"),
          Map.entry("hin", "hi"),
          Map.entry("swa", "sw"),
          Map.entry("kor", "ko"),
          Map.entry("vie", "vi"),
          Map.entry("tur", "tr"),
          Map.entry("pol", "pl"));

  /** How many boundaries were right, found, and true. */
  private static final class Boundaries {
    private int right;
    private int found;
    private int gold;

    double f() {
      return 2.0 * right / (found + gold);
    }
  }

  @Override
  public String data() {
    return "text-ntrex";
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(eval.resolve("linking/ntrex"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    Path folder = eval.resolve("linking/ntrex");
    Map<String, String> texts =
        LabelledArticles.lines(folder.resolve("docs.jsonl.gz")).stream()
            .collect(
                Collectors.toMap(
                    node -> node.path("id").asText(), node -> node.path("text").asText()));
    SortedMap<String, Boundaries> boundaries = new TreeMap<>();
    int[] articles = new int[2];
    int[] lines = new int[2];
    for (JsonNode gold : LabelledArticles.lines(folder.resolve("gold.segments.jsonl.gz"))) {
      List<String> segments = segments(gold, texts.getOrDefault(gold.path("id").asText(), ""));
      String tag = gold.path("lang").asText();
      String language = language(tag);
      if (MEASURED.containsKey(tag)) {
        cut(segments, language, boundaries.computeIfAbsent(language, key -> new Boundaries()));
      }
      ask(String.join("\n", segments), language, articles);
      for (int i = 0; i < segments.size(); i += EVERY) {
        ask(segments.get(i), language, lines);
      }
    }
    SortedMap<String, Double> metrics = new TreeMap<>();
    boundaries.forEach((language, count) -> metrics.put("sentences F " + language, count.f()));
    metrics.put("language of articles", (double) articles[0] / articles[1]);
    metrics.put("language of lines", (double) lines[0] / lines[1]);
    return metrics;
  }

  /** The BCP 47 tag of what the set calls a language. */
  static String language(String tag) {
    return MEASURED.getOrDefault(tag, OTHERS.getOrDefault(tag, tag));
  }

  static List<String> segments(JsonNode gold, String text) {
    CodePoints points = new CodePoints(text);
    List<String> segments = new ArrayList<>();
    for (JsonNode segment : gold.path("segments")) {
      segments.add(
          text.substring(points.index(segment.get(1).asInt()), points.index(segment.get(2).asInt()))
              .strip());
    }
    return segments;
  }

  private static void ask(String text, String language, int[] count) {
    count[0] += LanguageDetector.shared().detect(text).equals(language) ? 1 : 0;
    count[1]++;
  }

  /** The first segment is the headline; Chinese joins without a space. */
  private static void cut(List<String> segments, String language, Boundaries boundaries) {
    String space = language.equals("zh") ? "" : " ";
    for (int from = 1; from < segments.size(); from += SEGMENTS_A_PARAGRAPH) {
      StringBuilder paragraph = new StringBuilder();
      Set<Integer> gold = new TreeSet<>();
      for (int i = from; i < Math.min(from + SEGMENTS_A_PARAGRAPH, segments.size()); i++) {
        paragraph.append(paragraph.isEmpty() ? "" : space).append(segments.get(i));
        gold.add(paragraph.length());
      }
      gold.remove(paragraph.length());
      String text = paragraph.toString();
      Set<Integer> found = new TreeSet<>();
      for (Span sentence : Sentences.of(text, List.of(new Span(0, text.length())), language)) {
        found.add(sentence.end());
      }
      found.remove(text.length());
      boundaries.found += found.size();
      boundaries.gold += gold.size();
      found.retainAll(gold);
      boundaries.right += found.size();
    }
  }
}
