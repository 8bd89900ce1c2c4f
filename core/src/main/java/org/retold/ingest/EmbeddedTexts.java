package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;
import org.retold.text.QuoteFinder;
import org.retold.text.QuoteMention;

/**
 * All texts of their own inside an article: letters by their form, speeches and statements by what
 * announces them, quotations by their marks.
 */
final class EmbeddedTexts {
  private EmbeddedTexts() {}

  static List<Embedded> find(String text, List<Dropped> dropped, String language) {
    List<Line> lines = LetterFinder.keptLines(text, dropped);
    LetterSigns signs = new LetterSigns(lines);
    AnnouncedTexts announced = new AnnouncedTexts(text, lines, signs, language);
    List<Embedded> found = new ArrayList<>();
    LetterFinder.find(lines, signs).forEach(letter -> found.add(announced.named(letter)));
    List<Embedded> quoted = new ArrayList<>();
    for (QuoteMention quote : new QuoteFinder().find(text, kept(text, dropped), language)) {
      Embedded whole = lines.isEmpty() ? null : announced.quoted(quote);
      boolean inside = found.stream().anyMatch(other -> other.span().overlaps(quote.span()));
      if (whole != null && !inside) {
        found.add(whole);
      } else {
        quoted.add(new Embedded(Kind.QUOTATION, quote.span(), null, null, null, quote.speaker()));
      }
    }
    found.addAll(announced.plain(List.copyOf(found)));
    found.addAll(quoted);
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
