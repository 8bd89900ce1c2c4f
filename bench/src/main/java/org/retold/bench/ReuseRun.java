package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.retold.reuse.CorpusText;
import org.retold.reuse.Progress;
import org.retold.reuse.ReuseFinder;
import org.retold.reuse.ReuseOptions;

/** Copies planted among 2,000 articles: are they found, and how exactly? */
final class ReuseRun implements Accuracy {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String data() {
    return "planted/n2000";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("planted/n2000/docs.jsonl.gz"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    Path corpus = eval.resolve("planted/n2000");
    Path out = Files.createTempDirectory("reuse");
    try {
      find(corpus.resolve("docs.jsonl.gz"), out);
      return ReuseScore.score(gold(corpus.resolve("gold.tsv.gz")), found(out));
    } finally {
      remove(out);
    }
  }

  /** Removes what a run wrote. */
  static void remove(Path out) throws IOException {
    for (String file : List.of("pairs.jsonl", "clusters.jsonl", "sources.jsonl")) {
      Files.deleteIfExists(out.resolve(file));
    }
    Files.deleteIfExists(out);
  }

  /** What is found among some texts. */
  static List<ReuseScore.Case> find(List<CorpusText> texts, Path out) throws IOException {
    ReuseOptions options = ReuseOptions.defaults(out.resolve("work"));
    try (ReuseFinder finder = new ReuseFinder(options, Progress.SILENT, refused -> {})) {
      for (CorpusText text : texts) {
        finder.add(text);
      }
      finder.write(out);
    }
    return found(out);
  }

  private static void find(Path texts, Path out) throws IOException {
    ReuseOptions options = ReuseOptions.defaults(out.resolve("work"));
    try (ReuseFinder finder = new ReuseFinder(options, Progress.SILENT, refused -> {});
        InputStream in = new GZIPInputStream(Files.newInputStream(texts))) {
      finder.addLines(in, texts.toString());
      finder.write(out);
    }
  }

  private static List<ReuseScore.Case> gold(Path file) throws IOException {
    List<ReuseScore.Case> cases = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] f = line.split("\t", -1);
        cases.add(
            ReuseScore.Case.of(f[0], number(f[1]), number(f[2]), f[3], number(f[4]), number(f[5])));
      }
    }
    return cases;
  }

  private static int number(String field) {
    return Integer.parseInt(field);
  }

  private static List<ReuseScore.Case> found(Path out) throws IOException {
    List<ReuseScore.Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("pairs.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      cases.add(
          ReuseScore.Case.of(
              row.get("id").asText(),
              row.get("begin").asInt(),
              row.get("end").asInt(),
              row.get("id2").asText(),
              row.get("begin2").asInt(),
              row.get("end2").asInt()));
    }
    return cases;
  }
}
