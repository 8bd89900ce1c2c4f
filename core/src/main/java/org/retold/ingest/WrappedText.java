package org.retold.ingest;

import java.util.Locale;

/** Running text whose lines were broken to fit a column or a page: no line alone is prose. */
final class WrappedText {
  /** A paragraph that was saved with its line breaks is known by its words together. */
  private static final int WRAPPED_WORDS = 25;

  /** Of a first line; fewer are a heading. */
  private static final int LEAST_WORDS = 4;

  private final LineMarks marks;

  WrappedText(LineMarks marks) {
    this.marks = marks;
  }

  /** The number of its first line; that behind the last line if there is none. */
  int first() {
    for (int at = 0; at + 2 < marks.size(); at++) {
      if (marks.isKept(at) && isWrapped(at)) {
        return at;
      }
    }
    return marks.size();
  }

  private boolean isWrapped(int at) {
    boolean goesOn =
        marks.words(at) >= LEAST_WORDS
            && !marks.line(at).endsSentence()
            && !isCapitals(marks.line(at).text())
            && !isBracketed(marks.line(at).text())
            && (startsSmall(at + 1) || startsSmall(at + 2));
    int words = marks.words(at);
    for (int next = at + 1; goesOn && next < marks.size() && marks.line(next).gap() == 0; next++) {
      words += marks.words(next);
      if (next >= at + 2 && words >= WRAPPED_WORDS) {
        return true;
      }
    }
    return false;
  }

  private boolean startsSmall(int at) {
    return marks.line(at).gap() == 0
        && Character.isLowerCase(marks.line(at).text().codePointAt(0))
        && Byline.names(marks.line(at).text()).isEmpty()
        && !marks.line(at - 1).endsSentence();
  }

  static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT))
        && !line.equals(line.toLowerCase(Locale.ROOT));
  }

  /** "(From the Courier.)": whose the text is, never its headline. */
  static boolean isBracketed(String line) {
    return (line.startsWith("(") && line.endsWith(")"))
        || (line.startsWith("[") && line.endsWith("]"));
  }
}
