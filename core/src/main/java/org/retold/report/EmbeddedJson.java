package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.Passage;
import org.retold.model.QuotationSource;

/**
 * Letters, statements, speeches and quotations, each with the passage it was taken from if one is
 * known.
 */
final class EmbeddedJson {
  private EmbeddedJson() {}

  /** An embedded text and the passage that it repeats. */
  record Sourced(Embedded embedded, @Nullable Passage source) {}

  /**
   * The embedded texts of an article in the order of its text. A quotation whose source was found
   * is among them even if ingest did not take it for an object of its own.
   */
  static List<Sourced> of(Article article, List<QuotationSource> sources) {
    List<QuotationSource> own =
        sources.stream()
            .filter(source -> source.quotation().article().equals(article.id()))
            .toList();
    List<Sourced> all = new ArrayList<>();
    for (Embedded embedded : article.embedded()) {
      all.add(new Sourced(embedded, source(embedded, own)));
    }
    for (QuotationSource source : own) {
      if (article.embedded().stream().noneMatch(embedded -> holds(embedded, source))) {
        all.add(new Sourced(quotation(source), source.source()));
      }
    }
    all.sort(Comparator.comparing(Sourced::embedded));
    return all;
  }

  private static @Nullable Passage source(Embedded embedded, List<QuotationSource> sources) {
    Optional<QuotationSource> best =
        sources.stream()
            .filter(source -> holds(embedded, source))
            .max(Comparator.comparingDouble(QuotationSource::similarity));
    return best.map(QuotationSource::source).orElse(null);
  }

  /** Half of the object at least: a letter is not sourced by one phrase quoted inside it. */
  private static boolean holds(Embedded embedded, QuotationSource source) {
    int shared =
        Math.min(embedded.span().end(), source.quotation().end())
            - Math.max(embedded.span().start(), source.quotation().start());
    return shared * 2 > embedded.span().length();
  }

  private static Embedded quotation(QuotationSource source) {
    return new Embedded(Embedded.Kind.QUOTATION, source.quotation().span(), null, null, null, null);
  }

  /** A line for each embedded text of an article. */
  static void lines(
      JsonLines lines, Article article, List<QuotationSource> sources, Offsets offsets)
      throws IOException {
    for (Sourced sourced : of(article, sources)) {
      lines.line(json -> write(json, article.id(), sourced, offsets));
    }
  }

  private static void write(JsonGenerator json, String article, Sourced sourced, Offsets offsets)
      throws IOException {
    Embedded embedded = sourced.embedded();
    json.writeStringField("article", article);
    json.writeStringField("kind", JsonLines.word(embedded.kind()));
    offsets.fields(json, article, embedded.span());
    offsets.span(json, "from", article, embedded.from());
    offsets.span(json, "to", article, embedded.to());
    offsets.span(json, "signed", article, embedded.signed());
    offsets.span(json, "creditedTo", article, embedded.creditedTo());
    offsets.span(json, "place", article, embedded.place());
    Passage source = sourced.source();
    if (source == null) {
      json.writeNullField("source");
    } else {
      offsets.passage(json, "source", source);
    }
  }
}
