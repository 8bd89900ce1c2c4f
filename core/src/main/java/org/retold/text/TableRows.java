package org.retold.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of words that lie beside the classes: comments, one line of heads, fields. */
final class TableRows {
  private TableRows() {}

  /** The fields of every row; a table that is missing is a broken build. */
  static List<String[]> of(String resource) {
    try (InputStream stream = TableRows.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }
}
