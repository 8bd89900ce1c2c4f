package org.retold.ingest;

import org.retold.text.FunctionWords;
import org.retold.text.Words;

/** How many of a text's words are function words of a language: running text has a third. */
final class FunctionShare {
  /** Function words are short, longer runs are not looked up. */
  private static final int LONGEST = 12;

  /** Letters below are words as they stand, where they are small and of ASCII. */
  private static final int LATIN = 0x250;

  private final String text;
  private final FunctionWords function;

  /** No fewer than the text's words. */
  private int words;

  /** No more than its function words. */
  private int found;

  private FunctionShare(String text, FunctionWords function) {
    this.text = text;
    this.function = function;
  }

  static boolean reaches(Words words, FunctionWords function, double share) {
    int found = 0;
    for (int i = 0; i < words.size() && found < share * words.size(); i++) {
      found += function.contains(words.form(i)) ? 1 : 0;
    }
    return found >= share * words.size();
  }

  /**
   * True only if the same is true of the text's words, which are not read: most lines show it in
   * one look. Every run of letters is taken for a word, and only small letters between spaces for
   * one that is known.
   */
  static boolean surelyReaches(String text, FunctionWords function, double share) {
    FunctionShare counted = new FunctionShare(text, function);
    return counted.count() && counted.found >= share * counted.words;
  }

  /** False if the text has characters that words are not told by so easily. */
  private boolean count() {
    char before = ' ';
    int start = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 'a' && c <= 'z') {
        words += isPlain(before) ? 0 : 1;
        start = before == ' ' ? at : start;
      } else {
        found += c == ' ' && start >= 0 && isFunction(start, at) ? 1 : 0;
        start = -1;
        words += isMark(c) ? 0 : 1;
      }
      if (c >= LATIN && !isMark(c)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private boolean isFunction(int from, int to) {
    return to - from <= LONGEST && function.contains(text.substring(from, to));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Signs of ASCII and of Unicode's block of punctuation, which are in no word or only inside. */
  private static boolean isMark(char c) {
    boolean plain = c < 0x80 && !isPlain(c) && !(c >= '0' && c <= '9');
    return plain || (c >= 0x2000 && c < 0x2070);
  }
}
