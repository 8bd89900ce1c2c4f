package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of four words with their numbers, as {@code score_extraction.py shingles} counts them. */
final class Shingles {
  private static final int WORDS = 4;

  private Shingles() {}

  /** A text of fewer words is one run. */
  static Map<List<String>, Integer> of(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int at = 0; at == 0 || at + WORDS <= words.size(); at++) {
      List<String> run = words.subList(at, Math.min(words.size(), at + WORDS));
      if (!run.isEmpty()) {
        shingles.merge(run, 1, Integer::sum);
      }
    }
    return shingles;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_') {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  static int size(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  static int common(Map<List<String>, Integer> a, Map<List<String>, Integer> b) {
    int common = 0;
    for (Map.Entry<List<String>, Integer> entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }
}
