package org.retold.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small table as a link that a browser saves as a file, with a byte order mark for Excel. */
final class Csv {
  private static final int LONGEST = 200_000;
  private final StringBuilder table = new StringBuilder("\uFEFF");

  Csv row(List<String> cells) {
    table.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  /** Spreadsheets run a cell that begins with one of these as a formula: article text must not. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  /** The address, or null if the table is too long for a link: it is in the records anyway. */
  @Nullable String link() {
    String encoded =
        URLEncoder.encode(table.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.length() > LONGEST ? null : "data:text/csv;charset=utf-8," + encoded;
  }
}
