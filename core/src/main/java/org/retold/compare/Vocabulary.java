package org.retold.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.retold.text.FunctionWords;

/** The words of all tellings of a story in one language, and how they end. */
final class Vocabulary {
  private static final int LONGEST_ENDING = 3;
  private static final int LETTERS = 3;

  private final FunctionWords functionWords;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> endings = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> runs = new HashMap<>();

  Vocabulary(String language) {
    functionWords = FunctionWords.of(language);
  }

  static Map<String, Vocabulary> of(Tellings tellings) {
    Map<String, Vocabulary> byLanguage = new HashMap<>();
    for (Telling telling : tellings.byRank()) {
      byLanguage.computeIfAbsent(telling.language(), Vocabulary::new).add(telling);
    }
    byLanguage.values().forEach(Vocabulary::learnEndings);
    byLanguage.values().forEach(Vocabulary::learnRuns);
    return byLanguage;
  }

  int count(String form) {
    return counts.getOrDefault(form, 0);
  }

  /** True for a word that any text may hold, so that it is no slip for another. */
  boolean isFunctionWord(String form) {
    return functionWords.contains(form);
  }

  /** True if the word was seen with a capital where no sentence begins. */
  boolean isName(String form) {
    return names.contains(form);
  }

  /** In how many pairs of words these two endings take each other's place. */
  int exchanged(String ending, String other) {
    return endings.getOrDefault(key(ending, other), 0);
  }

  /** True if three letters of the word in a row are in no other word: hardly a word at all. */
  boolean hasStrangeLetters(String form) {
    for (int i = 0; i + LETTERS <= form.length(); i++) {
      if (runs.getOrDefault(form.substring(i, i + LETTERS), 0) < 2) {
        return true;
      }
    }
    return false;
  }

  private void learnRuns() {
    for (String form : counts.keySet()) {
      Set<String> own = new HashSet<>();
      for (int i = 0; i + LETTERS <= form.length(); i++) {
        own.add(form.substring(i, i + LETTERS));
      }
      own.forEach(run -> runs.merge(run, 1, Integer::sum));
    }
  }

  private void add(Telling telling) {
    for (int i = 0; i < telling.words().size(); i++) {
      String form = telling.words().form(i);
      counts.merge(form, 1, Integer::sum);
      if (telling.words().isCapitalised(i) && !telling.words().startsSentence(i)) {
        names.add(form);
      }
    }
  }

  private void learnEndings() {
    Map<String, TreeSet<String>> byStem = new HashMap<>();
    for (String form : counts.keySet()) {
      for (int cut = 0; cut <= LONGEST_ENDING && form.length() - cut >= 3; cut++) {
        String stem = form.substring(0, form.length() - cut);
        byStem.computeIfAbsent(stem, key -> new TreeSet<>()).add(form.substring(stem.length()));
      }
    }
    for (TreeSet<String> ends : byStem.values()) {
      for (String ending : ends) {
        ends.tailSet(ending, false)
            .forEach(other -> endings.merge(key(ending, other), 1, Integer::sum));
      }
    }
  }

  private static String key(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
  }
}
