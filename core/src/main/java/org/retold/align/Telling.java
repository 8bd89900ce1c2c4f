package org.retold.align;

import java.util.List;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.Span;
import org.retold.reuse.CodedText;
import org.retold.reuse.WordCode;
import org.retold.text.Words;

/** An article as the aligner reads it: the words that were kept, and what lies between them. */
final class Telling {
  private final Article article;
  private final Words words;
  private final int[] codes;

  Telling(Article article) {
    this.article = article;
    this.words = Words.of(article.text(), article.kept());
    this.codes = new int[words.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          WordCode.of(words.form(i))
              | (words.isNumber(i) ? WordCode.NUMBER : 0)
              | (words.startsSentence(i) ? WordCode.SENTENCE : 0);
    }
  }

  Article article() {
    return article;
  }

  Words words() {
    return words;
  }

  int size() {
    return codes.length;
  }

  /** The code of a word without flags. */
  int word(int i) {
    return codes[i] & WordCode.WORD;
  }

  CodedText weighed(byte[] weights) {
    return new CodedText(codes, weights);
  }

  /** The characters between word i - 1 and word i; dropped text between them is passed over. */
  String gapBefore(int i) {
    return article.text().substring(words.span(i - 1).end(), words.span(i).start());
  }

  /**
   * True if a paragraph begins at this word: a blank line, or a line after the end of a sentence.
   */
  boolean startsParagraph(int i) {
    if (i == 0) {
      return true;
    }
    String gap = gapBefore(i);
    int line = gap.indexOf('\n');
    return line >= 0 && (!gap.substring(0, line).isBlank() || gap.indexOf('\n', line + 1) >= 0);
  }

  /** Words i to j, exclusive, with the marks that touch them, inside what was kept. */
  Span passage(int i, int j) {
    String text = article.text();
    int start = words.span(i).start();
    while (start > 0 && isOpening(text.codePointBefore(start)) && keeps(start - 1, start)) {
      start--;
    }
    int end = words.span(j - 1).end();
    while (end < text.length() && isMark(text.charAt(end)) && keeps(end, end + 1)) {
      end++;
    }
    while (end > words.span(j - 1).end() && isOpening(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * Where something before word i would stand: behind the word before it, and behind the mark that
   * closes its sentence if a sentence is meant.
   */
  int place(int i, boolean sentence) {
    if (i == 0) {
      return words.span(0).start();
    }
    int place = words.span(i - 1).end();
    int next = i < size() ? words.span(i).start() : article.text().length();
    while (sentence && place < next && isMark(article.text().charAt(place))) {
      place++;
    }
    return place;
  }

  /**
   * True if the words stand in a short line at the head or foot of a letter: a salutation, a close.
   */
  boolean isGreeting(int i) {
    Span word = words.span(i);
    for (Embedded letter : article.embedded()) {
      if (letter.kind() == Embedded.Kind.LETTER && letter.span().contains(word)) {
        return isShortEdge(letter.span(), word);
      }
    }
    return false;
  }

  private boolean isShortEdge(Span letter, Span word) {
    String text = article.text();
    int lineStart = Math.max(letter.start(), text.lastIndexOf('\n', word.start()) + 1);
    int lineBreak = text.indexOf('\n', word.end());
    int lineEnd = lineBreak < 0 ? letter.end() : Math.min(letter.end(), lineBreak);
    boolean shortLine = lineEnd - lineStart < GREETING;
    List<String> before = text.substring(letter.start(), lineStart).lines().toList();
    List<String> after = text.substring(lineEnd, letter.end()).lines().toList();
    return shortLine && (allShort(before) || allShort(after));
  }

  private static boolean allShort(List<String> lines) {
    return lines.stream().allMatch(line -> line.strip().length() < GREETING);
  }

  /** Characters; salutations are shorter, paragraphs of a letter longer. */
  private static final int GREETING = 100;

  private boolean keeps(int start, int end) {
    return article.keeps(new Span(start, end));
  }

  private static boolean isMark(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isLetterOrDigit(c);
  }

  private static boolean isOpening(int c) {
    int type = Character.getType(c);
    return type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || c == '¿'
        || c == '¡';
  }
}
