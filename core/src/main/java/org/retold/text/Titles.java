package org.retold.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Titles, offices and callings that stand before a person's name, by language. */
final class Titles {
  private static final String RESOURCE = "titles.tsv";
  private static final Map<String, Titles> ALL = read();

  /** Shorter titles are the end of too many other words. */
  private static final int SHORTEST_END = 4;

  private final Set<String> words = new HashSet<>();

  private Titles() {}

  static Titles of(String language) {
    Titles own = ALL.get(Languages.base(language));
    return own != null ? own : ALL.getOrDefault("mul", new Titles());
  }

  boolean contains(String form) {
    return words.contains(form);
  }

  /** True for a compound of a title: {@code Verkehrsministerin}, {@code Polizeichef}. */
  boolean endIn(String form) {
    return words.stream().anyMatch(word -> word.length() >= SHORTEST_END && form.endsWith(word));
  }

  private static Map<String, Titles> read() {
    Map<String, Titles> all = new HashMap<>();
    TableRows.of(RESOURCE)
        .forEach(
            fields ->
                all.computeIfAbsent(fields[0], key -> new Titles())
                    .words
                    .addAll(List.of(fields[1].split(" ", -1))));
    Titles common = all.computeIfAbsent("mul", key -> new Titles());
    all.values().forEach(own -> own.words.addAll(common.words));
    return Map.copyOf(all);
  }
}
