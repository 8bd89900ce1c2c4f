package org.retold.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of grammar that tell the subject of a verb of reporting from whatever else stands beside
 * it: who spoke, and to whom.
 */
final class SpeechWords {
  private static final Map<String, SpeechWords> ALL = read();
  private static final SpeechWords NONE = new SpeechWords(new String[] {"", "", "", "", ""});

  private final Set<String> pronouns;
  private final Set<String> away = new HashSet<>();
  private final List<String> awayStems = new ArrayList<>();
  private final Set<String> listeners;
  private final Set<String> sources;

  private SpeechWords(String[] fields) {
    pronouns = Set.of(fields[1].split(" ", -1));
    listeners = Set.of(fields[3].split(" ", -1));
    sources = Set.of(fields[4].split(" ", -1));
    for (String word : fields[2].split(" ", -1)) {
      if (word.endsWith("*")) {
        awayStems.add(word.substring(0, word.length() - 1));
      } else {
        away.add(word);
      }
    }
  }

  static SpeechWords of(String language) {
    return ALL.getOrDefault(Languages.base(language), NONE);
  }

  boolean isPronoun(String form) {
    return pronouns.contains(form);
  }

  /** True if no speaker follows: {@code to reporters}, {@code vor Journalisten}. */
  boolean leadsAway(String form) {
    return away.contains(form) || awayStems.stream().anyMatch(form::startsWith);
  }

  /** True for verbs behind which the listener stands: {@code told reporters}. */
  boolean takesListener(String form) {
    return listeners.contains(form);
  }

  /** True for words that a preposition joins to the source: {@code according to the harbour}. */
  boolean takesSource(String form) {
    return sources.contains(form);
  }

  private static Map<String, SpeechWords> read() {
    Map<String, SpeechWords> all = new HashMap<>();
    TableRows.of("speech-clauses.tsv")
        .forEach(fields -> all.put(fields[0], new SpeechWords(fields)));
    return Map.copyOf(all);
  }
}
