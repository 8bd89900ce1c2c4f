package org.retold.ingest;

import java.util.List;
import java.util.Map;

/** Lines of a head that have no label: what they are, the date beside them tells. */
final class BesideDate {
  private static final int LONGEST = 8;

  private final LineMarks marks;
  private final List<String> authors;
  private final Map<String, Object> metadata;

  /**
   * @param authors takes those whom the lines name
   * @param metadata takes places and credits
   */
  BesideDate(LineMarks marks, List<String> authors, Map<String, Object> metadata) {
    this.marks = marks;
    this.authors = authors;
    this.metadata = metadata;
  }

  /** An author with a place beside the date. */
  void readAuthors(int body) {
    for (int at = 0; at < body; at++) {
      if (marks.isKept(at) && isBesideDate(at)) {
        List<String> names = Byline.namesBeforePlace(marks.line(at).text());
        if (!names.isEmpty()) {
          authors.addAll(names);
          marks.drop(at, DropReason.BYLINE);
        }
      }
    }
  }

  /** A name or a place alone, beside the date and under the headline. */
  void readPlaceAndName(int title, int body) {
    for (int at = title + 1; at < body; at++) {
      if (marks.isKept(at) && isBesideDate(at)) {
        readLine(at);
      }
    }
  }

  /** In one block with the date, or one line further. */
  private boolean isBesideDate(int at) {
    boolean above = isDate(at + 1) && marks.line(at + 1).gap() == 0;
    boolean below = isDate(at - 1) && marks.line(at).gap() == 0;
    boolean further =
        isDate(at + 2) && marks.line(at + 1).gap() == 0 && marks.line(at + 2).gap() == 0;
    return above || below || further;
  }

  private void readLine(int at) {
    String line = marks.line(at).text();
    String[] parts = line.split("\\s+[-–—]\\s+", 2);
    String name = Byline.withoutRole(line);
    if (Byline.isCasedName(line) || !name.equals(line)) {
      authors.add(name);
      marks.drop(at, DropReason.BYLINE);
    } else if (line.contains(" / ") && Wording.words(line) <= LONGEST) {
      metadata.putIfAbsent("credit", line);
      marks.drop(at, DropReason.BYLINE);
    } else if (parts.length == 2 && Wording.words(line) <= LONGEST) {
      metadata.putIfAbsent("dateline", parts[0]);
      metadata.putIfAbsent("credit", parts[1]);
      marks.drop(at, DropReason.DATELINE);
    } else if (Wording.words(line) <= LONGEST / 2 && Imprint.isCapitalised(line)) {
      metadata.putIfAbsent("dateline", line);
      marks.drop(at, DropReason.DATELINE);
    }
  }

  private boolean isDate(int at) {
    return at >= 0 && at < marks.size() && marks.reason(at) == DropReason.PUBLISH_DATE;
  }
}
