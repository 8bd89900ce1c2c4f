package org.retold.text;

import java.util.Optional;
import org.retold.model.Span;

/** Dates in figures alone: 7.5.2021, 2021-05-07, (7/5/2021). The language tells day from month. */
final class NumericDates implements DateReader {
  private final DateTokens tokens;
  private final DateNames names;
  private final String language;

  NumericDates(DateTokens tokens, DateNames names, String language) {
    this.tokens = tokens;
    this.names = names;
    this.language = language;
  }

  @Override
  public Optional<Read> read(int word) {
    if (!tokens.words.isNumber(word) || isInsideNumber(word)) {
      return Optional.empty();
    }
    Optional<Read> dotted = dotted(word);
    return dotted.isPresent() ? dotted : threeWords(word);
  }

  /** 7.5.2021, which is one word. */
  private Optional<Read> dotted(int word) {
    Span span = tokens.words.span(word);
    int first = indexOfStop(span.start(), span.end());
    int second = first < 0 ? -1 : indexOfStop(first + 1, span.end());
    if (second < 0) {
      return Optional.empty();
    }
    return DateReader.of(
        span,
        value(
            tokens.digits(span.start(), first),
            tokens.digits(first + 1, second),
            tokens.digits(second + 1, span.end()),
            first - span.start(),
            span.end() - second - 1),
        DateMention.Kind.DATE,
        word + 1);
  }

  private int indexOfStop(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.text.charAt(i) == '.') {
        return i;
      }
    }
    return -1;
  }

  private Optional<Read> threeWords(int word) {
    String mark = tokens.gap(word).strip();
    boolean parted = mark.equals("/") || mark.equals("-") || mark.equals("‐") || mark.equals(".");
    boolean spaced = tokens.gap(word).length() > 1 && !mark.equals(".");
    if (!parted || spaced || !tokens.gap(word + 1).strip().equals(mark)) {
      return Optional.empty();
    }
    int last = word + 2;
    if (tokens.number(last) < 0 || tokens.gap(last).equals(mark)) {
      return Optional.empty();
    }
    return DateReader.of(
        tokens.span(word, last),
        value(
            tokens.number(word),
            tokens.number(word + 1),
            tokens.number(last),
            tokens.length(word),
            tokens.length(last)),
        DateMention.Kind.DATE,
        last + 1);
  }

  private Optional<String> value(int a, int b, int c, int firstLength, int lastLength) {
    if (a < 0 || b < 1 || c < 0) {
      return Optional.empty();
    }
    if (firstLength == 4) {
      return CalendarDates.numeric(language, a, b, c);
    }
    if (lastLength != 4 && lastLength != 2) {
      return Optional.empty();
    }
    int year = lastLength == 4 ? c : c + (c <= 50 ? 2000 : 1900);
    boolean ours = OtherCalendar.ofFigures(language, year) == null;
    boolean monthFirst = (ours && names.isMonthFirst()) ? a <= 12 : b > 12;
    return monthFirst
        ? CalendarDates.numeric(language, year, a, b)
        : CalendarDates.numeric(language, year, b, a);
  }

  /** True in the middle of a longer number such as an account or a telephone number. */
  private boolean isInsideNumber(int word) {
    String before = tokens.gap(word - 1);
    return word > 0
        && tokens.words.isNumber(word - 1)
        && (before.equals("-") || before.equals("/") || before.equals("."));
  }
}
