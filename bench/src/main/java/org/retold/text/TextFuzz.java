package org.retold.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.retold.model.Span;

/**
 * Lets all finders read whatever text a fuzzer thinks of. Run by Jazzer, which is no part of the
 * build: the command stands in {@code docs/method/ingest.md#fuzzing}.
 */
public final class TextFuzz {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "ar", "fa", "he", "zh", "ja", "th", "ko", "ru", "hi", "hu", "und");

  private TextFuzz() {}

  /** The name by which Jazzer knows what to call; the first byte chooses the language. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String language = LANGUAGES.get((bytes[0] & 0xFF) % LANGUAGES.size());
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    Span whole = new Span(0, text.length());
    List<Span> sentences = Sentences.of(text, List.of(whole), language);
    int last = 0;
    for (Span sentence : sentences) {
      require(sentence.start() >= last && sentence.end() <= text.length(), "sentences overlap");
      last = sentence.end();
    }
    require(!LanguageDetector.shared().detect(text).isEmpty(), "a language has a tag");
    new DateFinder()
        .find(text, whole, language, java.time.LocalDate.EPOCH)
        .forEach(found -> found.span().of(text));
    new QuantityFinder().find(text, whole, language).forEach(found -> found.span().of(text));
    new QuoteFinder().find(text, List.of(whole), language).forEach(found -> found.span().of(text));
    new Gazetteer().find(text, whole, language).forEach(found -> found.span().of(text));
  }

  private static void require(boolean law, String broken) {
    if (!law) {
      throw new AssertionError(broken);
    }
  }
}
