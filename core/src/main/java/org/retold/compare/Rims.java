package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.Span;

/**
 * A near-verbatim pair whose rims are moved out to the ends of its sentences.
 *
 * <p>An alignment of words ends with the last word that is alike. Where only a few words are left
 * to the end of the sentence on both sides, they stand for each other, and the first word of a
 * sentence is where "some" becomes "all".
 */
record Rims(Span near, Span far, List<Change> changes) {
  private static final int MOST_WORDS = 3;

  static Rims of(Telling near, Span nearSpan, Telling far, Span farSpan, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    Span a = nearSpan;
    Span b = farSpan;
    Span headNear = new Span(near.sentencesAround(a).start(), a.start());
    Span headFar = new Span(far.sentencesAround(b).start(), b.start());
    if (isSmall(near, headNear) && isSmall(far, headFar)) {
      all.addAll(0, change(near, headNear, far, headFar));
      a = headNear.cover(a);
      b = headFar.cover(b);
    }
    Span tailNear = new Span(a.end(), Math.max(a.end(), near.sentencesAround(a).end()));
    Span tailFar = new Span(b.end(), Math.max(b.end(), far.sentencesAround(b).end()));
    if (isSmall(near, tailNear) && isSmall(far, tailFar)) {
      all.addAll(change(near, tailNear, far, tailFar));
      a = a.cover(tailNear);
      b = b.cover(tailFar);
    }
    return new Rims(a, b, all);
  }

  private static boolean isSmall(Telling telling, Span span) {
    return count(telling, span) <= MOST_WORDS;
  }

  private static int count(Telling telling, Span span) {
    int[] words = telling.wordsIn(span);
    return span.isEmpty() ? 0 : words[1] - words[0];
  }

  private static List<Change> change(Telling near, Span a, Telling far, Span b) {
    Span left = words(near, a);
    Span right = words(far, b);
    if (left.isEmpty() && right.isEmpty()) {
      return List.of();
    }
    Change.Kind kind =
        left.isEmpty()
            ? Change.Kind.ADDITION
            : right.isEmpty() ? Change.Kind.OMISSION : Change.Kind.SUBSTITUTION;
    return List.of(new Change(kind, Change.Level.WORDS, left, right));
  }

  /** From the first word to the last, without the marks around them. */
  private static Span words(Telling telling, Span span) {
    int[] words = telling.wordsIn(span);
    return count(telling, span) == 0
        ? new Span(span.start(), span.start())
        : new Span(
            Math.max(span.start(), telling.words().span(words[0]).start()),
            Math.min(span.end(), telling.words().span(words[1] - 1).end()));
  }
}
