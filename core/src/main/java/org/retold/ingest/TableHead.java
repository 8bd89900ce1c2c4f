package org.retold.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first line of a table of articles. What parts its columns is a comma, a tab, a semicolon, a
 * bar, or any other sign that parts the line into names of columns.
 */
final class TableHead {
  private static final String USUAL = ",\t;|";

  /** Columns of which a table of articles has one for its text and one more. */
  private static final Set<String> TEXTS =
      Set.of(
          "text",
          "maintext",
          "plaintext",
          "body",
          "content",
          "articlebody",
          "article",
          "articletext",
          "fulltext",
          "html");

  private static final int LONGEST = 2000;

  /** Of which, in other words than these or parted by another sign, all but one must be known. */
  private static final int LEAST_COLUMNS = 3;

  private static final int LEAST_KNOWN = 2;

  private TableHead() {}

  /** What parts the columns, or nothing if the line is no head of a table. */
  static Optional<Character> separator(String line) {
    String head = line.strip();
    if (head.isEmpty() || head.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates(head).stream().filter(mark -> isHead(head, mark)).findFirst();
  }

  /** The usual four first, the one that parts most before the others. */
  private static List<Character> candidates(String head) {
    Set<Character> signs =
        head.chars()
            .filter(c -> !Character.isLetterOrDigit(c) && " \"'_-.()/".indexOf(c) < 0)
            .mapToObj(c -> (char) c)
            .collect(Collectors.toCollection(HashSet::new));
    return signs.stream()
        .sorted(
            (one, other) -> {
              boolean usual = USUAL.indexOf(one) >= 0;
              if (usual != USUAL.indexOf(other) >= 0) {
                return usual ? -1 : 1;
              }
              int more = Integer.compare(columns(head, other).size(), columns(head, one).size());
              return more != 0 ? more : Character.compare(one, other);
            })
        .toList();
  }

  private static List<String> columns(String head, char mark) {
    return Arrays.stream(head.split(Pattern.quote(String.valueOf(mark)), -1))
        .map(column -> column.replace("\"", "").strip())
        .toList();
  }

  private static boolean isHead(String head, char mark) {
    List<String> columns = columns(head, mark);
    boolean text = columns.stream().map(FieldNames::key).anyMatch(TEXTS::contains);
    if (text && USUAL.indexOf(mark) >= 0) {
      return columns.size() > 1;
    }
    return columns.size() >= LEAST_COLUMNS && new ColumnNames(columns).knows(LEAST_KNOWN);
  }
}
