package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Articles of NTREX-128 written in the legacy encodings of their languages, then read without a
 * declaration, with the right one, and with a wrong one. Right is what comes back unchanged.
 */
public final class EncodingScores {
  private static final Map<String, List<String>> ENCODINGS =
      Map.ofEntries(
          Map.entry("rus", List.of("windows-1251", "koi8-r", "iso-8859-5", "ibm866")),
          Map.entry("ukr", List.of("windows-1251", "koi8-u")),
          Map.entry("ell", List.of("windows-1253", "iso-8859-7")),
          Map.entry("arb", List.of("windows-1256", "iso-8859-6")),
          Map.entry("heb", List.of("windows-1255", "iso-8859-8")),
          Map.entry("tur", List.of("windows-1254")),
          Map.entry("vie", List.of("utf-16le", "utf-16be")),
          Map.entry("tha", List.of("x-windows-874")),
          Map.entry("pol", List.of("windows-1250", "iso-8859-2")),
          Map.entry("ces", List.of("windows-1250", "iso-8859-2")),
          Map.entry("hun", List.of("windows-1250", "iso-8859-2")),
          Map.entry("ron", List.of("windows-1250")),
          Map.entry("deu", List.of("windows-1252", "utf-16le")),
          Map.entry("fra", List.of("windows-1252")),
          Map.entry("spa", List.of("windows-1252")),
          Map.entry("por", List.of("windows-1252")),
          Map.entry("swe", List.of("windows-1252")),
          Map.entry("fin", List.of("windows-1252")),
          Map.entry("ita", List.of("windows-1252")),
          Map.entry("zho-CN", List.of("gb18030", "utf-16le", "utf-16be")),
          Map.entry("zho-TW", List.of("big5", "gb18030")),
          Map.entry("jpn", List.of("windows-31j", "euc-jp", "utf-16le")),
          Map.entry("kor", List.of("x-windows-949", "utf-16be")));

  private EncodingScores() {}

  /** Prints, by encoding, language and declaration, how many articles came back unchanged. */
  public static void main(String[] args) throws IOException {
    scores(Path.of(args[0]), 4)
        .forEach((what, share) -> System.out.printf("%s\t%.3f%n", what, share));
  }

  /** Of every how many-th article. */
  public static SortedMap<String, Double> scores(Path ntrex, int every) throws IOException {
    SortedMap<String, int[]> counts = new TreeMap<>();
    Map<String, String> languages = new TreeMap<>();
    for (String row : Files.readAllLines(ntrex.resolve("gold.stories.tsv"))) {
      String[] cells = row.split("\t", -1);
      languages.put(cells[1], cells[2]);
    }
    SortedMap<String, Integer> seen = new TreeMap<>();
    for (JsonNode article : articles(ntrex)) {
      String language = languages.getOrDefault(article.path("id").asText(), "");
      if (seen.merge(language, 1, Integer::sum) % every == 0) {
        for (String encoding : ENCODINGS.getOrDefault(language, List.of())) {
          count(article.path("text").asText(), language, Charset.forName(encoding), counts);
        }
      }
    }
    SortedMap<String, Double> scores = new TreeMap<>();
    counts.forEach((what, count) -> scores.put(what, (double) count[0] / count[1]));
    return scores;
  }

  private static void count(
      String text, String language, Charset encoding, SortedMap<String, int[]> counts) {
    byte[] bytes = text.getBytes(encoding);
    // What the encoding has no character for is a question mark on both sides.
    String written = new String(bytes, encoding);
    for (String declared : List.of("", encoding.name(), "iso-8859-1", "utf-8", "windows-1251")) {
      boolean right = Decoder.decode(bytes, declared).equals(written);
      String how =
          declared.isEmpty() ? "none" : declared.equals(encoding.name()) ? "right" : "wrong";
      for (String what : List.of("all " + how, encoding.name() + " " + language + " " + how)) {
        int[] count = counts.computeIfAbsent(what, key -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
      }
    }
  }

  private static List<JsonNode> articles(Path ntrex) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ntrex.resolve("docs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(mapper.readTree(line));
      }
    }
    return articles;
  }
}
