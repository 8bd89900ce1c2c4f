package org.retold.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retold.model.Span;

/**
 * One article of an export as a record: fields behind their labels or below codes of two letters;
 * what has no label is known by where it stands beside the date.
 */
final class PressRecord {
  private static final Pattern LABEL =
      Pattern.compile("(\\p{Lu}[\\p{L} /-]{1,28}?)\\s*[:：]\\s*(.*)");
  private static final Pattern BODY = Pattern.compile("(?i)body|volltext|texte|texto|testo");
  private static final Pattern CODE = Pattern.compile("([A-Z]{2})(?:\\s{2,}|\\t|$)(.*)");

  /** {@code 251 words}, {@code 251 Wörter}. */
  private static final Pattern LENGTH = Pattern.compile("[\\d.,]+ \\p{L}+");

  private static final Pattern HOUR = Pattern.compile("\\d{1,2}[:.]\\d\\d.*");

  /** Last name first, as catalogues write it. */
  private static final Pattern REVERSED = Pattern.compile("([\\p{L}'’-]+), ([\\p{L}'’. -]+)");

  private static final Map<String, String> CODES =
      Map.of(
          "HD",
          "title",
          "BY",
          "author",
          "PD",
          "date",
          "SN",
          "outlet",
          "LA",
          "language",
          "LP",
          "lead",
          "TD",
          "text",
          "AN",
          "id",
          "CR",
          "credit");

  private static final Pattern RIGHTS = Pattern.compile("(?i)©|\\(c\\) \\d|copyright \\d");

  private static final int HEAD = 4000;
  private static final int HEAD_LINES = 12;
  private static final int LEAST_FIELDS = 2;

  /** One of these stands above an article, not above a letter in one. */
  private static final Set<String> NAMING = Set.of("title", "outlet", "url");

  private final List<Line> lines;
  private final String piece;
  private final ObjectNode record = JsonNodeFactory.instance.objectNode();
  private final List<Line> bare = new ArrayList<>();

  private PressRecord(String piece) {
    this.piece = piece;
    this.lines = Line.of(piece);
  }

  static ObjectNode of(String piece) {
    PressRecord press = new PressRecord(piece);
    if (press.isCoded()) {
      press.readCodes();
    } else {
      press.readLabels();
    }
    return press.record;
  }

  /** True if a text begins with labels of what it is, and is no letter with its sender. */
  static boolean isHeaded(String text) {
    List<Line> head = Line.of(text.substring(0, Math.min(text.length(), HEAD)));
    Set<String> fields = new HashSet<>();
    for (Line line : head.subList(0, Math.min(head.size(), HEAD_LINES))) {
      Matcher label = LABEL.matcher(line.text());
      Optional<String> field =
          label.matches() && !label.group(2).isEmpty()
              ? PressLabels.field(label.group(1))
              : Optional.empty();
      if (field.isEmpty()) {
        break;
      }
      field.filter(PressLabels::isOwn).ifPresent(fields::add);
    }
    fields.remove("text");
    return fields.size() >= LEAST_FIELDS && fields.stream().anyMatch(NAMING::contains);
  }

  private boolean isCoded() {
    return lines.stream()
            .map(line -> CODE.matcher(line.text()))
            .filter(code -> code.matches() && CODES.containsKey(code.group(1)))
            .map(code -> code.group(1))
            .distinct()
            .count()
        > 3;
  }

  private void readCodes() {
    String field = "";
    for (Line line : lines) {
      Matcher code = CODE.matcher(line.text());
      if (code.matches()) {
        field = CODES.getOrDefault(code.group(1), code.group(1));
        append(field, code.group(2), " ");
      } else if (!field.isEmpty()) {
        boolean text = field.equals("text") || field.equals("lead");
        append(field, line.text(), text ? line.gap() > 0 ? "\n\n" : "\n" : " ");
      }
    }
    String lead = record.path("lead").asText("");
    if (!lead.isEmpty()) {
      record.put("text", (lead + "\n\n" + record.path("text").asText("")).strip());
      record.remove("lead");
    }
    record.put("id", record.path("id").asText("").replaceFirst("^Document ", ""));
  }

  private void append(String field, String words, String between) {
    String before = record.path(field).asText("");
    if (!words.isBlank()) {
      record.put(field, before.isEmpty() ? words : before + between + words);
    }
  }

  private void readLabels() {
    int start = body();
    int end = end(start);
    for (int at = 0; at < lines.size(); at++) {
      if (at < start || at >= end) {
        at = readField(at, at < start);
      }
    }
    readPlaces();
    if (start < end) {
      int from = lines.get(start).span().start();
      String text = piece.substring(from, lines.get(end - 1).span().end());
      Matcher label = LABEL.matcher(lines.get(start).text());
      record.put("text", isField(label, "text") ? text.substring(label.start(2)) : text);
    }
  }

  /** Behind the label that says so, else the first running text. */
  private int body() {
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (BODY.matcher(line.text()).matches()) {
        return at + 1;
      }
      Matcher label = LABEL.matcher(line.text());
      if (isField(label, "text")) {
        return label.group(2).isEmpty() ? at + 1 : at;
      }
    }
    for (int at = 0; at < lines.size(); at++) {
      String text = lines.get(at).text();
      boolean label = LABEL.matcher(text).matches();
      if (lines.get(at).isProse() && !label && !RIGHTS.matcher(text).find()) {
        return at;
      }
    }
    return lines.size();
  }

  /** The first label below the text behind which no running text comes again. */
  private int end(int start) {
    int end = lines.size();
    for (int at = lines.size() - 1; at > start; at--) {
      Line line = lines.get(at);
      Matcher label = LABEL.matcher(line.text());
      if (label.matches() && PressLabels.field(label.group(1)).isPresent()) {
        end = at;
      } else if (line.isProse()) {
        break;
      }
    }
    boolean marked = end == lines.size() && end > start + 1 && !lines.get(end - 1).isProse();
    return marked
            && lines
                .get(end - 1)
                .text()
                .matches("(?i)document .*|\\p{L}+ \\p{L}+ document|.*dokuments?")
        ? end - 1
        : end;
  }

  /** The last line that was read: a label may have its value below it. */
  private int readField(int at, boolean head) {
    Line line = lines.get(at);
    Matcher label = LABEL.matcher(line.text());
    Optional<String> field = label.matches() ? PressLabels.field(label.group(1)) : Optional.empty();
    if (field.isEmpty()) {
      if (head) {
        bare.add(line);
      } else {
        append("notes", line.text(), "\n");
      }
      return at;
    }
    boolean below = label.group(2).isEmpty() && at + 1 < lines.size();
    String value = below ? lines.get(at + 1).text() : label.group(2);
    String name = field.get();
    String own = PressLabels.isOwn(name) ? name : label.group(1);
    if (!record.has(own) && !name.equals("text")) {
      record.put(own, name.equals("author") ? person(value) : outlet(name, value));
    }
    return below ? at + 1 : at;
  }

  private static String person(String value) {
    Matcher reversed = REVERSED.matcher(value);
    return reversed.matches() ? reversed.group(2) + " " + reversed.group(1) : value;
  }

  /** Catalogues put the place behind the paper's name. */
  private static String outlet(String field, String value) {
    return field.equals("outlet") ? value.replaceFirst("\\s*;.*", "") : value;
  }

  private static boolean isField(Matcher label, String field) {
    return label.matches() && PressLabels.field(label.group(1)).equals(Optional.of(field));
  }

  /**
   * Above the date stand headline and paper, or the paper alone, with the headline below; or the
   * length in words stands above the date, with the headline above that and the paper below.
   */
  private void readPlaces() {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    boolean length = false;
    for (Line line : bare) {
      String text = line.text();
      Optional<PrintedDate> date =
          text.chars().anyMatch(Character::isDigit)
              ? PrintedDate.ofAnyCalendar(text, "")
              : Optional.empty();
      if (RIGHTS.matcher(text).find() || BODY.matcher(text).matches()) {
        append("notes", text, "\n");
      } else if (!Byline.names(text).isEmpty()) {
        append("author", String.join("; ", Byline.names(text)), "; ");
      } else if (record.has("date")) {
        if (!HOUR.matcher(text).matches()) {
          below.add(text);
        }
      } else if (LENGTH.matcher(text).matches()) {
        length = true;
      } else if (date.isPresent()) {
        record.put("date", text);
        placeBeside(text, date.get().span());
      } else {
        above.add(text);
      }
    }
    if (length) {
      place("outlet", below, 0);
      boolean named = above.size() > 1 && Byline.isCasedName(above.get(above.size() - 1));
      if (named) {
        place("author", above, above.size() - 1);
        above.remove(above.size() - 1);
      }
      place("title", above, above.size() - 1);
    } else if (above.size() > 1) {
      place("title", above, 0);
      place("outlet", above, 1);
    } else {
      place(below.isEmpty() ? "title" : "outlet", above, 0);
      place("title", below, below.size() - 1);
    }
    below.removeIf(line -> record.path("title").asText().equals(line));
    String rest =
        below.stream()
            .filter(line -> !record.path("outlet").asText().equals(line))
            .collect(Collectors.joining("\n"));
    append("notes", rest, "\n");
  }

  /** {@code Harbour Post, 11 June 2024}. */
  private void placeBeside(String line, Span date) {
    String before = line.substring(0, date.start()).replaceAll("[\\s,;|–—-]+$", "");
    if (!record.has("outlet") && Byline.isCasedName(before)) {
      record.put("outlet", before);
    }
  }

  private void place(String field, List<String> from, int at) {
    if (!record.has(field) && at >= 0 && at < from.size()) {
      record.put(field, from.get(at));
    }
  }
}
