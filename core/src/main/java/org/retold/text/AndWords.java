package org.retold.text;

import java.util.Map;

/** The word for "and", where it is a word of its own and not a part of the next one. */
final class AndWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("bg", "и"),
          Map.entry("cs", "a"),
          Map.entry("da", "og"),
          Map.entry("de", "und"),
          Map.entry("el", "και"),
          Map.entry("en", "and"),
          Map.entry("es", "y"),
          Map.entry("fa", "و"),
          Map.entry("fi", "ja"),
          Map.entry("fr", "et"),
          Map.entry("hi", "और"),
          Map.entry("hu", "és"),
          Map.entry("id", "dan"),
          Map.entry("it", "e"),
          Map.entry("nb", "og"),
          Map.entry("nl", "en"),
          Map.entry("pl", "i"),
          Map.entry("pt", "e"),
          Map.entry("ro", "și"),
          Map.entry("ru", "и"),
          Map.entry("sv", "och"),
          Map.entry("sw", "na"),
          Map.entry("tr", "ve"),
          Map.entry("uk", "і"),
          Map.entry("ur", "اور"),
          Map.entry("vi", "và"));

  private AndWords() {}

  /** Empty for a language that has none here. */
  static String of(String base) {
    return WORDS.getOrDefault(base, "");
  }
}
