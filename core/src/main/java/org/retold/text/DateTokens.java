package org.retold.text;

import java.util.Set;
import org.retold.model.Span;

/** The words of a passage as the readers of dates see them: numbers, and what stands between. */
final class DateTokens {
  /** Of the Hijra, of the birth of Christ; solar and lunar. */
  private static final Set<String> ERA_MARKS = Set.of("ه", "هـ", "هج", "م", "ق", "ش");

  final String text;
  final Words words;

  DateTokens(Words words) {
    this.text = words.text();
    this.words = words;
  }

  int size() {
    return words.size();
  }

  String form(int word) {
    return word >= 0 && word < words.size() ? words.form(word) : "";
  }

  /**
   * The value of a word of at most four digits in any script, also with an ending behind an
   * apostrophe ({@code 2021'de}); -1 if it is something else.
   */
  int number(int word) {
    if (word < 0 || word >= words.size()) {
      return -1;
    }
    int end = words.end(word);
    if (!words.isNumber(word)) {
      int mark = Math.min(end, words.start(word) + 4);
      if (mark >= end || !Glyphs.isApostrophe(text.charAt(mark))) {
        return -1;
      }
      end = mark;
    }
    return digits(words.start(word), end);
  }

  /** A year, also with the letter behind it that says which era it counts from: {@code 1442هـ}. */
  int year(int word) {
    int plain = number(word);
    return plain >= 0 || !ERA_MARKS.contains(unit(word)) ? plain : leadingNumber(word);
  }

  /** The figures that a word begins with, as in {@code 2021년}; -1 if it begins otherwise. */
  int leadingNumber(int word) {
    return word < 0 || word >= words.size() ? -1 : digits(words.start(word), digitsEnd(word));
  }

  /** What follows the leading figures of a word. */
  String unit(int word) {
    return word < 0 || word >= words.size() ? "" : text.substring(digitsEnd(word), words.end(word));
  }

  private int digitsEnd(int word) {
    int end = words.start(word);
    while (end < words.end(word) && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  int digits(int start, int end) {
    if (end - start < 1 || end - start > 4) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The same in a number that may be broken at the end of a line, its hyphen before the break. */
  boolean joinedOverLine(int word, String marks) {
    String gap = gap(word);
    int breaks = (int) gap.chars().filter(c -> c == '\n').count();
    boolean between = word >= 0 && word + 1 < words.size() && gap.length() < 5;
    return between
        && breaks <= 1
        && gap.chars().allMatch(c -> Punctuation.isSpace((char) c) || marks.indexOf(c) >= 0);
  }

  int length(int word) {
    return words.end(word) - words.start(word);
  }

  /** What stands between a word and the next; a line break is kept, so that it can be refused. */
  String gap(int word) {
    return word < 0 || word + 1 >= words.size()
        ? "\n"
        : text.substring(words.end(word), Math.min(words.start(word + 1), words.end(word) + 5));
  }

  /** True if only spaces and the given marks part a word from the next. */
  boolean joined(int word, String marks) {
    String gap = gap(word);
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      boolean space = Punctuation.isSpace(c) && !Punctuation.isLineEnd(c);
      if (!space && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return gap.length() < 5;
  }

  Span span(int first, int last) {
    return new Span(words.start(first), words.end(last));
  }
}
