package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;
import org.retold.text.QuoteFinder;
import org.retold.text.QuoteMention;

/** All texts of their own inside an article: letters by their form, quotations by their marks. */
final class EmbeddedTexts {
  private EmbeddedTexts() {}

  static List<Embedded> find(String text, List<Dropped> dropped, String language) {
    List<Embedded> found = new ArrayList<>(LetterFinder.find(text, dropped));
    for (QuoteMention quote : new QuoteFinder().find(text, kept(text, dropped), language)) {
      if (!quote.span().isEmpty()) {
        found.add(new Embedded(Kind.QUOTATION, quote.span(), null, null, null, quote.speaker()));
      }
    }
    return found;
  }

  private static List<Span> kept(String text, List<Dropped> dropped) {
    List<Span> kept = new ArrayList<>();
    int from = 0;
    for (Dropped piece : dropped.stream().sorted().toList()) {
      if (piece.span().start() > from) {
        kept.add(new Span(from, piece.span().start()));
      }
      from = Math.max(from, piece.span().end());
    }
    if (from < text.length()) {
      kept.add(new Span(from, text.length()));
    }
    return kept;
  }
}
