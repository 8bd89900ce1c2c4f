package org.retold.text;

import com.ibm.icu.util.ULocale;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import org.jspecify.annotations.Nullable;

/** OpenNLP's model, loaded once, with its ISO 639-3 codes turned into BCP 47. */
final class LanguageModel {
  private static final int LONGEST_GRAM = 3;

  private static final String RESOURCE = "/langdetect-183.bin";

  /** Single languages that stand for the one that BCP 47 and CLDR name. */
  private static final Map<String, String> MEMBERS =
      Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "nan", "zh");

  /** Languages that newspapers name, with the tags CLDR uses. */
  static final Set<String> TAGS =
      Set.of(
          "en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "is", "pl", "cs", "sk",
          "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu", "el", "sq", "tr", "az", "kk", "ky", "uz",
          "tk", "tg", "ru", "uk", "be", "lt", "lv", "et", "ka", "hy", "he", "yi", "ar", "fa", "ps",
          "ku", "ur", "hi", "bn", "pa", "gu", "ta", "te", "ml", "kn", "mr", "ne", "si", "my", "th",
          "lo", "km", "vi", "id", "ms", "fil", "zh", "ja", "ko", "mn", "bo", "ug", "am", "ti", "so",
          "sw", "ha", "yo", "ig", "zu", "xh", "af", "eu", "ca", "gl", "ga", "cy", "gd", "mt", "lb");

  private static final class Holder {
    static final LanguageModel INSTANCE = new LanguageModel();
  }

  private final LanguageDetectorModel model;
  private final Map<String, String> tags = new HashMap<>();

  private LanguageModel() {
    try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
      model = new LanguageDetectorModel(new BufferedInputStream(required(stream), 1 << 16));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + RESOURCE, broken);
    }
    for (String code : new LanguageDetectorME(model).getSupportedLanguages()) {
      tags.put(code, tag(code));
    }
  }

  static LanguageModel shared() {
    return Holder.INSTANCE;
  }

  /** BCP 47 tags of all languages the model knows. */
  Set<String> languages() {
    return new TreeSet<>(tags.values());
  }

  /** The probability of each candidate the model knows, sorted by tag. */
  Map<String, Double> scores(String text, Set<String> candidates) {
    Map<String, Double> scores = new TreeMap<>();
    MaxentModel weights = model.getMaxentModel();
    double[] guesses = weights.eval(grams(text));
    for (int outcome = 0; outcome < guesses.length; outcome++) {
      String code = weights.getOutcome(outcome);
      String tag = tags.getOrDefault(code, code);
      if (candidates.contains(tag)) {
        scores.merge(tag, guesses[outcome], Math::max);
      }
    }
    return scores;
  }

  /**
   * What the model is asked: every run of one to three characters, once. OpenNLP's own way there
   * costs twice as much as the model, for addresses and numbers that a sample of letters has not.
   */
  private static String[] grams(String letters) {
    String text = normal(letters);
    Set<String> grams = new LinkedHashSet<>(4 * text.length());
    for (int length = 1; length <= LONGEST_GRAM; length++) {
      for (int at = 0; at + length <= text.length(); at++) {
        grams.add(text.substring(at, at + length));
      }
    }
    return grams.toArray(new String[0]);
  }

  /** As the model was trained: laughter and drawn-out letters are made short. */
  private static String normal(String text) {
    CharSequence calm = TwitterCharSequenceNormalizer.getInstance().normalize(text);
    return ShrinkCharSequenceNormalizer.getInstance().normalize(calm).toString();
  }

  static String tag(String iso6393) {
    String member = MEMBERS.get(iso6393);
    return member != null ? member : new ULocale(iso6393).getLanguage();
  }

  private static InputStream required(@Nullable InputStream stream) throws IOException {
    if (stream == null) {
      throw new IOException(RESOURCE + " is not on the class path");
    }
    return stream;
  }
}
