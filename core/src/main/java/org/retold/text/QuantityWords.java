package org.retold.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small words around numbers, by language: about, per cent, half, dozen. */
final class QuantityWords {
  private static final String RESOURCE = "quantities.tsv";
  private static final Map<String, BigDecimal> PARTS =
      Map.of(
          "half", new BigDecimal("0.5"),
          "third", BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL32),
          "quarter", new BigDecimal("0.25"),
          "fifth", new BigDecimal("0.2"));
  private static final Map<String, QuantityWords> ALL = read();

  private final Set<String> approximate = new HashSet<>();
  private final Set<String> percent = new HashSet<>(Set.of("percent", "pct"));
  private final Set<String> dozen = new HashSet<>();
  private final Set<String> vague = new HashSet<>();
  private final Map<String, BigDecimal> parts = new HashMap<>();

  private QuantityWords() {}

  static QuantityWords of(String language) {
    return ALL.getOrDefault(Languages.base(language), new QuantityWords());
  }

  boolean isApproximate(String form) {
    return approximate.contains(form);
  }

  boolean isPercent(String form) {
    return percent.contains(form);
  }

  boolean isDozen(String form) {
    return dozen.contains(form);
  }

  /** Before "one" where it counts nothing: no one, this one. */
  boolean isVague(String form) {
    return vague.contains(form);
  }

  /** Half, third, quarter, fifth. */
  Optional<BigDecimal> part(String form) {
    return Optional.ofNullable(parts.get(form));
  }

  private static Map<String, QuantityWords> read() {
    Map<String, QuantityWords> all = new HashMap<>();
    TableRows.of(RESOURCE)
        .forEach(fields -> all.computeIfAbsent(fields[0], key -> new QuantityWords()).add(fields));
    return Map.copyOf(all);
  }

  private void add(String[] fields) {
    for (String word : fields[2].split(" ", -1)) {
      switch (fields[1]) {
        case "approx" -> approximate.add(word);
        case "percent" -> percent.add(word);
        case "vague" -> vague.add(word);
        case "dozen" -> dozen.add(word);
        default -> {
          BigDecimal part = PARTS.get(fields[1]);
          if (part == null) {
            throw new IllegalStateException(RESOURCE + ": no such kind: " + fields[1]);
          }
          parts.put(word, part);
        }
      }
    }
  }
}
