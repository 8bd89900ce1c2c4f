package org.retold.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.retold.model.Span;

/** One pass over a kept span that pairs quotation marks with a stack. */
final class QuoteScanner {
  /** Deeper nesting is noise; the bound keeps a text of a million marks linear. */
  private static final int DEEPEST = 6;

  /** An opened quotation: its mark and where the words begin. */
  private record Opened(char mark, int start) {}

  private final String text;
  private final int from;
  private final int limit;
  private final LineBreaks lines;
  private final Deque<Opened> open = new ArrayDeque<>();
  private final List<Span> found = new ArrayList<>();

  QuoteScanner(String text, Span within, LineBreaks lines) {
    this.text = text;
    this.from = within.start();
    this.limit = within.end();
    this.lines = lines;
  }

  List<Span> scan() {
    int line = from;
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (Punctuation.isLineEnd(c)) {
        int next = skipSpace(at);
        if (isBlankLine(at, next) || next == limit || lines.parts(line, at, next)) {
          next = endParagraph(at, next);
        }
        line = next;
        at = next;
      } else {
        at += QuoteMarks.isMark(c) ? mark(at, c) : 1;
      }
    }
    endParagraph(limit, limit);
    return found;
  }

  /** Handles the mark at an index and returns how many characters it takes. */
  private int mark(int at, char c) {
    int width = doubled(at, c) ? 2 : 1;
    char mark = width == 2 ? '"' : c;
    if (QuoteMarks.isApostrophe(text, at, width, from, limit)) {
      return width;
    }
    if (closesSomething(at, width, mark)) {
      close(at, mark);
    } else if (open.size() < DEEPEST && opens(at, width, mark)) {
      open.push(new Opened(mark, at + width));
    }
    return width;
  }

  /** Two single marks typed for a double one. */
  private boolean doubled(int at, char c) {
    return (c == '\'' || c == '`' || c == '’' || c == '‘')
        && at + 1 < limit
        && text.charAt(at + 1) == c;
  }

  private boolean closesSomething(int at, int width, char mark) {
    if (open.isEmpty()) {
      return false;
    }
    boolean matches = open.stream().anyMatch(opened -> QuoteMarks.pairs(opened.mark(), mark));
    return matches && (!QuoteMarks.isEither(mark) || endsHere(at, width));
  }

  /** For a mark that may open or close: what stands around it decides. */
  private boolean endsHere(int at, int width) {
    boolean spaceBefore = at == from || Punctuation.isSpace(text.charAt(at - 1));
    boolean wordAfter = at + width < limit && isWord(text.charAt(at + width));
    boolean opensByShape =
        Character.getType(text.charAt(at)) == Character.INITIAL_QUOTE_PUNCTUATION;
    return !spaceBefore || (!wordAfter && !opensByShape);
  }

  private boolean opens(int at, int width, char mark) {
    if (at + width >= limit || !QuoteMarks.canOpen(mark)) {
      return false;
    }
    char after = text.charAt(at + width);
    boolean wordBefore = at > from && isWord(text.charAt(at - 1));
    if (QuoteMarks.isEither(mark)) {
      // 5'10" is a height: a mark behind a letter or digit opens nothing.
      boolean opensByShape = Character.getType(mark) == Character.INITIAL_QUOTE_PUNCTUATION;
      return !wordBefore && (opensByShape || !Punctuation.isSpace(after));
    }
    return true;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && Glyphs.of(c) != Glyphs.SINGLE;
  }

  private void close(int at, char mark) {
    while (!open.isEmpty()) {
      Opened opened = open.pop();
      if (QuoteMarks.pairs(opened.mark(), mark)) {
        add(opened.start(), at);
        return;
      }
    }
  }

  /** Ends what is open, unless the next paragraph reopens it; returns where to go on. */
  private int endParagraph(int end, int next) {
    if (open.isEmpty()) {
      return next;
    }
    Opened outer = open.peekLast();
    if (next < limit && QuoteMarks.reopens(outer.mark(), text.charAt(next))) {
      open.clear();
      open.push(outer);
      return next + 1;
    }
    if (!QuoteMarks.isSingle(outer.mark())) {
      add(outer.start(), end);
    }
    open.clear();
    return next;
  }

  private void add(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Punctuation.isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && Punctuation.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > first) {
      found.add(new Span(first, last));
    }
  }

  private int skipSpace(int at) {
    int end = at;
    while (end < limit && Punctuation.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isBlankLine(int at, int next) {
    int breaks = 0;
    for (int i = at; i < next; i++) {
      char c = text.charAt(i);
      breaks += c == '\n' || c == '\u2029' || (c == '\r' && !isLineFeed(i + 1)) ? 1 : 0;
    }
    return breaks > 1;
  }

  private boolean isLineFeed(int index) {
    return index < limit && text.charAt(index) == '\n';
  }
}
