package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/**
 * What one telling says was denied and another that it was confirmed; what came after in one and
 * before in another. Both sides say it in so many words, so nothing hangs on what is left out.
 */
final class Reversals implements Detector {
  private static final double WORD_FOR_WORD = .88;

  /** Below it a finding is for a person to check. */
  private static final double SURE = .7;

  /** Trust from which on two sentences by sense surely say the same; of two languages more. */
  private static final double SAME = .7;

  private static final double SAME_ACROSS = .8;

  /** A preposition of time may be one of place in the other language: somebody has to look. */
  private static final double MAYBE = .55;

  private static final int MOST_WORDS = 4;
  private static final int BEFORE = 3;
  private static final int AFTER = 5;

  /** Words behind one of time in which "fewer than" begins. */
  private static final int LESS = 2;

  /** Two sorts that say contrary things. */
  private record Poles(Sort one, Sort other) {}

  private static final Poles WORDS = new Poles(Sort.DENY, Sort.AFFIRM);
  private static final Poles TIMES = new Poles(Sort.BEFORE, Sort.AFTER);

  @Override
  public List<Noted> find(StoryView story) {
    Contrast words = new Contrast(Kind.NEGATION, Severity.ERROR, SURE);
    Contrast times = new Contrast(Kind.DATE, Severity.ERROR, SURE);
    for (Twin twin : story.twins()) {
      compare(story, twin, WORDS, false, words);
      compare(story, twin, TIMES, true, times);
    }
    List<Noted> found = new ArrayList<>(words.noted(story));
    found.addAll(times.noted(story));
    return found;
  }

  private static void compare(
      StoryView story, Twin twin, Poles poles, boolean maybe, Contrast contrast) {
    if (twin.wordForWord()) {
      for (Change change : twin.wordChanges()) {
        changed(story.closed(), twin, change, poles, contrast);
      }
      return;
    }
    Optional<Sort> near = pole(story.closed(), poles, twin.near(), twin.nearSpan());
    Optional<Sort> far = pole(story.closed(), poles, twin.far(), twin.farSpan());
    if (near.isEmpty()
        || far.isEmpty()
        || twin.trust() < (twin.sameLanguage() ? SAME : SAME_ACROSS)) {
      return;
    }
    Reading here = reading(story.closed(), twin.near(), twin.nearSpan(), near.get());
    Reading there = reading(story.closed(), twin.far(), twin.farSpan(), far.get());
    if (near.equals(far)) {
      contrast.agree(here, there);
    } else if (!denied(story, twin)
        && isOfOne(story.closed(), twin, maybe, near.get(), far.get())) {
      double confidence = .25 + .55 * twin.trust();
      contrast.differ(here, there, maybe ? Math.min(MAYBE, confidence) : confidence);
    }
  }

  /** Before what, and after what: in one language a word of the one must be of the other too. */
  private static boolean isOfOne(
      ClosedClasses words, Twin twin, boolean ordered, Sort near, Sort far) {
    return !ordered
        || !twin.sameLanguage()
        || Clauses.overlap(
                twin.near(),
                next(words, twin.near(), twin.nearSpan(), near),
                twin.far(),
                next(words, twin.far(), twin.farSpan(), far))
            > 0;
  }

  /** The word of the sort and what it leads to, inside the sentence. */
  private static Span next(ClosedClasses words, Telling telling, Span span, Sort sort) {
    Span word = telling.words().span(words.first(sort, telling, span));
    return telling.withNeighbours(word, 0, AFTER);
  }

  /** Who did not confirm may have denied. */
  private static boolean denied(StoryView story, Twin twin) {
    return story.closed().has(Sort.NEGATION, twin.near(), twin.nearSpan())
        != story.closed().has(Sort.NEGATION, twin.far(), twin.farSpan());
  }

  private static void changed(
      ClosedClasses words, Twin twin, Change change, Poles poles, Contrast contrast) {
    Optional<Sort> near = pole(words, poles, twin.near(), change.a());
    Optional<Sort> far = pole(words, poles, twin.far(), change.b());
    if (near.isPresent()
        && far.isPresent()
        && !near.equals(far)
        && words.has(Sort.NEGATION, twin.near(), change.a())
            == words.has(Sort.NEGATION, twin.far(), change.b())
        && twin.isLocal(change, MOST_WORDS)
        && isOfOne(words, twin, poles.equals(TIMES), near.get(), far.get())) {
      contrast.differ(
          reading(twin.near(), change.a(), near.get(), twin.nearSpan()),
          reading(twin.far(), change.b(), far.get(), twin.farSpan()),
          WORD_FOR_WORD);
    }
  }

  /**
   * The one of the two that stands in a span; nothing if both do or neither, or where it says as
   * much as the other: after fewer than 300 lifts is before the 300th.
   */
  private static Optional<Sort> pole(ClosedClasses words, Poles poles, Telling telling, Span span) {
    boolean one = words.has(poles.one(), telling, span);
    boolean other = words.has(poles.other(), telling, span);
    if (one == other) {
      return Optional.empty();
    }
    Sort sort = one ? poles.one() : poles.other();
    return poles.equals(TIMES) && leadsToLess(words, telling, span, sort)
        ? Optional.empty()
        : Optional.of(sort);
  }

  private static boolean leadsToLess(ClosedClasses words, Telling telling, Span span, Sort sort) {
    int at = words.first(sort, telling, span);
    int last = Math.min(telling.words().size() - 1, at + LESS);
    return words.has(
        Sort.LESS, telling, telling.words().span(at).cover(telling.words().span(last)));
  }

  private static Reading reading(ClosedClasses words, Telling telling, Span span, Sort sort) {
    int at = words.first(sort, telling, span);
    return reading(telling, telling.words().span(at), sort, span);
  }

  /** The words of the sort with their neighbours in the sentence. */
  private static Reading reading(Telling telling, Span span, Sort sort, Span bounds) {
    Span wide = telling.withNeighbours(span, BEFORE, AFTER);
    Span shown =
        new Span(
            Math.max(bounds.start(), wide.start()),
            Math.max(Math.min(bounds.end(), wide.end()), span.end()));
    return Contrast.reading(telling, shown, sort.name());
  }
}
