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

  private final Set<String> words = new HashSet<>();

  private Titles() {}

  static Titles of(String language) {
    Titles own = ALL.get(Languages.base(language));
    return own != null ? own : ALL.getOrDefault("mul", new Titles());
  }

  boolean contains(String form) {
    return words.contains(form);
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
