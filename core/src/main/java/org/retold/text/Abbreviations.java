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
import org.jspecify.annotations.Nullable;

/** The words of a language that end in a full stop although the sentence goes on. */
final class Abbreviations {
  private static final String RESOURCE = "abbreviations.tsv";

  /** Languages that write ordinals with a full stop, as in {@code 7. Mai}. */
  private static final Set<String> DOTTED_ORDINALS =
      Set.of(
          "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "et", "lv",
          "lt", "is", "fo", "tr", "pl", "eu", "lb");

  private static final Map<String, Abbreviations> ALL = read();

  private final Set<String> before = new HashSet<>();
  private final Set<String> within = new HashSet<>();
  private boolean dottedOrdinals;

  private Abbreviations() {}

  static Abbreviations of(String language) {
    String base = Languages.base(language);
    Abbreviations found = ALL.get(base);
    if (found != null) {
      return found;
    }
    return DOTTED_ORDINALS.contains(base) ? required("de-ordinals") : required("mul");
  }

  /** True if something must follow: a name after a title, a number after {@code No.} */
  boolean isBefore(String word) {
    return before.contains(word);
  }

  /** True if the sentence may go on or end. */
  boolean isWithin(String word) {
    return within.contains(word);
  }

  boolean hasDottedOrdinals() {
    return dottedOrdinals;
  }

  private static Abbreviations required(String key) {
    @Nullable Abbreviations found = ALL.get(key);
    if (found == null) {
      throw new IllegalStateException(RESOURCE + " has no line for " + key);
    }
    return found;
  }

  private static Map<String, Abbreviations> read() {
    Map<String, Abbreviations> all = new HashMap<>();
    try (InputStream stream = Abbreviations.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(all, line));
    } catch (IOException broken) {
      throw new UncheckedIOException(RESOURCE, broken);
    }
    Abbreviations common = all.computeIfAbsent("mul", key -> new Abbreviations());
    all.put("de-ordinals", new Abbreviations());
    all.forEach(
        (language, own) -> {
          own.before.addAll(common.before);
          own.within.addAll(common.within);
          own.within.removeAll(own.before);
          own.dottedOrdinals = language.equals("de-ordinals") || DOTTED_ORDINALS.contains(language);
        });
    return Map.copyOf(all);
  }

  private static void add(Map<String, Abbreviations> all, String line) {
    String[] fields = line.split("\t", -1);
    Abbreviations own = all.computeIfAbsent(fields[0], key -> new Abbreviations());
    Set<String> target = fields[1].equals("before") ? own.before : own.within;
    target.addAll(List.of(fields[2].split(" ")));
  }
}
