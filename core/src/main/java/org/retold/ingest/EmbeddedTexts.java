package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return find(text, Line.of(text), dropped, language, List.of());
  }

  /** The same for an article of which passages are in another language. */
  static List<Embedded> find(
      String text,
      List<Line> all,
      List<Dropped> dropped,
      String language,
      List<PassageLanguages.Passage> passages) {
    List<Line> lines = LetterFinder.keptLines(all, dropped);
    LetterSigns signs = new LetterSigns(lines);
    AnnouncedTexts announced = new AnnouncedTexts(text, lines, signs, language);
    List<Embedded> found = new ArrayList<>();
    LetterFinder.find(lines, signs).forEach(letter -> found.add(announced.named(letter)));
    List<Embedded> quoted = new ArrayList<>();
    for (QuoteMention quote : quotes(text, kept(text, dropped), language, passages)) {
      Embedded whole = lines.isEmpty() ? null : announced.quoted(quote);
      boolean inside = found.stream().anyMatch(other -> other.span().overlaps(quote.span()));
      if (whole != null && !inside) {
        found.add(whole);
      } else {
        quoted.add(new Embedded(Kind.QUOTATION, quote.span(), null, null, null, quote.speaker()));
      }
    }
    found.addAll(announced.plain(List.copyOf(found)));
    EmbeddedPlaces places = new EmbeddedPlaces(text, lines, language);
    found.replaceAll(places::placed);
    found.addAll(quoted);
    return found;
  }

  /** Who speaks in a passage is told by the verbs of its own language. */
  private static List<QuoteMention> quotes(
      String text, List<Span> kept, String language, List<PassageLanguages.Passage> passages) {
    QuoteFinder finder = new QuoteFinder();
    Map<Span, Span> speakers = new HashMap<>();
    for (PassageLanguages.Passage passage : passages) {
      for (QuoteMention quote : finder.find(text, List.of(passage.span()), passage.language())) {
        if (quote.speaker() != null) {
          speakers.put(quote.span(), quote.speaker());
        }
      }
    }
    return finder.find(text, kept, language).stream()
        .map(
            quote ->
                quote.speaker() != null
                    ? quote
                    : new QuoteMention(quote.span(), speakers.get(quote.span())))
        .toList();
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
