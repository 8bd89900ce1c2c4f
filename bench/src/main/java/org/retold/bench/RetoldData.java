package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.retold.bench.RetoldPairs.Desk;
import org.retold.bench.RetoldPairs.Line;

/** The sentences that {@link RetoldPairs} is fed with: translated articles, and real articles. */
final class RetoldData {
  private static final List<String> NTREX =
      List.of("eng", "fra", "deu", "spa", "rus", "arb", "zho-CN");
  private static final List<String> MEANTIME = List.of("en", "es", "it", "nl");

  /** Two translations into one language, made without knowing of each other. */
  private static final List<String> TWO_WORDINGS = List.of("por", "por-BR");

  private static final int LEAST_LINES = 8;
  private static final int MOST_LINES = 30;
  private static final double[] RATES = {0, 0, .01, .03, .08};

  private RetoldData() {}

  /** True for the languages in which translated articles are told. */
  static boolean isTold(String language) {
    return NTREX.contains(language) || MEANTIME.contains(language);
  }

  /** Translations of one article into two languages. */
  static List<RetoldPair> translated(Path linking, long seed) throws IOException {
    List<RetoldPair> pairs = new ArrayList<>();
    pairs.addAll(parallel("ntrex", linking.resolve("ntrex"), NTREX, seed));
    pairs.addAll(parallel("meantime", linking.resolve("meantime"), MEANTIME, seed));
    return pairs;
  }

  /** Two wordings of one article in one language. */
  static List<RetoldPair> reworded(Path linking, long seed) throws IOException {
    return parallel("reworded", linking.resolve("ntrex"), TWO_WORDINGS, seed);
  }

  private static List<RetoldPair> parallel(
      String name, Path folder, List<String> languages, long seed) throws IOException {
    SortedMap<String, List<Line>> texts = texts(folder, languages);
    Random random = new Random(seed);
    RetoldPairs pairs = new RetoldPairs(name, random);
    for (Map.Entry<String, List<Line>> text : texts.entrySet()) {
      int one = random.nextInt(languages.size());
      int other = (one + 1 + random.nextInt(languages.size() - 1)) % languages.size();
      pairs.add(
          text.getValue(),
          nearest(text.getKey(), texts),
          new Desk(one, UnaryOperator.identity()),
          new Desk(other, UnaryOperator.identity()),
          LabelledArticles.train(text.getKey()));
    }
    return pairs.pairs();
  }

  /** The text on the nearest subject: what a desk would add. */
  private static List<Line> nearest(String story, SortedMap<String, List<Line>> texts) {
    Set<String> words = names(texts.getOrDefault(story, List.of()));
    return texts.entrySet().stream()
        .filter(other -> !other.getKey().equals(story))
        .filter(other -> LabelledArticles.train(other.getKey()) == LabelledArticles.train(story))
        .max(
            Comparator.comparingDouble(
                (Map.Entry<String, List<Line>> other) -> likeness(words, names(other.getValue()))))
        .orElseThrow()
        .getValue();
  }

  private static double likeness(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both.size() / Math.sqrt(some.size() * (double) others.size() + 1);
  }

  private static Set<String> names(List<Line> lines) {
    Set<String> names = new HashSet<>();
    for (Line line : lines) {
      for (String word : line.ways().get(0).split("[^\\p{L}]+", -1)) {
        if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
          names.add(word);
        }
      }
    }
    return names;
  }

  /** By story its sentences in all languages; those that some language lacks are left out. */
  private static SortedMap<String, List<Line>> texts(Path folder, List<String> languages)
      throws IOException {
    LabelledArticles labelled = LabelledArticles.read(folder);
    Map<String, String> byId = new HashMap<>();
    labelled.articles().forEach(article -> byId.put(article.id(), article.text()));
    SortedMap<String, SortedMap<Integer, Map<String, String>>> stories = new TreeMap<>();
    for (JsonNode node : LabelledArticles.lines(folder.resolve("gold.segments.jsonl.gz"))) {
      String id = node.path("id").asText();
      String text = byId.getOrDefault(id, "");
      if (node.path("sentenceAligned").asBoolean(true)) {
        SortedMap<Integer, Map<String, String>> lines =
            stories.computeIfAbsent(labelled.story(id), story -> new TreeMap<>());
        for (JsonNode segment : node.path("segments")) {
          int from = text.offsetByCodePoints(0, segment.get(1).asInt());
          int to = text.offsetByCodePoints(0, segment.get(2).asInt());
          lines
              .computeIfAbsent(segment.get(0).asInt(), number -> new HashMap<>())
              .put(labelled.language(id), text.substring(from, to).strip());
        }
      }
    }
    SortedMap<String, List<Line>> texts = new TreeMap<>();
    stories.forEach((story, lines) -> keep(story, lines, languages, texts));
    return texts;
  }

  private static void keep(
      String story,
      SortedMap<Integer, Map<String, String>> lines,
      List<String> languages,
      SortedMap<String, List<Line>> texts) {
    List<Line> kept = new ArrayList<>();
    for (Map<String, String> line : lines.values()) {
      List<String> ways = languages.stream().map(l -> line.getOrDefault(l, "")).toList();
      if (ways.stream().noneMatch(String::isEmpty)) {
        kept.add(new Line(ways));
      }
    }
    if (kept.size() >= LEAST_LINES) {
      texts.put(story, kept.subList(0, Math.min(MOST_LINES, kept.size())));
    }
  }

  /** Real articles of one language that two desks took over word for word, but for their edits. */
  static List<RetoldPair> copied(Path pool, int texts, long seed) throws IOException {
    Random random = new Random(seed);
    List<List<String>> runs = DeskCopies.runs(pool);
    Collections.shuffle(runs, random);
    DeskEditor editor = new DeskEditor(runs, random);
    List<List<Line>> articles =
        runs.stream()
            .filter(run -> run.size() >= LEAST_LINES)
            .map(run -> run.subList(0, Math.min(MOST_LINES, run.size())))
            .map(run -> run.stream().map(sentence -> new Line(List.of(sentence))).toList())
            .limit(2L * texts)
            .toList();
    RetoldPairs pairs = new RetoldPairs("copied", random);
    for (int i = 0; i + 1 < articles.size(); i += 2) {
      pairs.add(
          articles.get(i),
          articles.get(i + 1),
          desk(editor, random),
          desk(editor, random),
          i % 4 == 0);
    }
    return pairs.pairs();
  }

  private static Desk desk(DeskEditor editor, Random random) {
    double rate = RATES[random.nextInt(RATES.length)];
    return new Desk(0, sentence -> editor.edited(sentence, rate));
  }
}
