package org.retold.text;

import java.util.List;
import java.util.Locale;
import org.retold.model.Span;

/** One pass over a kept span that stops at every mark and line break that may end a sentence. */
final class SentenceScanner {
  /** A longer word is no abbreviation. */
  private static final int LONGEST_ABBREVIATION = 14;

  private final String text;
  private final int limit;
  private final int from;
  private final LineBreaks lines;
  private final Abbreviations abbreviations;
  private final FunctionWords functionWords;
  private final String language;

  SentenceScanner(String text, Span within, LineBreaks lines, String language) {
    this.text = text;
    this.from = within.start();
    this.limit = Math.min(within.end(), text.length());
    this.lines = lines;
    this.language = Languages.base(language);
    this.abbreviations = Abbreviations.of(language);
    this.functionWords = FunctionWords.of(language);
  }

  void scan(List<Span> sentences) {
    int start = from;
    int line = from;
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (Punctuation.isLineEnd(c)) {
        int next = skipSpace(at);
        if (isParagraphEnd(at, next) || lines.parts(line, at, next)) {
          add(start, at, sentences);
          start = next;
        }
        at = next;
        line = next;
      } else if (isTerminator(c) || isDoubledWordSpace(at)) {
        int marks = skipTerminators(at);
        int end = skipClosers(marks);
        if (isEnd(at, marks, end)) {
          add(start, end, sentences);
          start = end;
        }
        at = end;
      } else {
        at++;
      }
    }
    add(start, limit, sentences);
  }

  private boolean isTerminator(char c) {
    return c == ';' ? language.equals("el") : Punctuation.isTerminator(c);
  }

  private int skipTerminators(int at) {
    int end = isTerminator(text.charAt(at)) ? at : at + 2;
    while (end < limit && isTerminator(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The Ethiopic full stop is often typed as two word spaces. */
  private boolean isDoubledWordSpace(int at) {
    return text.charAt(at) == '፡' && at + 1 < limit && text.charAt(at + 1) == '፡';
  }

  /** Closing quotes and brackets, also with a space before them as in French. */
  private int skipClosers(int at) {
    int end = at;
    while (end < limit) {
      int mark = end;
      while (mark < limit
          && mark - end < 2
          && Punctuation.isSpace(text.charAt(mark))
          && !Punctuation.isLineEnd(text.charAt(mark))) {
        mark++;
      }
      if (mark == limit || !closes(mark, mark > end)) {
        break;
      }
      end = mark + 1;
    }
    return end;
  }

  private boolean closes(int mark, boolean spaced) {
    char c = text.charAt(mark);
    if (c == '\'' && mark + 1 < limit && text.charAt(mark + 1) == '\'' && !spaced) {
      return true;
    }
    return Punctuation.isQuoteOrBracket(c)
        && (!spaced || c != '\'')
        && Punctuation.closes(text, mark, limit);
  }

  private int skipSpace(int at) {
    int end = at;
    while (end < limit && Punctuation.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isParagraphEnd(int at, int next) {
    int breaks = 0;
    for (int i = at; i < next; i++) {
      char c = text.charAt(i);
      boolean second = c == '\n' && i > at && text.charAt(i - 1) == '\r';
      if (c == '\u2029' || c == '\f') {
        return true;
      }
      breaks += Punctuation.isLineEnd(c) && !second ? 1 : 0;
    }
    return breaks > 1 || next == limit;
  }

  private boolean isEnd(int mark, int afterMarks, int end) {
    if (end >= limit) {
      return true;
    }
    char last = text.charAt(afterMarks - 1);
    int next = skipSpace(end);
    if (Punctuation.isFullWidthStop(last) || last == '፡' || isBetweenHan(mark, end)) {
      return !goesOnAfterBracket(afterMarks, end);
    }
    boolean singleStop = afterMarks - mark == 1 && text.charAt(mark) == '.';
    if (next == end) {
      return singleStop && end == afterMarks && isGlued(mark);
    }
    if (next >= limit) {
      return true;
    }
    return !goesOn(next) && !(singleStop && isAbbreviated(mark, end, next));
  }

  /** A half-width {@code ?} or {@code !} in Chinese and Japanese. */
  private boolean isBetweenHan(int mark, int end) {
    return mark > from
        && text.charAt(mark) != '.'
        && Glyphs.of(text.charAt(mark - 1)) == Glyphs.SINGLE
        && (Glyphs.of(text.charAt(end)) == Glyphs.SINGLE
            || Punctuation.isQuoteOrBracket(text.charAt(end)));
  }

  /** Japanese goes on after a closing bracket with a particle in Hiragana. */
  private boolean goesOnAfterBracket(int afterMarks, int end) {
    if (end == afterMarks) {
      return false;
    }
    char next = text.charAt(end);
    return Character.UnicodeScript.of(next) == Character.UnicodeScript.HIRAGANA
        || next == '，'
        || next == '、'
        || next == ',';
  }

  /** True if what follows cannot begin a sentence: lower case or punctuation that continues. */
  private boolean goesOn(int next) {
    int at = next;
    while (at < limit && at < next + 4) {
      char c = text.charAt(at);
      boolean opening =
          Punctuation.isQuoteOrBracket(c) || c == '–' || c == '—' || c == '-' || c == ' ';
      if (!opening) {
        break;
      }
      at++;
    }
    if (at >= limit) {
      return false;
    }
    int c = Glyphs.at(text, at, limit);
    return Character.isLowerCase(c) || c == ',' || c == ';' || c == ':' || c == '،' || c == '%';
  }

  /** A lost space, as in {@code the end.The next}: two words of three letters or more. */
  private boolean isGlued(int mark) {
    if (mark - 3 < from || mark + 3 >= limit || !Character.isUpperCase(text.charAt(mark + 1))) {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      if (!Character.isLowerCase(text.charAt(mark - i))) {
        return false;
      }
    }
    int word = mark + 2;
    while (word < limit && Character.isLowerCase(text.charAt(word))) {
      word++;
    }
    return word < limit && Punctuation.isSpace(text.charAt(word));
  }

  private boolean isAbbreviated(int mark, int end, int next) {
    int start = mark;
    while (start > from && mark - start <= LONGEST_ABBREVIATION && isInner(start - 1)) {
      start--;
    }
    if (start == mark || mark - start > LONGEST_ABBREVIATION || end > mark + 1) {
      return false;
    }
    String word = text.substring(start, mark).toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return isOrdinal(word, next);
    }
    if (isInitial(word, start) || abbreviations.isBefore(word)) {
      return true;
    }
    boolean dotted = word.length() <= 6 && word.indexOf('.') > 0 && word.indexOf('.') <= 2;
    return (dotted || abbreviations.isWithin(word)) && !startsLikeSentence(next);
  }

  private boolean isInner(int index) {
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c)
        || c == '°'
        || ((c == '.' || c == '-')
            && index > from
            && Character.isLetterOrDigit(text.charAt(index - 1)));
  }

  /** One capital before a name; a single letter in lower case is left to the lists. */
  private boolean isInitial(String word, int start) {
    int first = text.codePointAt(start);
    return word.codePointCount(0, word.length()) == 1
        && Character.isLetter(first)
        && Character.isUpperCase(first)
        && !(first == 'I' && language.equals("en"));
  }

  private boolean isOrdinal(String word, int next) {
    return abbreviations.hasDottedOrdinals()
        && word.length() <= 2
        && word.chars().allMatch(Character::isDigit)
        && !startsLikeSentence(next);
  }

  /** After an abbreviation: an article, pronoun or conjunction with a capital begins a sentence. */
  private boolean startsLikeSentence(int next) {
    int end = next;
    while (end < limit && end - next < 16 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > next
        && Character.isUpperCase(text.charAt(next))
        && functionWords.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
  }

  private void add(int start, int end, List<Span> sentences) {
    int first = start;
    int last = Math.min(end, limit);
    while (first < last && Punctuation.isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && Punctuation.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > first) {
      sentences.add(new Span(first, last));
    }
  }
}
