package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Span;

/**
 * A line of a text that is not blank.
 *
 * @param span without the white space at its ends
 * @param gap how many blank lines stand before it
 * @param text its characters
 * @param words how many, a character of a script without spaces counting as half a one
 */
record Line(Span span, int gap, String text, int words) {
  /** A line with fewer words is prose only if it ends like a sentence. */
  private static final int LONG = 25;

  private static final int SHORTEST_PROSE = 10;
  private static final String ENDS = ".!?…。！？؟۔।॥｡．။።፧։";
  private static final String CLOSERS = "\"'”’»“)]）」』›*";

  Line(Span span, int gap, String text) {
    this(span, gap, text, Wording.words(text));
  }

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int gap = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      Span span = trimmed(text, at, end);
      if (span.isEmpty()) {
        gap++;
      } else {
        lines.add(new Line(span, gap, span.of(text)));
        gap = 0;
      }
      at = afterBreak(text, end);
    }
    return lines;
  }

  /** The span without white space, no-break spaces and invisible marks at its ends. */
  static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && (CLOSERS.indexOf(text.charAt(at)) >= 0 || isBlank(text.charAt(at)))) {
      at--;
    }
    return ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /** True if something is announced, whatever the script. */
  boolean endsWithColon() {
    char last = text.charAt(text.length() - 1);
    return last == ':' || last == '：' || last == '፦';
  }

  /** True if the line was cut to fit: it ends in dots. */
  boolean isCutOff() {
    return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]");
  }

  /** A sentence or more of running text, as far as a line alone can tell. */
  boolean isProse() {
    return words >= LONG || (words >= SHORTEST_PROSE && endsSentence());
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\0';
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  private static int afterBreak(String text, int at) {
    boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    return at + (pair ? 2 : 1);
  }

  /** The number of the line that holds a character, or of the one before it. */
  static int at(List<Line> lines, int index) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).span().start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
