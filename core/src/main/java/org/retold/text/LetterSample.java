package org.retold.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sample of a text's letters, taken from several places, with the number of each script's.
 *
 * @param text lower case, words parted by one space
 */
record LetterSample(String text, int letters, Map<UnicodeScript, Integer> scripts) {
  /**
   * As much as the model needs for an article: more changes nothing. docs/method/text.md#language
   */
  private static final int ENOUGH = 900;

  private static final int WINDOWS = 3;

  /**
   * A long text is read at its beginning, its middle and its end, which may be a foreign footer.
   */
  static LetterSample of(CharSequence text) {
    StringBuilder sample = new StringBuilder();
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int length = text.length();
    if (length <= 2 * ENOUGH) {
      take(text, 0, length, Integer.MAX_VALUE, sample, scripts);
    } else {
      for (int i = 0; i < WINDOWS; i++) {
        int from = (int) ((long) length * i / WINDOWS);
        int to = (int) Math.min((long) length * (i + 1) / WINDOWS, from + 8L * ENOUGH);
        take(text, from, to, sample.length() + ENOUGH / WINDOWS, sample, scripts);
      }
    }
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    return new LetterSample(sample.toString().toLowerCase(Locale.ROOT), letters, scripts);
  }

  private static void take(
      CharSequence text,
      int from,
      int to,
      int until,
      StringBuilder sample,
      Map<UnicodeScript, Integer> scripts) {
    int latin = 0;
    for (int i = from; i < to && sample.length() < until; ) {
      int c = Glyphs.at(text, i, to);
      i += Character.charCount(c);
      // Most letters of most texts: no table has to be searched for them.
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (plain) {
        latin++;
        sample.append((char) c);
      } else if (Character.isLetter(c)) {
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
        sample.appendCodePoint(c);
      } else if (Glyphs.of(c) == Glyphs.MARK || Glyphs.isApostrophe(c) || c == 0x200C) {
        sample.appendCodePoint(c);
      } else if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
        sample.append(' ');
      }
    }
    if (latin > 0) {
      scripts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    }
    if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
      sample.append(' ');
    }
  }

  int count(UnicodeScript script) {
    return scripts.getOrDefault(script, 0);
  }

  /** The script of most letters, {@code HANI} for Han with Kana; empty without letters. */
  String script() {
    int east = count(UnicodeScript.HAN) + count(UnicodeScript.HIRAGANA) + kana();
    // A character of Han says as much as two or three letters: Latin names must not outvote it.
    int best = 2 * east;
    String name = best > 0 ? "HAN" : "";
    for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
      UnicodeScript script = entry.getKey();
      boolean counted = script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA;
      int count = script == UnicodeScript.HANGUL ? 2 * entry.getValue() : entry.getValue();
      if (!counted && script != UnicodeScript.KATAKANA && count > best) {
        best = count;
        name = script.name();
      }
    }
    return name;
  }

  private int kana() {
    return count(UnicodeScript.KATAKANA);
  }
}
