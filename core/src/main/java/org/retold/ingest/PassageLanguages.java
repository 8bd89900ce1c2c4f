package org.retold.ingest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retold.model.Span;
import org.retold.text.CodePoints;
import org.retold.text.FunctionWords;
import org.retold.text.LanguageDetector;
import org.retold.text.Words;

/**
 * The passages of an article that are in another language than the article: a letter quoted in the
 * original, a translation printed below the text. Only lines that give cause are asked for their
 * language: of another script, or a sentence (a row of names is of any language) with hardly a
 * function word of the article's language.
 */
final class PassageLanguages {
  /** Fewer words of the same script may be a list of names. docs/method/ingest.md#languages */
  private static final int LEAST_WORDS = 8;

  /** Running text has a third of function words, what is in another language one by chance. */
  private static final double SHARE = 0.12;

  /** A quoted word of another script is no passage. */
  private static final int LEAST_LETTERS = 20;

  private static final int LATIN_ALONE = 0x2B0;

  private final String language;
  private final UnicodeScript script;
  private final FunctionWords function;

  private PassageLanguages(String text, String language) {
    this.language = base(language);
    this.script = script(text.substring(0, Math.min(text.length(), 20_000)));
    this.function = FunctionWords.of(language);
  }

  /** Where, and in which language. */
  record Passage(Span span, String language) {}

  /** Empty if all is in one language. */
  static List<Passage> of(String text, List<Line> lines, String language) {
    return language.isEmpty() || language.equals(LanguageDetector.UNKNOWN)
        ? List.of()
        : new PassageLanguages(text, language).find(lines);
  }

  /** As they stand in the metadata: language, and where in code points. */
  static List<Map<String, Object>> rows(String text, List<Passage> passages) {
    CodePoints points = new CodePoints(text);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Passage passage : passages) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("language", passage.language());
      row.put("start", points.of(passage.span().start()));
      row.put("end", points.of(passage.span().end()));
      rows.add(row);
    }
    return rows;
  }

  private List<Passage> find(List<Line> lines) {
    List<Passage> found = new ArrayList<>();
    String open = language;
    Span passage = new Span(0, 0);
    for (Line line : lines) {
      String own = language(line, open);
      if (!own.equals(open)) {
        add(passage, open, found);
        passage = line.span();
        open = own;
      }
      passage = new Span(passage.start(), line.span().end());
    }
    add(passage, open, found);
    return found;
  }

  private void add(Span passage, String own, List<Passage> found) {
    if (!own.equals(language)) {
      found.add(new Passage(passage, own));
    }
  }

  /** A line too short to tell goes with the one before it. */
  private String language(Line whole, String before) {
    String line = whole.text();
    if (!hasLetters(line)) {
      return before;
    }
    boolean foreign = script(line) != script;
    if (!foreign && (function.isEmpty() || !whole.isProse())) {
      return language;
    }
    if (!foreign && FunctionShare.surelyReaches(line, function, SHARE)) {
      return language;
    }
    Words words = Words.of(line);
    if (!foreign && !lacks(words, function)) {
      return language;
    }
    String sure = base(LanguageDetector.shared().detect(line));
    FunctionWords others = FunctionWords.of(sure);
    boolean shown = foreign || others.isEmpty() || !lacks(words, others);
    return sure.equals(LanguageDetector.UNKNOWN) || !shown ? language : sure;
  }

  private static boolean hasLetters(String line) {
    int letters = 0;
    for (int at = 0; at < line.length() && letters < LEAST_LETTERS; ) {
      int c = line.codePointAt(at);
      at += Character.charCount(c);
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= LEAST_LETTERS;
  }

  /** True if a line long enough has hardly a function word; never for a language without a list. */
  private static boolean lacks(Words words, FunctionWords function) {
    if (function.isEmpty() || words.size() < LEAST_WORDS) {
      return false;
    }
    return !FunctionShare.reaches(words, function, SHARE);
  }

  /** The script of most letters; Kana and Han are one. */
  private static UnicodeScript script(String text) {
    return isLatinAlone(text) ? UnicodeScript.LATIN : scriptOfMost(text);
  }

  /** True if there are Latin letters, and beside them only marks of the general block. */
  private static boolean isLatinAlone(String text) {
    boolean latin = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= LATIN_ALONE && (c < 0x2010 || c > 0x206F)) {
        return false;
      }
      int folded = c | 0x20;
      latin |= folded >= 'a' && folded <= 'z';
    }
    return latin;
  }

  private static UnicodeScript scriptOfMost(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int latin = 0;
    for (int at = 0; at < text.length(); ) {
      char plain = text.charAt(at);
      if (plain < 0x80) {
        int folded = plain | 0x20;
        latin += folded >= 'a' && folded <= 'z' ? 1 : 0;
        at++;
        continue;
      }
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isLetter(c)) {
        // All letters below are Latin: no table has to be searched for them.
        if (c < LATIN_ALONE) {
          latin++;
        } else {
          counts.merge(script(c), 1, Integer::sum);
        }
      }
    }
    counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    UnicodeScript best = UnicodeScript.COMMON;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      best = entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
    }
    return best;
  }

  private static UnicodeScript script(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    boolean kana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    return kana ? UnicodeScript.HAN : script;
  }

  private static String base(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }
}
