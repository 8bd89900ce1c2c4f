package org.retold.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Changes sentences as an editor who knows the language does: a word is put for another, put in or
 * left out only where its neighbours are met side by side elsewhere; one change of ten is a slip of
 * the hand.
 */
final class DeskEditor {
  private static final int RUNS = 5000;
  private static final int SENTENCES = 12;
  private static final int TRIES = 12;
  private static final int LEAST_LETTERS = 4;

  private final Random random;
  private final Map<String, List<String>> followers = new HashMap<>();
  private final Map<String, Set<String>> leaders = new HashMap<>();

  DeskEditor(List<List<String>> runs, Random random) {
    this.random = random;
    for (List<String> run : runs.subList(0, Math.min(RUNS, runs.size()))) {
      run.stream().limit(SENTENCES).forEach(this::learn);
    }
  }

  private void learn(String sentence) {
    String[] words = sentence.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      followers.computeIfAbsent(words[i - 1], key -> new ArrayList<>()).add(words[i]);
      leaders.computeIfAbsent(words[i], key -> new HashSet<>()).add(words[i - 1]);
    }
  }

  /** The sentence with so many of its words changed. */
  String edited(String sentence, double rate) {
    if (rate <= 0) {
      return sentence;
    }
    String[] words = sentence.split(" ", -1);
    List<String> edited = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String next = i + 1 < words.length ? words[i + 1] : "";
      if (edited.isEmpty() || random.nextDouble() >= rate) {
        edited.add(words[i]);
      } else {
        change(edited, words[i], next);
      }
    }
    return String.join(" ", edited);
  }

  private void change(List<String> edited, String word, String next) {
    String before = edited.get(edited.size() - 1);
    double kind = random.nextDouble();
    if (kind < .5) {
      String other = between(before, next, word);
      edited.add(other.isEmpty() ? word : other);
    } else if (kind < .72) {
      if (!leaders.getOrDefault(next, Set.of()).contains(before)) {
        edited.add(word);
      }
    } else if (kind < .9) {
      String more = between(before, word, "");
      if (!more.isEmpty()) {
        edited.add(more);
      }
      edited.add(word);
    } else {
      edited.add(slipped(word));
    }
  }

  /** A word that is met after the one and before the other; empty if none is found. */
  private String between(String before, String next, String not) {
    List<String> met = followers.getOrDefault(before, List.of());
    for (int i = 0; i < TRIES && !met.isEmpty(); i++) {
      String word = met.get(random.nextInt(met.size()));
      boolean fits = next.isEmpty() || leaders.getOrDefault(next, Set.of()).contains(word);
      if (fits && !word.equals(not)) {
        return word;
      }
    }
    return "";
  }

  private String slipped(String word) {
    if (word.length() < LEAST_LETTERS) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    String head = word.substring(0, at);
    return switch (random.nextInt(3)) {
      case 0 -> head + word.substring(at + 1);
      case 1 -> head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      default -> head + word.charAt(at) + word.substring(at);
    };
  }
}
