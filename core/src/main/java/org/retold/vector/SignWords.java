package org.retold.vector;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of scripts that write no spaces, by the dictionaries of ICU (Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese). What stands in none, names above all, comes out sign by sign; neighbours of
 * such signs are words too. Chinese signs are read in their short form, so that Taipei and Beijing
 * share a lexicon. Not safe for threads.
 */
final class SignWords {
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
  private final Transliterator shortened = Transliterator.getInstance("Traditional-Simplified");

  /** By sign its short form: looked up for every sign of an article. */
  private final Map<String, String> shortForms = new HashMap<>();

  /** The short form of a sign. */
  String shortened(String sign) {
    return shortForms.computeIfAbsent(sign, shortened::transliterate);
  }

  /** The words of a stretch of signs, in order. */
  List<String> of(String signs) {
    String text = shortened.transliterate(signs);
    List<String> words = new ArrayList<>();
    breaks.setText(text);
    String before = "";
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String word = text.substring(from, to);
      words.add(word);
      boolean alone = word.codePointCount(0, word.length()) == 1;
      if (alone && !before.isEmpty()) {
        words.add(before + word);
      }
      before = alone ? word : "";
    }
    return words;
  }
}
