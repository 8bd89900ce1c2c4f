package org.retold.vector;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Span;

/**
 * A sentence of an article as it was read, before the frequencies of its collection are known.
 *
 * @param stems its words, see {@link FeatureReader#stems}
 * @param length in characters
 * @param quoted how much of it stands between quotation marks, 0..1; not a number where marks tell
 *     nothing
 * @param said the words between the marks alone; null if it has none, or hardly others
 */
public record ReadSentence(
    Features features, List<String> stems, int length, double quoted, @Nullable ReadSentence said) {

  /** A sentence that is quoted so far says what somebody said, and who said it. */
  static final double QUOTED = 0.3;

  /** A sentence that is quoted so far names no speaker. */
  private static final double WHOLLY = 0.9;

  /** Reads the sentences of an article. */
  public static List<ReadSentence> of(
      FeatureReader reader, Article article, List<Span> sentences, @Nullable LocalDate published) {
    Quotations quotations = Quotations.of(article);
    return sentences.stream()
        .map(
            sentence -> {
              ReadSentence whole = read(reader, article, List.of(sentence), published);
              return quotations.tellNothing(sentence)
                  ? whole.quoted(Double.NaN, null)
                  : whole.quoted(reader, article, quotations.in(sentence), published);
            })
        .toList();
  }

  private ReadSentence quoted(
      FeatureReader reader, Article article, List<Span> parts, @Nullable LocalDate published) {
    double share = parts.stream().mapToInt(Span::length).sum() / (double) Math.max(1, length);
    boolean spoken = share >= QUOTED && share < WHOLLY;
    return quoted(share, spoken ? read(reader, article, parts, published) : null);
  }

  private ReadSentence quoted(double share, @Nullable ReadSentence words) {
    return new ReadSentence(features, stems, length, share, words);
  }

  private static ReadSentence read(
      FeatureReader reader, Article article, List<Span> spans, @Nullable LocalDate published) {
    String text = article.text();
    String language = article.language();
    return new ReadSentence(
        reader.read(text, spans, language, published),
        spans.stream().flatMap(span -> reader.stems(text, span, language).stream()).toList(),
        spans.stream().mapToInt(Span::length).sum(),
        0,
        null);
  }
}
