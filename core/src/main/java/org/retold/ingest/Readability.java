package org.retold.ingest;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.retold.text.FunctionWords;
import org.retold.text.LanguageDetector;
import org.retold.text.Words;

/**
 * How much a text looks like its language: bytes that were read in the wrong encoding give letters
 * that the language does not write with (CLDR's exemplar characters), symbols inside words,
 * capitals behind small letters, and no function words.
 */
final class Readability {
  private static final Map<String, UnicodeSet> LETTERS = new ConcurrentHashMap<>();

  private static final Map<String, UnicodeSet> FOREIGN_LETTERS = new ConcurrentHashMap<>();

  /** Letters for foreign names are of the language by half: any language has most of them. */
  private static final double FOREIGN = 0.5;

  /** A capital behind a capital: there are headlines, and two Cyrillic encodings swap the cases. */
  private static final double CAPITAL = 0.5;

  /** What a language whose function words are not known gets for them. */
  private static final double UNKNOWN = 0.75;

  /** Hardly better than nothing: the letters agree with no language in particular. */
  private static final double NO_LANGUAGE = 0.4;

  /** Of thousands of characters the right ones do not come by chance. */
  private static final Set<String> MANY_LETTERS = Set.of("zh", "ja", "ko");

  /** Languages that were written in legacy encodings: a short text is of the likeliest of them. */
  private static final Set<String> OLD =
      Set.of(
          "ar", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
          "hr", "hu", "it", "ja", "ko", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru", "sk",
          "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh");

  /** One letter of fifty may be a foreign name's. */
  private static final double SOUND = 0.98;

  /** What a third of the function words of running text gives. */
  private static final double SOME_GRAMMAR = 0.65;

  /** Running text has one function word in three or four; a list of names has fewer. */
  private static final double ENOUGH = 0.12;

  private final String text;
  private final UnicodeSet letters;
  private final UnicodeSet foreign;
  private double good;
  private double bad;

  private Readability(String text, String language) {
    this.text = text;
    this.letters = LETTERS.computeIfAbsent(language, tag -> exemplars(tag, LocaleData.ES_STANDARD));
    this.foreign =
        FOREIGN_LETTERS.computeIfAbsent(language, tag -> exemplars(tag, LocaleData.ES_AUXILIARY));
  }

  /** 0..1; 1 for a text in ASCII alone, which reads the same in all encodings. */
  static double of(String text) {
    return of(text, LanguageDetector.shared().detect(text));
  }

  private static double of(String text, String sure) {
    String language =
        sure.equals(LanguageDetector.UNKNOWN)
            ? LanguageDetector.shared().detectWithin(text, OLD)
            : sure;
    Readability reading = judged(text, language);
    return reading.isPlain() ? 1 : reading.share() * grammar(text, language);
  }

  /**
   * True for a text that reads so well, or has hardly a letter out of place and some function words
   * of its language: menus and lists of names have few in the right encoding too.
   */
  static boolean isSound(String text, double well) {
    String language = LanguageDetector.shared().detect(text);
    Readability reading = judged(text, language);
    boolean sound =
        reading.isPlain() || (reading.share() >= SOUND && grammar(text, language) >= SOME_GRAMMAR);
    return sound || of(text, language) >= well;
  }

  private static Readability judged(String text, String language) {
    Readability reading = new Readability(text, language);
    reading.judge();
    return reading;
  }

  /** True if nothing in the text differs from one encoding to another. */
  private boolean isPlain() {
    return good + bad == 0;
  }

  private double share() {
    return good / (good + bad);
  }

  private void judge() {
    int before = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      // Capitals of ASCII are the same in all encodings, and markup is full of them.
      boolean telling = c > 127 || before > 127;
      if (telling && Character.isUpperCase(c) && Character.isLetter(before)) {
        bad += Character.isLowerCase(before) ? 1 : CAPITAL;
      }
      if (c > 127) {
        judge(before, c, next < text.length() ? text.codePointAt(next) : ' ');
      }
      before = c;
    }
  }

  private void judge(int before, int c, int after) {
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL || type == Character.UNASSIGNED;
    if (control || c == Decoder.REPLACEMENT || type == Character.PRIVATE_USE) {
      bad += 2;
    } else if (isStray(type, before)) {
      bad++;
    } else if (Character.isLetter(c) || type == Character.NON_SPACING_MARK) {
      double own = letters.isEmpty() || letters.contains(c) ? 1 : foreign.contains(c) ? FOREIGN : 0;
      good += own;
      bad += 1 - own;
    } else if (isSymbol(type, c) && Character.isLetter(before) && Character.isLetter(after)) {
      bad++;
    }
  }

  /** A mark sits on a letter, or on another mark that does. */
  private static boolean isStray(int type, int before) {
    return type == Character.NON_SPACING_MARK
        && !Character.isLetter(before)
        && Character.getType(before) != Character.NON_SPACING_MARK
        && Character.getType(before) != Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSymbol(int type, int c) {
    return switch (type) {
      case Character.OTHER_NUMBER,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL ->
          true;
      default -> c == 0xA0 || c == 0xA1 || c == 0xBF || c == 0xA7 || c == 0xB6;
    };
  }

  private static double grammar(String text, String language) {
    if (MANY_LETTERS.contains(language)) {
      return 1;
    }
    if (language.equals(LanguageDetector.UNKNOWN)) {
      return NO_LANGUAGE;
    }
    FunctionWords function = FunctionWords.of(language);
    if (function.isEmpty() || language.equals("th")) {
      return UNKNOWN;
    }
    Words words = Words.of(text);
    int found = 0;
    for (int i = 0; i < words.size(); i++) {
      found += function.contains(words.form(i)) ? 1 : 0;
    }
    double share = words.size() == 0 ? 0 : (double) found / words.size();
    return 0.5 + 0.5 * Math.min(1, share / ENOUGH);
  }

  private static UnicodeSet exemplars(String language, int kind) {
    if (language.equals(LanguageDetector.UNKNOWN)) {
      return UnicodeSet.EMPTY;
    }
    UnicodeSet letters = new UnicodeSet();
    for (String tag : language.equals("zh") ? List.of("zh", "zh-Hant") : List.of(language)) {
      LocaleData data = LocaleData.getInstance(ULocale.forLanguageTag(tag));
      letters.addAll(data.getExemplarSet(UnicodeSet.CASE_INSENSITIVE, kind));
    }
    return letters.freeze();
  }
}
