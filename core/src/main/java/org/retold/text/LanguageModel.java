package org.retold.text;

import com.ibm.icu.util.ULocale;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import org.jspecify.annotations.Nullable;

/** OpenNLP's model, loaded once, with its ISO 639-3 codes turned into BCP 47. */
final class LanguageModel {
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

  private final GramModel model;

  /** The tag of each outcome of the model. */
  private final List<String> tags;

  private LanguageModel() {
    try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
      BufferedInputStream bytes = new BufferedInputStream(required(stream), 1 << 16);
      model = GramModel.of((AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + RESOURCE, broken);
    }
    tags = Arrays.stream(model.outcomes()).map(LanguageModel::tag).toList();
  }

  static LanguageModel shared() {
    return Holder.INSTANCE;
  }

  /** BCP 47 tags of all languages the model knows. */
  Set<String> languages() {
    return new TreeSet<>(tags);
  }

  /** The probability of each candidate the model knows, sorted by tag. */
  Map<String, Double> scores(String text, Set<String> candidates) {
    Map<String, Double> scores = new TreeMap<>();
    double[] guesses = model.probabilities(normal(text));
    for (int outcome = 0; outcome < guesses.length; outcome++) {
      if (candidates.contains(tags.get(outcome))) {
        scores.merge(tags.get(outcome), guesses[outcome], Math::max);
      }
    }
    return scores;
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
