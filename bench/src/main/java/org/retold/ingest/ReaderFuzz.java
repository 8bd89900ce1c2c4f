package org.retold.ingest;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.retold.model.Article;
import org.retold.model.Ingested;

/**
 * Reads whatever bytes a fuzzer thinks of, as if they came by standard input. Run by Jazzer, which
 * is no part of the build: the command stands in {@code docs/method/ingest.md#fuzzing}.
 */
public final class ReaderFuzz {
  private static final IngestOptions OPTIONS =
      new IngestOptions(
          1 << 20, 1000, 4, false, Duration.ofSeconds(2), java.time.LocalDate.of(2025, 12, 31));

  private ReaderFuzz() {}

  /** The name by which Jazzer knows what to call. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Ingested first = read(bytes);
    if (first.articles().isEmpty() && first.rejected().isEmpty()) {
      require(bytes.length > 0 && !isText(bytes), "neither read nor refused");
    }
    for (Article article : first.articles()) {
      require(!article.text().isBlank(), "an article without text");
      require(Decoder.sound(article.text()).equals(article.text()), "NULs or lone surrogates");
      article.kept().forEach(span -> require(!span.isEmpty(), "an empty kept span"));
    }
    require(first.equals(read(bytes)), "the same bytes gave something else");
  }

  private static Ingested read(byte[] bytes) {
    return new ArticleReader(OPTIONS, new ByteArrayInputStream(bytes)).read(List.of("-"));
  }

  /** Archives may hold nothing that is of interest; a text never vanishes without a word. */
  private static boolean isText(byte[] bytes) {
    byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.HEAD));
    Format format = Sniffer.sniff(head);
    return format == Format.TEXT || format == Format.HTML;
  }

  private static void require(boolean law, String broken) {
    if (!law) {
      throw new AssertionError(broken);
    }
  }
}
