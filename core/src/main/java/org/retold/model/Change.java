package org.retold.model;

/**
 * One change between the two sides of a passage pair.
 *
 * @param a where it stands in the text of side a; empty at the place of an addition
 * @param b where it stands in the text of side b; empty at the place of an omission
 */
public record Change(Kind kind, Level level, Span a, Span b) {

  /** The four changes of textual criticism, seen from a to b. */
  public enum Kind {
    OMISSION,
    ADDITION,
    SUBSTITUTION,
    TRANSPOSITION
  }

  /** What is changed: words, or only how the same words are written. */
  public enum Level {
    WORDS,
    SPELLING,
    CASE,
    PUNCTUATION
  }

  public Change {
    boolean lawful =
        switch (kind) {
          case OMISSION -> !a.isEmpty() && b.isEmpty();
          case ADDITION -> a.isEmpty() && !b.isEmpty();
          case SUBSTITUTION, TRANSPOSITION -> !a.isEmpty() && !b.isEmpty();
        };
    if (!lawful) {
      throw new IllegalArgumentException("no %s can be from %s to %s".formatted(kind, a, b));
    }
  }

  /** The same change seen from the other side. */
  public Change mirrored() {
    Kind other =
        switch (kind) {
          case OMISSION -> Kind.ADDITION;
          case ADDITION -> Kind.OMISSION;
          default -> kind;
        };
    return new Change(other, level, b, a);
  }
}
