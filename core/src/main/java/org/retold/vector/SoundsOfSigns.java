package org.retold.vector;

import java.util.HashMap;
import java.util.Map;
import org.retold.model.Span;
import org.retold.text.Romanizer;
import org.retold.text.Words;

/**
 * Foreign names in scripts without spaces: Katakana writes them as one run; in Chinese any two to
 * four signs may be one, read as pinyin. Most are not, but those meet no name elsewhere.
 */
final class SoundsOfSigns {
  /** Takes what was read. */
  interface Taker {
    void take(String coarse, Span span);
  }

  private static final int LONGEST_NAME = 4;

  private final String language;
  private final Map<String, String> pinyin = new HashMap<>();

  SoundsOfSigns(String language) {
    this.language = language;
  }

  void read(Words words, int size, Taker taker) {
    int i = 0;
    while (i < size) {
      Character.UnicodeScript script = script(words.form(i));
      int end = i + 1;
      if (script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HAN) {
        while (end < size
            && words.span(end).start() == words.span(end - 1).end()
            && continues(script, words.form(end))) {
          end++;
        }
        if (script == Character.UnicodeScript.KATAKANA) {
          take(words, i, end, taker);
        } else {
          windows(words, i, end, taker);
        }
      }
      i = end;
    }
  }

  private static boolean continues(Character.UnicodeScript script, String form) {
    return script(form) == script
        || (script == Character.UnicodeScript.KATAKANA && form.equals("\u30fc"));
  }

  private void windows(Words words, int from, int to, Taker taker) {
    for (int i = from; i < to; i++) {
      for (int end = i + 2; end <= Math.min(to, i + LONGEST_NAME); end++) {
        take(words, i, end, taker);
      }
    }
  }

  private void take(Words words, int from, int to, Taker taker) {
    StringBuilder roman = new StringBuilder();
    for (int i = from; i < to; i++) {
      roman.append(
          pinyin.computeIfAbsent(words.form(i), sign -> Romanizer.ascii(sign, language).strip()));
    }
    String coarse = Romanizer.coarse(roman.toString(), language);
    taker.take(coarse, words.span(from).cover(words.span(to - 1)));
  }

  private static Character.UnicodeScript script(String form) {
    return Character.UnicodeScript.of(form.codePointAt(0));
  }
}
