package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A table that is known by its rows: every line has as many cells as the first, whatever the
 * columns are called, or if nobody has called them anything.
 *
 * @param separator what parts the cells
 * @param named true if the first row has the names of the columns
 * @param sample the first rows of cells
 */
record TableShape(char separator, boolean named, List<List<String>> sample) {
  private static final String SEPARATORS = "\t,;|";

  /** More rows than these say no more. */
  private static final int MOST_ROWS = 20;

  private static final int LEAST_COLUMNS = 3;

  /** So many cells between tabs are no text, even if there is one row. */
  private static final int SURE_COLUMNS = 5;

  private static final int LONGEST_NAME = 40;

  private static final Pattern NAME = Pattern.compile("[\\p{L}_#@][\\p{L}\\p{M}\\p{N} _.:/#()-]*");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private static final Pattern HOST = Pattern.compile("(?:[\\w-]+\\.)+[a-z]{2,}");

  /** On average; below, no column holds a text. */
  private static final int LEAST_WORDS = 8;

  static Optional<TableShape> of(String head) {
    for (int at = 0; at < SEPARATORS.length(); at++) {
      Optional<TableShape> shape = of(head, SEPARATORS.charAt(at));
      if (shape.isPresent()) {
        return shape;
      }
    }
    return Optional.empty();
  }

  private static Optional<TableShape> of(String head, char separator) {
    List<List<String>> rows = rows(head, separator);
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    boolean even = rows.stream().allMatch(row -> row.size() == columns);
    if (columns < LEAST_COLUMNS || !even || isProse(rows)) {
      return Optional.empty();
    }
    boolean named = areNames(rows.get(0));
    List<List<String>> sample = rows.subList(named ? 1 : 0, rows.size());
    boolean sure = separator == '\t' && columns >= SURE_COLUMNS;
    boolean told = !sample.isEmpty() && sample.stream().allMatch(TableShape::isOfArticle);
    boolean many = sample.size() > 1 || (named && !sample.isEmpty());
    return sure || (told && many)
        ? Optional.of(new TableShape(separator, named, List.copyOf(sample)))
        : Optional.empty();
  }

  /** Behind a comma of a sentence stands a space. */
  private static boolean isProse(List<List<String>> rows) {
    return rows.stream()
        .allMatch(row -> row.stream().skip(1).allMatch(cell -> cell.startsWith(" ")));
  }

  /** A date or an address, and a text or at least two of them: no prose has that line for line. */
  private static boolean isOfArticle(List<String> row) {
    return row.stream().anyMatch(cell -> isAddress(cell) || isDate(cell));
  }

  private static boolean areNames(List<String> row) {
    return new HashSet<>(row).size() == row.size()
        && row.stream()
            .map(String::strip)
            .allMatch(cell -> cell.length() <= LONGEST_NAME && NAME.matcher(cell).matches());
  }

  private static boolean isAddress(String cell) {
    return ADDRESS.matcher(cell.strip()).matches();
  }

  private static boolean isDate(String cell) {
    return cell.strip().length() <= LONGEST_NAME
        && cell.chars().filter(Character::isDigit).count() >= 4
        && Dates.parse(cell.strip(), "", "", "") != null;
  }

  /** Whole rows; the last may be cut off where the head ends. */
  private static List<List<String>> rows(String head, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < head.length() && rows.size() < MOST_ROWS; at++) {
      char c = head.charAt(at);
      if (c == '"' && (quoted || cell.length() == 0)) {
        quoted = !quoted;
        boolean doubled = !quoted && at + 1 < head.length() && head.charAt(at + 1) == '"';
        if (doubled) {
          cell.append('"');
          quoted = true;
          at++;
        }
      } else if (c == separator && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.size() > 1 || !row.get(0).isBlank()) {
          rows.add(row);
        }
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  /** What the columns are called here that nobody has called anything. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int at = 1; at <= sample.get(0).size(); at++) {
      names.add("column " + at);
    }
    return names;
  }

  /** Which of these are what, by what they hold. */
  Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    List<String> names = names();
    int text = longest();
    if (words(text) >= LEAST_WORDS * sample.size()) {
      aliases.put("text", names.get(text));
    }
    for (int at = 0; at < names.size(); at++) {
      if (at != text) {
        aliases.putIfAbsent(kind(at), names.get(at));
      }
    }
    aliases.remove("");
    return aliases;
  }

  private int longest() {
    int best = 0;
    for (int at = 1; at < sample.get(0).size(); at++) {
      boolean address = sample.stream().anyMatch(isAddressIn(at));
      best = !address && words(at) > words(best) ? at : best;
    }
    return best;
  }

  private static Predicate<List<String>> isAddressIn(int column) {
    return row -> isAddress(row.get(column));
  }

  private int words(int column) {
    return sample.stream().mapToInt(row -> Wording.words(row.get(column))).sum();
  }

  private String kind(int column) {
    List<String> cells = sample.stream().map(row -> row.get(column)).toList();
    if (cells.stream().allMatch(TableShape::isAddress)) {
      return "url";
    }
    if (cells.stream().allMatch(TableShape::isDate)) {
      return "published";
    }
    if (!cells.stream().allMatch(cell -> cell.chars().anyMatch(Character::isLetter))) {
      return "";
    }
    boolean names = cells.stream().allMatch(cell -> Byline.isCasedName(cell) || isHost(cell));
    return names ? "outlet" : words(column) >= 2 * cells.size() ? "title" : "";
  }

  private static boolean isHost(String cell) {
    return HOST.matcher(cell).matches();
  }
}
