package org.retold.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the short lines of a text of which another is much alike: formulas. Two lines that share
 * most of their words share one of the rarest, so only lines with these are compared (prefix
 * filter: Chaudhuri, Ganti, Kaushik 2006).
 */
final class RecurringLines {
  /** How much two formulas share to be one that recurs. */
  private static final double SAME = 0.7;

  private static final int LEAST_WORDS = 4;

  /** Lines made of nothing but frequent words are not all compared with one another. */
  private static final int MOST_COMPARED = 500;

  private final List<Set<String>> words = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  RecurringLines(List<Line> lines) {
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      words.add(line.isProse() ? Set.of() : Wording.wordSet(line.text()));
      for (String word : words.get(at)) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(at);
      }
    }
  }

  /** True if a line much like this one stands elsewhere. */
  boolean recurs(int line, String text) {
    Set<String> own = words.get(line).isEmpty() ? Wording.wordSet(text) : words.get(line);
    if (own.size() < LEAST_WORDS) {
      return false;
    }
    List<String> rarest =
        own.stream()
            .sorted(
                Comparator.comparingInt((String word) -> with(word).size())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(own.size() - (int) Math.ceil(SAME * own.size()) + 1L)
            .toList();
    int compared = 0;
    for (String word : rarest) {
      for (int other : with(word)) {
        if (other != line && alike(own, words.get(other))) {
          return true;
        }
        if (++compared > MOST_COMPARED) {
          return false;
        }
      }
    }
    return false;
  }

  private List<Integer> with(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  private static boolean alike(Set<String> words, Set<String> others) {
    int longer = Math.max(words.size(), others.size());
    if (Math.min(words.size(), others.size()) < SAME * longer) {
      return false;
    }
    long common = words.stream().filter(others::contains).count();
    return common >= SAME * longer;
  }
}
