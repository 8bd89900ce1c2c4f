package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded;
import org.retold.model.Span;
import org.retold.text.QuoteMention;

/**
 * Words that a telling gives as somebody else's.
 *
 * @param speaker the words that say whose they are; null if nothing does
 * @param letter true for a letter, statement or speech that is reproduced rather than quoted
 */
record Quoted(Telling telling, Span span, @Nullable Span speaker, boolean letter) {
  /** Characters: a phrase of three words may stand in any two quotations. */
  private static final int LEAST = 30;

  Quoted {
    speaker = speaker != null && (letter || isBeside(telling, span, speaker)) ? speaker : null;
  }

  /** A speaker named in another paragraph need not be the speaker of this quotation. */
  private static boolean isBeside(Telling telling, Span quote, Span speaker) {
    int from = Math.min(quote.end(), speaker.end());
    int to = Math.max(quote.start(), speaker.start());
    return quote.overlaps(speaker)
        || from >= to
        || telling.text().substring(from, to).indexOf('\n') < 0;
  }

  /** The quotations and letters of a telling, sorted. */
  static List<Quoted> in(Telling telling) {
    List<Quoted> found = new ArrayList<>();
    for (Embedded embedded : telling.article().embedded()) {
      boolean letter = embedded.kind() != Embedded.Kind.QUOTATION;
      Span speaker = letter ? embedded.from() : credit(embedded);
      if (letter && speaker == null) {
        speaker = embedded.signed();
      }
      found.add(new Quoted(telling, embedded.span(), speaker, letter));
    }
    for (QuoteMention quote : telling.quotes()) {
      boolean known =
          found.stream().anyMatch(other -> !other.letter() && other.span().overlaps(quote.span()));
      if (!known) {
        found.add(new Quoted(telling, quote.span(), quote.speaker(), false));
      }
    }
    found.sort(Comparator.comparing(Quoted::span));
    return withInherited(found);
  }

  private static @Nullable Span credit(Embedded embedded) {
    return embedded.creditedTo() == null ? embedded.from() : embedded.creditedTo();
  }

  /** A second quotation of one paragraph belongs to the speaker of the first. */
  private static List<Quoted> withInherited(List<Quoted> quotes) {
    List<Quoted> all = new ArrayList<>();
    for (Quoted quote : quotes) {
      Quoted last = all.isEmpty() ? null : all.get(all.size() - 1);
      boolean inherits =
          !quote.letter()
              && quote.speaker() == null
              && last != null
              && !last.letter()
              && last.span().end() <= quote.span().start()
              && gap(last, quote).indexOf('\n') < 0
              && gap(last, quote).length() < 120;
      all.add(
          inherits && last != null
              ? new Quoted(quote.telling(), quote.span(), last.speaker(), false)
              : quote);
    }
    return all;
  }

  private static String gap(Quoted last, Quoted next) {
    return next.telling().text().substring(last.span().end(), next.span().start());
  }

  /** Characters that the quotation shares with a span. */
  int shared(Span other) {
    return Math.max(0, Math.min(span.end(), other.end()) - Math.max(span.start(), other.start()));
  }

  /** True if the span is mostly of this quotation, or this quotation mostly of the span. */
  boolean isOf(Span other) {
    int shared = shared(other);
    boolean enough = shared >= LEAST || shared >= .6 * span.length();
    return enough && (shared >= .6 * other.length() || shared >= .6 * span.length());
  }
}
