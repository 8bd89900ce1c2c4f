package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.LongPredicate;

/** A page's blocks after they were judged, without the tree they came from. */
final class Page {
  /**
   * One block.
   *
   * @param key of its letters, to know it again on another page
   */
  record Piece(String text, boolean kept, long key) {
    Piece dropped() {
      return new Piece(text, false, key);
    }
  }

  /** The outlet by its address or name; where neither is known, the folder. */
  final String site;

  final List<Piece> pieces;

  Page(String site, List<Piece> pieces) {
    this.site = site;
    this.pieces = List.copyOf(pieces);
  }

  /** The article's paragraphs, parted by blank lines. */
  String text() {
    StringJoiner text = new StringJoiner("\n\n");
    for (Piece piece : pieces) {
      if (piece.kept()) {
        text.add(piece.text());
      }
    }
    return text.toString();
  }

  /** The same page without the pieces that are told to be the outlet's. */
  Page without(LongPredicate repeated) {
    List<Piece> rest = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean kept = piece.kept() && !repeated.test(piece.key());
      rest.add(new Piece(piece.text(), kept, piece.key()));
    }
    return new Page(site, rest);
  }
}
