package org.retold.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Articles, pronouns, prepositions, conjunctions: Lucene's stop lists, by language, read when first
 * asked for. Empty for a language without a list.
 */
public final class FunctionWords {
  private static final String FOLDER = "/org/apache/lucene/analysis/";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("da", "snowball/danish_stop.txt"),
          Map.entry("nl", "snowball/dutch_stop.txt"),
          Map.entry("en", "snowball/english_stop.txt"),
          Map.entry("fi", "snowball/finnish_stop.txt"),
          Map.entry("fr", "snowball/french_stop.txt"),
          Map.entry("de", "snowball/german_stop.txt"),
          Map.entry("hu", "snowball/hungarian_stop.txt"),
          Map.entry("id", "snowball/indonesian_stop.txt"),
          Map.entry("it", "snowball/italian_stop.txt"),
          Map.entry("nb", "snowball/norwegian_stop.txt"),
          Map.entry("nn", "snowball/norwegian_stop.txt"),
          Map.entry("pt", "snowball/portuguese_stop.txt"),
          Map.entry("ru", "snowball/russian_stop.txt"),
          Map.entry("es", "snowball/spanish_stop.txt"),
          Map.entry("sv", "snowball/swedish_stop.txt"),
          Map.entry("cs", "cz/stopwords.txt"),
          Map.entry("ar", "ar/stopwords.txt"),
          Map.entry("bg", "bg/stopwords.txt"),
          Map.entry("bn", "bn/stopwords.txt"),
          Map.entry("br", "br/stopwords.txt"),
          Map.entry("ca", "ca/stopwords.txt"),
          Map.entry("ckb", "ckb/stopwords.txt"),
          Map.entry("el", "el/stopwords.txt"),
          Map.entry("et", "et/stopwords.txt"),
          Map.entry("eu", "eu/stopwords.txt"),
          Map.entry("fa", "fa/stopwords.txt"),
          Map.entry("ga", "ga/stopwords.txt"),
          Map.entry("gl", "gl/stopwords.txt"),
          Map.entry("hi", "hi/stopwords.txt"),
          Map.entry("hy", "hy/stopwords.txt"),
          Map.entry("lt", "lt/stopwords.txt"),
          Map.entry("lv", "lv/stopwords.txt"),
          Map.entry("ne", "ne/stopwords.txt"),
          Map.entry("ro", "ro/stopwords.txt"),
          Map.entry("sr", "sr/stopwords.txt"),
          Map.entry("ta", "ta/stopwords.txt"),
          Map.entry("te", "te/stopwords.txt"),
          Map.entry("th", "th/stopwords.txt"),
          Map.entry("tr", "tr/stopwords.txt"));

  private static final Map<String, FunctionWords> READ = new ConcurrentHashMap<>();

  private final Set<String> words;

  private FunctionWords(Set<String> words) {
    this.words = words;
  }

  public static FunctionWords of(String language) {
    return READ.computeIfAbsent(Languages.base(language), FunctionWords::read);
  }

  /** True if the {@link Words#form(int) form} is a function word of the language. */
  public boolean contains(String form) {
    return words.contains(form);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  private static FunctionWords read(String language) {
    String file = FILES.get(language);
    if (file == null) {
      return new FunctionWords(Set.of());
    }
    try (InputStream stream = EnglishAnalyzer.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      return new FunctionWords(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .map(FunctionWords::word)
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException broken) {
      throw new UncheckedIOException(FOLDER + file, broken);
    }
  }

  /** Snowball's lists comment after a bar, the others after a hash. */
  private static String word(String line) {
    int end = line.length();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '|' || line.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    return Words.form(line.substring(0, end).strip().toLowerCase(Locale.ROOT));
  }
}
