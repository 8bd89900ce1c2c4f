package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.report.view.Piece;
import org.retold.report.view.StoryPage;

/** The section of letters, statements, speeches and quotations. */
final class EmbeddedRows {
  private static final int LONGEST = 320;
  private final Tellings tellings;
  private final Links links;

  EmbeddedRows(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
  }

  List<StoryPage.EmbeddedText> all() {
    List<StoryPage.EmbeddedText> rows = new ArrayList<>();
    for (Telling telling : tellings.all()) {
      EmbeddedJson.of(telling.article(), tellings.story().comparison().quotationSources())
          .forEach(sourced -> rows.add(row(telling, sourced)));
    }
    return rows;
  }

  private StoryPage.EmbeddedText row(Telling telling, EmbeddedJson.Sourced sourced) {
    Embedded embedded = sourced.embedded();
    String text = telling.article().text();
    Passage place = new Passage(telling.id(), embedded.span());
    Passage source = sourced.source();
    return new StoryPage.EmbeddedText(
        links.siglum(telling),
        JsonLines.word(embedded.kind()),
        about(embedded, text, telling.language()),
        Naming.lang(telling.language()),
        Naming.direction(telling.language()),
        Shown.cut(embedded.span().of(text), LONGEST),
        links.href(place),
        links.label(place),
        source == null ? null : Piece.link(links.label(source), links.href(source)),
        source == null
            ? ""
            : Shown.cut(source.span().of(tellings.of(source.article()).article().text()), LONGEST),
        source == null ? "" : Naming.lang(tellings.of(source.article()).language()));
  }

  private static List<Piece> about(Embedded embedded, String text, String language) {
    List<Piece> about = new ArrayList<>();
    add(about, "from ", embedded.from(), text, language);
    add(about, "to ", embedded.to(), text, language);
    if (embedded.signed() != null && !embedded.signed().equals(embedded.from())) {
      add(about, "signed ", embedded.signed(), text, language);
    }
    if (embedded.creditedTo() != null && !embedded.creditedTo().equals(embedded.from())) {
      add(about, "credited to ", embedded.creditedTo(), text, language);
    }
    add(about, "dated from ", embedded.place(), text, language);
    return about;
  }

  private static void add(
      List<Piece> about, String word, @Nullable Span span, String text, String language) {
    if (span != null) {
      about.add(Piece.text((about.isEmpty() ? "" : ", ") + word));
      about.add(
          new Piece(
              Piece.Kind.NAME,
              Shown.cut(span.of(text), 120),
              null,
              Naming.lang(language),
              Naming.direction(language),
              null));
    }
  }
}
