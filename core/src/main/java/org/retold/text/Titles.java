package org.retold.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream stream = Titles.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              fields ->
                  all.computeIfAbsent(fields[0], key -> new Titles())
                      .words
                      .addAll(List.of(fields[1].split(" ", -1))));
    } catch (IOException broken) {
      throw new UncheckedIOException(RESOURCE, broken);
    }
    Titles common = all.computeIfAbsent("mul", key -> new Titles());
    all.values().forEach(own -> own.words.addAll(common.words));
    return Map.copyOf(all);
  }
}
