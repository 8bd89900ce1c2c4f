package org.retold.model;

import org.jspecify.annotations.Nullable;

/**
 * A text of its own inside an article: a letter, a statement, a speech, a quotation.
 *
 * @param span the whole object, without its quotation marks
 * @param from the sender or speaker as written, if it is named
 * @param to the addressee as written, if there is one
 * @param signed the signature, if there is one
 * @param creditedTo the words that say whose it is ("the letters", "a spokeswoman"), if any
 * @param place where it was written or spoken, as its own date line says
 */
public record Embedded(
    Kind kind,
    Span span,
    @Nullable Span from,
    @Nullable Span to,
    @Nullable Span signed,
    @Nullable Span creditedTo,
    @Nullable Span place)
    implements Comparable<Embedded> {

  /** What it is. */
  public enum Kind {
    LETTER,
    STATEMENT,
    SPEECH,
    QUOTATION
  }

  public Embedded {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an embedded text is not empty: " + span);
    }
  }

  /** One that does not say where it was written. */
  public Embedded(
      Kind kind,
      Span span,
      @Nullable Span from,
      @Nullable Span to,
      @Nullable Span signed,
      @Nullable Span creditedTo) {
    this(kind, span, from, to, signed, creditedTo, null);
  }

  @Override
  public int compareTo(Embedded other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
  }
}
