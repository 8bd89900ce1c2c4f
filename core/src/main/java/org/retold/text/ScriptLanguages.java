package org.retold.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which languages a script is used for, among those of newspapers and of the model. */
final class ScriptLanguages {
  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("HANGUL", "ko"),
          Map.entry("THAI", "th"),
          Map.entry("LAO", "lo"),
          Map.entry("KHMER", "km"),
          Map.entry("MYANMAR", "my"),
          Map.entry("GREEK", "el"),
          Map.entry("ARMENIAN", "hy"),
          Map.entry("GEORGIAN", "ka"),
          Map.entry("ETHIOPIC", "am"),
          Map.entry("TIBETAN", "bo"),
          Map.entry("SINHALA", "si"),
          Map.entry("TAMIL", "ta"),
          Map.entry("TELUGU", "te"),
          Map.entry("KANNADA", "kn"),
          Map.entry("MALAYALAM", "ml"),
          Map.entry("GUJARATI", "gu"),
          Map.entry("GURMUKHI", "pa"),
          Map.entry("ORIYA", "or"),
          Map.entry("THAANA", "dv"),
          Map.entry("MONGOLIAN", "mn"));

  private static final Set<String> CYRILLIC =
      Set.of(
          "ru", "uk", "bg", "mk", "sr", "be", "kk", "ky", "mn", "tg", "tt", "ba", "ce", "uz", "az");

  private static final Set<String> ARABIC = Set.of("ar", "fa", "ur", "ps", "pnb", "az");

  private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa");

  /** Of the model's languages, those hardly printed in Latin letters. */
  private static final Set<String> OTHERS_THAN_LATIN =
      Set.of(
          "zh", "ja", "he", "bn", "ar", "fa", "ur", "ps", "pnb", "ru", "uk", "bg", "mk", "be", "kk",
          "ky", "mn", "tg", "tt", "ba", "ce");

  private ScriptLanguages() {}

  static Set<String> of(String script, LetterSample sample) {
    String one = ONE.get(script);
    if (one != null) {
      return Set.of(one);
    }
    return switch (script) {
      case "HAN" -> Set.of(isJapanese(sample) ? "ja" : "zh");
      case "HEBREW" -> Set.of(isYiddish(sample) ? "yi" : "he");
      case "BENGALI" ->
          Set.of(sample.text().chars().anyMatch(c -> c == 0x09F0 || c == 0x09F1) ? "as" : "bn");
      case "CYRILLIC" -> CYRILLIC;
      case "ARABIC" -> ARABIC;
      case "DEVANAGARI" -> DEVANAGARI;
      case "LATIN" -> latin();
      default -> Set.of(LanguageDetector.UNKNOWN);
    };
  }

  private static boolean isJapanese(LetterSample sample) {
    int kana = sample.count(UnicodeScript.HIRAGANA) + sample.count(UnicodeScript.KATAKANA);
    return 12 * kana > sample.count(UnicodeScript.HAN);
  }

  private static boolean isYiddish(LetterSample sample) {
    return sample.text().chars().anyMatch(c -> c >= 0x05F0 && c <= 0x05F2);
  }

  private static Set<String> latin() {
    Set<String> latin = new TreeSet<>(LanguageModel.shared().languages());
    latin.addAll(TellingWords.shared().languages());
    latin.add("xh");
    latin.removeAll(ONE.values());
    latin.removeAll(DEVANAGARI);
    latin.removeAll(OTHERS_THAN_LATIN);
    return latin;
  }
}
