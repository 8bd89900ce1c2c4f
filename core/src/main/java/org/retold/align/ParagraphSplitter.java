package org.retold.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts long alignments where a paragraph begins, so that an editor sees pieces of readable size.
 */
final class ParagraphSplitter {
  /** Equal words that a piece has at least. */
  private static final int MIN_WORDS = 8;

  private ParagraphSplitter() {}

  /** The pieces in order; each begins and ends with a column of the same word. */
  static List<List<Column>> split(Telling a, Telling b, List<Column> columns) {
    List<List<Column>> pieces = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at < columns.size(); at++) {
      if (startsParagraph(a, b, columns.get(at))
          && same(columns.subList(begin, at)) >= MIN_WORDS
          && same(columns.subList(at, columns.size())) >= MIN_WORDS) {
        pieces.add(trimmed(columns.subList(begin, at)));
        begin = at;
      }
    }
    pieces.add(trimmed(columns.subList(begin, columns.size())));
    return pieces;
  }

  private static boolean startsParagraph(Telling a, Telling b, Column column) {
    return column.same() && (a.startsParagraph(column.a()) || b.startsParagraph(column.b()));
  }

  private static int same(List<Column> columns) {
    return (int) columns.stream().filter(Column::same).count();
  }

  private static List<Column> trimmed(List<Column> columns) {
    int last = columns.size();
    while (last > 1 && !columns.get(last - 1).same()) {
      last--;
    }
    int first = 0;
    while (first < last - 1 && !columns.get(first).same()) {
      first++;
    }
    return columns.subList(first, last);
  }
}
