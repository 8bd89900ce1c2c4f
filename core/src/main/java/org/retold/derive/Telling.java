package org.retold.derive;

import org.retold.model.Article;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.text.Words;

/** One article of the story with its words and its siglum. */
record Telling(int index, String siglum, Article article, Words words) {

  /** The first word that begins at or after an index of the text. */
  int firstWordFrom(int index) {
    int word = words.at(index);
    while (word < words.size() && words.span(word).start() < index) {
      word++;
    }
    return word;
  }

  /** What stands between a word and the next one, without spaces: punctuation. */
  String markAfter(int word) {
    int end = words.span(word).end();
    boolean last = word + 1 >= words.size();
    int next = last ? Math.min(article.text().length(), end + 3) : words.span(word + 1).start();
    return next <= end ? "" : marks(article.text().substring(end, Math.min(next, end + 12)));
  }

  private static String marks(String between) {
    StringBuilder marks = new StringBuilder();
    between
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isLetterOrDigit(c) && c != 0xA0)
        .forEach(marks::appendCodePoint);
    return marks.toString();
  }

  /** The passage from one word to another, both in it. */
  Passage passage(int first, int last) {
    return article.passage(
        new Span(
            words.span(first).start(), Math.max(words.span(first).end(), words.span(last).end())));
  }
}
