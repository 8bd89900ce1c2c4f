package org.retold.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that tell a language where the model of languages cannot: between languages that it takes
 * for each other, and for those that it does not know. See docs/method/text.md#language.
 */
final class TellingWords {
  private static final String NEW = "new";

  /** So many words of one member of a group, and so many times those of the next. */
  private static final int LEAST = 2;

  private static final int TIMES = 2;

  /** Of a text in a language that the model does not know; in others they stand by chance. */
  private static final double SHARE = 0.2;

  private static final int LEAST_DIFFERENT = 4;

  private static final TellingWords SHARED = new TellingWords();

  /** Group, language, words. */
  private final Map<String, Map<String, Set<String>>> groups = new TreeMap<>();

  private TellingWords() {
    for (String[] row : TableRows.of("telling.tsv")) {
      Set<String> words = new HashSet<>();
      for (String word : row[2].split("\\|", -1)) {
        words.add(Words.form(word));
      }
      groups.computeIfAbsent(row[0], group -> new TreeMap<>()).put(row[1], words);
    }
  }

  static TellingWords shared() {
    return SHARED;
  }

  /** The languages that only these words tell. */
  Set<String> languages() {
    return groups.getOrDefault(NEW, Map.of()).keySet();
  }

  /**
   * What the words make of the model's answer, or the answer as it was.
   *
   * @param likeliest the model's languages, the likeliest first
   */
  String correct(String answer, List<String> likeliest, Words words, Set<String> candidates) {
    String unknown = unknownToTheModel(words, candidates);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    for (Map<String, Set<String>> group : groups.values()) {
      boolean near = likeliest.stream().limit(2).anyMatch(group::containsKey);
      boolean asked = group.containsKey(answer) || (near && isOpen(answer));
      if (asked) {
        String told = among(group, words);
        if (candidates.contains(told)) {
          return told;
        }
      }
    }
    return answer;
  }

  private static boolean isOpen(String answer) {
    return answer.equals(LanguageDetector.UNKNOWN);
  }

  private String unknownToTheModel(Words words, Set<String> candidates) {
    String best = "";
    double most = SHARE * words.size();
    for (Map.Entry<String, Set<String>> language : groups.getOrDefault(NEW, Map.of()).entrySet()) {
      Set<String> different = new HashSet<>();
      int found = count(words, language.getValue(), different);
      boolean told = found >= most && different.size() >= LEAST_DIFFERENT;
      if (told && candidates.contains(language.getKey())) {
        best = language.getKey();
        most = found;
      }
    }
    return best;
  }

  private static String among(Map<String, Set<String>> group, Words words) {
    Map<String, Integer> counts = new HashMap<>();
    group.forEach((language, own) -> counts.put(language, count(words, own, new HashSet<>())));
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int next =
          counts.entrySet().stream()
              .filter(other -> !other.getKey().equals(count.getKey()))
              .mapToInt(Map.Entry::getValue)
              .max()
              .orElse(0);
      if (count.getValue() >= LEAST && count.getValue() >= TIMES * next) {
        return count.getKey();
      }
    }
    return "";
  }

  private static int count(Words words, Set<String> own, Set<String> different) {
    int found = 0;
    for (int at = 0; at < words.size(); at++) {
      if (own.contains(words.form(at))) {
        found++;
        different.add(words.form(at));
      }
    }
    return found;
  }
}
