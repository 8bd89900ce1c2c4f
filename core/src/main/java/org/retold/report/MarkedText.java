package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Change;
import org.retold.model.PassagePair;
import org.retold.model.Span;
import org.retold.report.view.Piece;
import org.retold.text.Words;

/** A stretch of an article with its changed words marked, as pieces for a template. */
final class MarkedText {
  /** Beyond this a quotation is cut around its marks; the link leads to the whole. */
  static final int LONGEST_QUOTE = 460;

  /**
   * A mark on the text.
   *
   * @param span empty at the place of a cut
   * @param words what a cut left out, or what stands there instead
   */
  record Mark(Piece.Kind kind, Span span, @Nullable String words) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  MarkedText(String text) {
    this.text = text;
  }

  MarkedText mark(Span span) {
    if (!span.isEmpty()) {
      marks.add(new Mark(Piece.Kind.CHANGED, span, null));
    }
    return this;
  }

  /** A place that a finding points at, where nothing is known to be changed. */
  MarkedText point(Span span) {
    if (!span.isEmpty()) {
      marks.add(new Mark(Piece.Kind.POINTED, span, null));
    }
    return this;
  }

  boolean isMarked(Span span) {
    return marks.stream().anyMatch(mark -> mark.span().overlaps(span));
  }

  /** The changes of a pair as they show on the side of one article. */
  MarkedText changes(PassagePair pair, String article, String otherText) {
    boolean isB = pair.b().article().equals(article);
    for (Change seen : pair.changes()) {
      Change change = isB ? seen : seen.mirrored();
      if (change.level() == Change.Level.WORDS || change.level() == Change.Level.SPELLING) {
        marks.add(mark(change, otherText));
      }
    }
    return this;
  }

  private static Mark mark(Change change, String otherText) {
    String there = change.a().of(otherText);
    return switch (change.kind()) {
      case OMISSION -> new Mark(Piece.Kind.CUT, change.b(), there);
      case ADDITION -> new Mark(Piece.Kind.ONLY, change.b(), null);
      case SUBSTITUTION -> new Mark(Piece.Kind.CHANGED, change.b(), "elsewhere: " + there);
      case TRANSPOSITION -> new Mark(Piece.Kind.CHANGED, change.b(), "moved");
    };
  }

  /** The pieces of a window of the text. */
  List<Piece> pieces(Span window) {
    List<Piece> pieces = new ArrayList<>();
    int at = window.start();
    for (Mark mark : sorted()) {
      Span span = mark.span();
      boolean inside = span.start() >= at && span.end() <= window.end();
      if (!inside
          || (mark.kind() == Piece.Kind.CUT
              && span.start() == window.end()
              && at == window.start())) {
        continue;
      }
      add(pieces, at, span.start());
      pieces.add(piece(mark));
      at = span.end();
    }
    add(pieces, at, window.end());
    return pieces;
  }

  private List<Mark> sorted() {
    return marks.stream()
        .sorted(
            Comparator.comparing((Mark mark) -> mark.span().start())
                .thenComparing(mark -> -mark.span().length()))
        .toList();
  }

  private Piece piece(Mark mark) {
    String words = mark.words();
    if (mark.kind() == Piece.Kind.CUT) {
      String gone = words == null ? "" : words;
      return new Piece(
          Piece.Kind.CUT, cutWords(gone), null, null, null, "cut: " + Shown.cut(gone, 300));
    }
    String shown = Shown.text(mark.span().of(text));
    String title = words == null ? null : Shown.cut(words, 120);
    return new Piece(mark.kind(), shown, null, null, null, title);
  }

  private static String cutWords(String gone) {
    long words = Words.of(gone).size();
    return Shown.count(words, "word") + " cut";
  }

  private void add(List<Piece> pieces, int start, int end) {
    if (start < end) {
      pieces.add(Piece.text(Shown.text(text.substring(start, end))));
    }
  }

  /** The pieces of a passage in its context, with an ellipsis where the context was too long. */
  List<Piece> quote(Span passage, Span context) {
    Span window =
        passage.length() > LONGEST_QUOTE
            ? new Span(passage.start(), wordEnd(passage.start() + LONGEST_QUOTE, passage.end()))
            : window(passage, context);
    List<Piece> pieces = new ArrayList<>();
    if (window.start() > context.start()) {
      pieces.add(Piece.text("… "));
    }
    pieces.addAll(pieces(window));
    if (window.end() < context.end()) {
      pieces.add(Piece.text(" …"));
    }
    return pieces;
  }

  private Span window(Span passage, Span context) {
    if (context.length() <= LONGEST_QUOTE) {
      return context;
    }
    int room = (LONGEST_QUOTE - passage.length()) / 2;
    int start = Math.max(context.start(), passage.start() - room);
    int end = Math.min(context.end(), passage.end() + room);
    while (start > context.start() && start < passage.start() && !isSpace(start - 1)) {
      start++;
    }
    return new Span(start, Math.max(passage.end(), wordEnd(end, context.end())));
  }

  private int wordEnd(int end, int limit) {
    int at = Math.min(end, limit);
    while (at < limit && at > 0 && at < end + 30 && !isSpace(at)) {
      at++;
    }
    return at;
  }

  private boolean isSpace(int index) {
    return Character.isWhitespace(text.charAt(index));
  }
}
