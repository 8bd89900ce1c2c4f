package org.retold.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.retold.model.Passage;
import org.retold.report.view.Piece;

/** Links within a page, and the few that may lead out of it. */
final class Links {
  private final Tellings tellings;
  private final Synopsis synopsis;

  Links(Tellings tellings, Synopsis synopsis) {
    this.tellings = tellings;
    this.synopsis = synopsis;
  }

  /** Where a passage stands in the parallel edition. */
  String href(Passage passage) {
    return "#"
        + synopsis
            .at(passage)
            .map(Block::anchor)
            .orElse("t-" + Sigla.id(tellings.of(passage.article()).siglum()));
  }

  String label(Passage passage) {
    return synopsis.at(passage).map(Block::label).orElse(tellings.of(passage.article()).siglum());
  }

  Piece siglum(Telling telling) {
    return new Piece(
        Piece.Kind.SIGLUM,
        telling.siglum(),
        "#t-" + Sigla.id(telling.siglum()),
        null,
        null,
        "telling " + telling.siglum() + ", " + telling.name());
  }

  Piece siglum(String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    return telling != null
        ? siglum(telling)
        : new Piece(
            Piece.Kind.INFERRED,
            siglum,
            "#t-" + Sigla.id(siglum),
            null,
            null,
            "inferred witness " + siglum);
  }

  static Piece name(Telling telling) {
    String language = telling.language();
    boolean isOutlet = !telling.article().outlet().isBlank();
    return new Piece(
        Piece.Kind.NAME,
        telling.name(),
        null,
        isOutlet ? Naming.lang(language) : null,
        "auto",
        null);
  }

  /** An address that may be followed: only the web's own schemes, never script or data. */
  static Optional<String> outward(String source) {
    try {
      URI uri = new URI(source.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
