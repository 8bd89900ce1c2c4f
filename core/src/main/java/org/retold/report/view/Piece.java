package org.retold.report.view;

import org.jspecify.annotations.Nullable;

/**
 * A part of a running sentence or of a quoted passage.
 *
 * @param lang of the words if they are not the page's own, as a lang attribute has it
 * @param title what a pointer resting on it is told
 */
public record Piece(
    Kind kind,
    String text,
    @Nullable String href,
    @Nullable String lang,
    @Nullable String dir,
    @Nullable String title) {

  /** What the part is, and so how it looks. */
  public enum Kind {
    TEXT,
    NAME,
    SIGLUM,
    INFERRED,
    CONFIDENCE,
    CHANGED,
    ONLY,
    POINTED,
    CUT,
    LINK
  }

  public static Piece text(String text) {
    return new Piece(Kind.TEXT, text, null, null, null, null);
  }

  public static Piece confidence(String text) {
    return new Piece(Kind.CONFIDENCE, text, null, null, null, null);
  }

  public static Piece marked(Kind kind, String text) {
    return new Piece(kind, text, null, null, null, null);
  }

  public static Piece link(String text, String href) {
    return new Piece(Kind.LINK, text, href, null, null, null);
  }
}
