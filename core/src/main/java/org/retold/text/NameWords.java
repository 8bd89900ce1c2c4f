package org.retold.text;

import java.util.List;
import org.retold.model.Article;
import org.retold.model.Span;

/** The words of an article as the finder of names sees them, with headlines told from sentences. */
final class NameWords {
  final String text;
  final Words words;

  /** Word by word: stands in a line where most words have a capital, which then says nothing. */
  final boolean[] headline;

  NameWords(String text, List<Span> kept) {
    this.text = text;
    words = Words.of(text, kept);
    headline = new boolean[words.size()];
    markHeadlines();
  }

  static NameWords of(Article article) {
    return new NameWords(article.text(), article.kept());
  }

  /** Without the possessive ending. */
  static String base(String form) {
    if (form.endsWith("'s")) {
      return form.substring(0, form.length() - 2);
    }
    return form.endsWith("'") && form.length() > 2 && !form.equals("qu'")
        ? form.substring(0, form.length() - 1)
        : form;
  }

  int size() {
    return words.size();
  }

  String form(int word) {
    return word >= 0 && word < words.size() ? words.form(word) : "";
  }

  /** The end of the word without a possessive ending. */
  int end(int word) {
    String raw = words.raw(word);
    int length = raw.length();
    boolean s = length > 2 && (raw.endsWith("s") || raw.endsWith("S"));
    if (s && Glyphs.isApostrophe(raw.charAt(length - 2))) {
      return words.end(word) - 2;
    }
    return words.end(word);
  }

  /**
   * True if the word and the next stand in one phrase: a space, a hyphen, the stop of an initial.
   */
  boolean joined(int word) {
    if (word < 0 || word + 1 >= words.size() || end(word) != words.end(word)) {
      return false;
    }
    int from = words.end(word);
    int to = words.start(word + 1);
    if (to - from > 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' && (isInitial(word) || Titles.of("mul").contains(form(word)));
      boolean space = Punctuation.isSpace(c) && !Punctuation.isLineEnd(c);
      if (!space && c != '-' && c != '‐' && !stop && !isTransliteration(c)) {
        return false;
      }
    }
    return true;
  }

  boolean isInitial(int word) {
    return words.end(word) - words.start(word) == 1 && words.isCapitalised(word);
  }

  boolean isAcronym(int word) {
    String raw = text.substring(words.start(word), end(word));
    int letters = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 2 && raw.length() <= 6;
  }

  /** The signs for Arabic ain and hamza. */
  private static boolean isTransliteration(char c) {
    return c == '‘' || c == 'ʿ' || c == 'ʻ';
  }

  private void markHeadlines() {
    int start = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || hasLineEnd(words.end(i - 1), words.start(i))) {
        mark(start, i);
        start = i;
      }
    }
  }

  private boolean hasLineEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Punctuation.isLineEnd(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A line of words of four letters and more that nearly all have capitals, or of capitals alone.
   */
  private void mark(int from, int to) {
    int long4 = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (words.end(i) - words.start(i) >= 4 && !words.isNumber(i)) {
        long4++;
        capitals += words.isCapitalised(i) ? 1 : 0;
      }
    }
    boolean titled = long4 >= 3 && capitals * 4 >= long4 * 3 && to - from <= 30;
    for (int i = from; i < to && titled; i++) {
      headline[i] = true;
    }
  }
}
