package org.retold.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table with a row for each article. A row whose quotation marks do not close is refused alone:
 * reading goes on with the next line, so that one lost mark does not swallow the rest.
 */
final class CsvRecords {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final Place place;
  private final IngestOptions options;
  private final Sink sink;
  private final LineDecoder decoder;
  private final ByteLines lines;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final @Nullable TableShape shape;
  private char separator = ',';
  private int number;
  private Map<String, String> aliases = Map.of();

  /** The last line was read before, as part of a row that was broken: it may be no row's start. */
  private boolean again;

  /**
   * @param head the first bytes, which the stream still has
   */
  CsvRecords(Place place, byte[] head, BufferedInputStream in, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
    this.decoder = new LineDecoder(place);
    this.lines = new ByteLines(in, options.maxDocumentBytes());
    this.shape = TableShape.of(Decoder.decode(head, "")).orElse(null);
  }

  void read() throws IOException {
    String header = nextLine();
    if (header != null && header.startsWith("sep=")) {
      header = nextLine();
    }
    if (header == null) {
      return;
    }
    List<String> names = names(header);
    for (String line = nextLine(); line != null; line = nextLine()) {
      number++;
      if (!line.isBlank()) {
        readRow(line, names);
      }
    }
  }

  private List<String> names(String header) {
    Optional<Character> known = TableHead.separator(header.toLowerCase(Locale.ROOT));
    separator = known.orElse(shape == null ? ',' : shape.separator());
    if (known.isEmpty() && shape != null && !shape.named()) {
      waiting.push(header);
      aliases = shape.aliases();
      String told = "a table without names of columns; taken by what they hold: ";
      sink.refuse(place.source(), RefusalReason.REPAIRED, told + new TreeMap<>(aliases));
      return shape.names();
    }
    List<String> names = row(header).orElse(List.of(header));
    ColumnNames columns = new ColumnNames(names);
    aliases = columns.aliases();
    columns
        .complaint()
        .ifPresent(told -> sink.refuse(place.source(), RefusalReason.REPAIRED, told));
    return names;
  }

  private void readRow(String first, List<String> names) throws IOException {
    boolean retried = again;
    List<String> taken = new ArrayList<>();
    StringBuilder record = new StringBuilder(first);
    boolean open = opensQuote(first);
    while (open && record.length() < options.maxDocumentBytes()) {
      String more = nextLine();
      if (more == null) {
        break;
      }
      taken.add(more);
      record.append('\n').append(more);
      open ^= opensQuote(more);
    }
    Optional<List<String>> cells = open ? Optional.empty() : row(record);
    // Over several lines a mark that was lost would swallow the rows that follow.
    if (!open && cells.isEmpty() && taken.isEmpty()) {
      cells = mended(record, names.size());
    }
    int columns = cells.map(List::size).orElse(0);
    boolean fits = retried ? columns == names.size() : columns > 0 && columns <= names.size();
    if (!fits || cells.isEmpty()) {
      sink.refuse(
          source(), RefusalReason.BROKEN, "quotation marks or columns do not fit the header");
      for (int i = taken.size() - 1; i >= 0; i--) {
        waiting.push(taken.get(i));
      }
    } else {
      article(names, cells.get());
    }
  }

  private void article(List<String> names, List<String> cells) {
    ObjectNode node = MAPPER.createObjectNode();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        node.put(names.get(i).strip(), cells.get(i));
      }
    }
    new JsonArticle(node, place.id() + "#" + number, source(), MAPPER, aliases).read(sink);
  }

  private @Nullable String nextLine() throws IOException {
    again = !waiting.isEmpty();
    if (again) {
      return waiting.pop();
    }
    byte[] line = lines.next();
    if (line == null) {
      return null;
    }
    if (lines.wasCut()) {
      sink.refuse(source(), RefusalReason.TOO_LARGE, "a line beyond the limit");
      return "";
    }
    Decoded decoded = decoder.read(line);
    if (decoded.remark() != null) {
      sink.refuse(source(), RefusalReason.REPAIRED, decoded.remark());
    }
    String text = decoded.text();
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Marks inside a cell that nobody doubled, or that a backslash stands before: a mark closes only
   * before the next cell. Believed if it gives all columns, and told.
   */
  private Optional<List<String>> mended(CharSequence record, int columns) {
    Optional<List<String>> cells =
        row(record, false).filter(found -> found.size() == columns && columns > 1);
    if (cells.isPresent()) {
      sink.refuse(
          source(), RefusalReason.REPAIRED, "quotation marks inside a cell that were not doubled");
    }
    return cells.map(found -> found.stream().map(cell -> cell.replace("\\\"", "\"")).toList());
  }

  /** The cells, or nothing if a quotation mark stands where none can. */
  private Optional<List<String>> row(CharSequence record) {
    return row(record, true);
  }

  private Optional<List<String>> row(CharSequence record, boolean strict) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= record.length()) {
      boolean quoted = at < record.length() && record.charAt(at) == '"';
      int end = quoted ? closing(record, at, strict) : plainEnd(record, at);
      if (end < 0 || (end < record.length() && record.charAt(end) != separator)) {
        return Optional.empty();
      }
      String cell = record.subSequence(at, end).toString();
      cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
      at = end + 1;
    }
    return Optional.of(cells);
  }

  private int plainEnd(CharSequence record, int from) {
    int at = from;
    while (at < record.length() && record.charAt(at) != separator) {
      at++;
    }
    return at;
  }

  /** The index after the mark that closes a cell, or -1. */
  private int closing(CharSequence record, int open, boolean strict) {
    int at = open + 1;
    while (at < record.length()) {
      boolean escaped = !strict && record.charAt(at - 1) == '\\';
      if (record.charAt(at) == '"' && !escaped) {
        boolean last = at + 1 == record.length();
        boolean doubled = !last && record.charAt(at + 1) == '"';
        if (!doubled && (strict || last || record.charAt(at + 1) == separator)) {
          return at + 1;
        }
        at += doubled ? 1 : 0;
      }
      at++;
    }
    return -1;
  }

  /** True if a line leaves a cell open that was closed, or the reverse: marks in odd number. */
  private static boolean opensQuote(CharSequence record) {
    return record.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
