package org.retold.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the columns of a table are called in other languages than the fields of {@link FieldNames}.
 * Asked only for what no column has by one of those names: a German table may call its text "text".
 */
final class ColumnNames {
  private static final Map<String, List<String>> OWN =
      Map.of(
          "id", FieldNames.IDS,
          "text", FieldNames.TEXTS,
          "title", FieldNames.TITLES,
          "outlet", FieldNames.OUTLETS,
          "published", FieldNames.DATES,
          "authors", FieldNames.AUTHORS,
          "language", FieldNames.LANGUAGES);

  /** Without these a comparison says less; the others are missing from most tables. */
  private static final List<String> WANTED = List.of("text", "title", "outlet", "published");

  private final Map<String, String> aliases = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<String> unknown;

  ColumnNames(List<String> header) {
    Map<String, String> byKey = new LinkedHashMap<>();
    header.stream().map(String::strip).forEach(name -> byKey.putIfAbsent(key(name), name));
    byKey.remove("");
    Set<String> left = new HashSet<>(byKey.keySet());
    for (List<String> row : WordTable.rows("columns.tsv")) {
      String field = row.get(0);
      List<String> own = OWN.getOrDefault(field, List.of());
      Set<String> keys = own.stream().map(FieldNames::key).collect(Collectors.toSet());
      List<String> ours = byKey.keySet().stream().filter(key -> isOne(key, field, keys)).toList();
      boolean told = !ours.isEmpty();
      ours.forEach(left::remove);
      List<String> foreign = List.of(row.get(1).split("\\|", -1));
      Optional<String> found =
          foreign.stream().map(ColumnNames::key).filter(left::contains).findFirst();
      if (!told && found.isPresent()) {
        aliases.put(field, byKey.getOrDefault(found.get(), ""));
        left.remove(found.get());
      } else if (!told) {
        missing.add(field);
      }
    }
    FieldNames.URLS.stream().map(FieldNames::key).forEach(left::remove);
    byKey.keySet().retainAll(left);
    unknown = Set.copyOf(byKey.values());
  }

  /** A column called {@code news_title} is a title; one called {@code page_id} is no id. */
  private static boolean isOne(String key, String field, Set<String> own) {
    return own.contains(key) || (!field.equals("id") && own.contains(FieldNames.bare(key)));
  }

  /** True if a column holds the text, and so many others are understood too. */
  boolean knows(int others) {
    return !missing.contains("text") && OWN.size() - missing.size() > others;
  }

  /** From a field as it is called here to the table's own name of it. */
  Map<String, String> aliases() {
    return Map.copyOf(aliases);
  }

  /** What to say if one of the fields that count is missing and a column might be it. */
  Optional<String> complaint() {
    List<String> lacking = WANTED.stream().filter(missing::contains).toList();
    return lacking.isEmpty() || unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "columns not understood: "
                + String.join(", ", unknown.stream().sorted().toList())
                + "; no column was found for: "
                + String.join(", ", lacking));
  }

  private static String key(String name) {
    return FieldNames.key(name).replaceAll("[.:]+$", "");
  }
}
