package org.retold.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands before a colon in the head of an article: which field of it, in some forty languages.
 */
final class PressLabels {
  private static final Set<String> OWN =
      Set.of("title", "outlet", "date", "author", "language", "url", "text");

  private static final Map<String, String> FIELDS = new HashMap<>();

  static {
    for (List<String> row : WordTable.rows("columns.tsv")) {
      String field =
          switch (row.get(0)) {
            case "published" -> "date";
            case "authors" -> "author";
            default -> row.get(0);
          };
      if (!field.equals("id")) {
        List.of(row.get(1).split("\\|", -1)).forEach(name -> FIELDS.put(key(name), field));
      }
    }
    put("title", "title", "headline");
    put("outlet", "publication title", "publication", "newspaper", "source", "outlet", "medium");
    put("date", "publication date", "date", "published", "pub date", "date published");
    put("author", "author", "authors", "byline", "by");
    put("language", "language", "language of publication");
    put("url", "url", "link", "document url", "web address");
    put("text", "full text", "body", "text");
    put(
        "note",
        "length",
        "section",
        "dateline",
        "load-date",
        "publication-type",
        "pages",
        "issn",
        "proquest document id",
        "abstract",
        "copyright",
        "graphic",
        "publication info",
        "highlight",
        "place of publication",
        "country of publication",
        "source type",
        "document type",
        "series",
        "last updated",
        "database",
        "publisher",
        "publication year",
        "correction-date",
        "keywords",
        "subject",
        "distribution",
        "journal-code",
        "column",
        "accessed",
        "retrieved",
        "country");
  }

  private PressLabels() {}

  private static void put(String field, String... names) {
    for (String name : names) {
      FIELDS.put(key(name), field);
    }
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[ \\-]+", "");
  }

  static Optional<String> field(String label) {
    return Optional.ofNullable(FIELDS.get(key(label)));
  }

  /** True for what an article has a field for; the rest is passed on under its label. */
  static boolean isOwn(String field) {
    return OWN.contains(field);
  }
}
