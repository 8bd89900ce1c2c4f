package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/**
 * Negations, hedges and quantifiers that one side of a twin has and the other has not.
 *
 * <p>Word for word the change itself must hold the word; in paraphrases and translations the other
 * side must lack not only the word's class but everything that may stand for it, and one side must
 * not be much shorter, or the clause itself may have been left out.
 */
final class Polarity implements Detector {
  /**
   * A sentence worded anew in the same language may deny by another word, or say something new: a
   * person should look.
   */
  private static final double REWORDED = .55;

  private static final double WORD_FOR_WORD = .88;

  /** Trust from which on a word that is not there counts as left out. */
  private static final double SURE = .7;

  /** Of the words around the one that is missing. */
  private static final double SAME_CLAUSE = .6;

  /** The same across languages, where a sentence may be one that is beside the sense. */
  private static final double SAME_SENSE = .8;

  /** Words of one change; more are another sentence. */
  private static final int MOST_WORDS = 4;

  /** What a finding loses if the clause may be missing as a whole. */
  private static final double LEFT_OUT = .25;

  @Override
  public List<Noted> find(StoryView story) {
    Contrast negation = new Contrast(Kind.NEGATION, Severity.ERROR, .65);
    Contrast certainty = new Contrast(Kind.CERTAINTY, Severity.DISTORTION, .65);
    Contrast scope = new Contrast(Kind.SCOPE, Severity.DISTORTION, .65);
    for (Twin twin : story.twins()) {
      ClosedClasses words = story.closed();
      if (!words.knows(twin.near().language()) || !words.knows(twin.far().language())) {
        continue;
      }
      compare(story, twin, Sort.NEGATION, Sort.DENIAL, negation);
      compare(story, twin, Sort.HEDGE, Sort.SOFT, certainty);
      scope(twin, words, scope);
    }
    List<Noted> found = new ArrayList<>(negation.noted(story));
    found.addAll(certainty.noted(story));
    found.addAll(scope.noted(story));
    return found;
  }

  private static void compare(
      StoryView story, Twin twin, Sort sort, Sort likely, Contrast contrast) {
    ClosedClasses words = story.closed();
    boolean near = words.has(sort, twin.near(), twin.nearSpan());
    boolean far = words.has(sort, twin.far(), twin.farSpan());
    if (near && far) {
      agree(twin, sort, words, contrast);
    }
    if (twin.wordForWord()) {
      lost(twin, words, sort, likely, contrast);
    } else if (near != far) {
      bySense(story, twin, near, sort, likely, contrast);
    }
  }

  private static void agree(Twin twin, Sort sort, ClosedClasses words, Contrast contrast) {
    if (twin.wordForWord()) {
      agreeWordForWord(twin, sort, words, contrast);
      return;
    }
    if (count(twin.near(), twin.nearSpan(), sort, words)
        != count(twin.far(), twin.farSpan(), sort, words)) {
      // A sentence that denies twice need not deny here what the other denies.
      return;
    }
    Span near = clause(twin.near(), twin.nearSpan(), sort, words);
    Span far = clause(twin.far(), twin.farSpan(), sort, words);
    contrast.agree(
        Contrast.reading(twin.near(), near, sort.name()),
        Contrast.reading(twin.far(), far, sort.name()));
  }

  private static int count(Telling telling, Span within, Sort sort, ClosedClasses words) {
    int[] range = telling.wordsIn(within);
    int count = 0;
    for (int i = range[0]; i < range[1]; i++) {
      count += words.stands(sort, telling, i) ? 1 : 0;
    }
    return count;
  }

  /** A sentence may deny twice, and keep one of the two. */
  private static void agreeWordForWord(
      Twin twin, Sort sort, ClosedClasses words, Contrast contrast) {
    int[] range = twin.near().wordsIn(twin.nearSpan());
    for (int i = range[0]; i < range[1]; i++) {
      Span word = twin.near().words().span(i);
      Optional<Span> there =
          words.stands(sort, twin.near(), i) ? twin.counterpart(word) : Optional.empty();
      if (there.isPresent() && words.has(sort, twin.far(), there.get())) {
        contrast.agree(
            Contrast.reading(twin.near(), around(twin.near(), word, twin, true), sort.name()),
            Contrast.reading(
                twin.far(), around(twin.far(), there.get(), twin, false), sort.name()));
      }
    }
  }

  /** The change that loses or brings the word, if it brings nothing that may stand for it. */
  private static void lost(
      Twin twin, ClosedClasses words, Sort sort, Sort likely, Contrast contrast) {
    for (Change change : twin.wordChanges()) {
      boolean near = words.has(sort, twin.near(), change.a());
      boolean far = words.has(sort, twin.far(), change.b());
      boolean maybe =
          words.has(likely, twin.near(), change.a()) || words.has(likely, twin.far(), change.b());
      Remainder rest =
          near == far ? Remainder.OTHER : Remainder.of(twin, change, sort, near, words);
      if (maybe || rest == Remainder.OTHER || !twin.isLocal(change, MOST_WORDS)) {
        continue;
      }
      Span nearSpan = around(twin.near(), change.a(), twin, true);
      Span farSpan = around(twin.far(), change.b(), twin, false);
      boolean elsewhere =
          near
              ? words.has(sort, twin.far(), farSpan) || words.has(likely, twin.far(), farSpan)
              : words.has(sort, twin.near(), nearSpan) || words.has(likely, twin.near(), nearSpan);
      if (!elsewhere) {
        contrast.differ(
            Contrast.reading(twin.near(), nearSpan, near ? sort.name() : "plain"),
            Contrast.reading(twin.far(), farSpan, far ? sort.name() : "plain"),
            rest == Remainder.SAME ? WORD_FOR_WORD : REWORDED);
      }
    }
  }

  /** The changed words with their neighbours; the place of a cut is shown by what stands there. */
  private static Span around(Telling telling, Span change, Twin twin, boolean nearSide) {
    Span bounds = nearSide ? twin.nearSpan() : twin.farSpan();
    Span wide = telling.withNeighbours(change, 3, 5);
    int start = Math.max(bounds.start(), wide.start());
    int end = Math.min(bounds.end(), wide.end());
    return start < end ? new Span(start, end) : bounds;
  }

  private static void bySense(
      StoryView story, Twin twin, boolean near, Sort sort, Sort likely, Contrast contrast) {
    ClosedClasses words = story.closed();
    Telling has = near ? twin.near() : twin.far();
    Span hasSpan = near ? twin.nearSpan() : twin.farSpan();
    Telling lacks = near ? twin.far() : twin.near();
    Span lacksSpan = near ? twin.farSpan() : twin.nearSpan();
    Span wide = lacks.sentencesAround(lacksSpan);
    if (words.has(likely, lacks, wide)
        || words.has(sort, lacks, wide)
        || takenOver(story, twin, has, sort, true).isPresent()) {
      return;
    }
    Optional<Twin> source = takenOver(story, twin, lacks, sort, false);
    if (source.isPresent()) {
      Telling exemplar = source.get().other(lacks);
      contrast.agree(
          Contrast.reading(exemplar, source.get().side(exemplar), "plain"),
          Contrast.reading(lacks, lacksSpan, "plain"));
      return;
    }
    Span clause = clause(has, hasSpan, sort, words);
    double confidence = confidence(has, hasSpan, lacks, lacksSpan, twin);
    // Without a sure line two sentences of two languages may be of the like, not the same.
    if (has.language().equals(lacks.language()) || !story.tellings().areSureKin(has, lacks)) {
      confidence = Math.min(confidence, REWORDED);
    }
    if (!sameClause(twin, has, clause)) {
      return;
    }
    if (Clauses.leftOut(has, Clauses.around(has, clause, hasSpan), twin)) {
      confidence -= LEFT_OUT;
    }
    if (confidence > 0 && !saidElsewhere(story, has, clause, lacks, sort)) {
      Reading with = Contrast.reading(has, clause, sort.name());
      Reading without = Contrast.reading(lacks, lacksSpan, "plain");
      contrast.differ(near ? with : without, near ? without : with, confidence);
    }
  }

  /**
   * What a telling has from its exemplar is the exemplar's: there the two are compared, not in the
   * translation, whose words tell less.
   */
  private static Optional<Twin> takenOver(
      StoryView story, Twin twin, Telling telling, Sort sort, boolean has) {
    Telling against = twin.other(telling);
    if (twin.sameLanguage()) {
      return Optional.empty();
    }
    return story
        .twinsAt(telling, twin.side(telling))
        .filter(at -> at.trust() >= SURE && at.other(telling) != against)
        .filter(at -> story.tellings().isExemplar(at.other(telling), telling))
        .filter(
            at -> story.closed().has(sort, at.other(telling), at.side(at.other(telling))) == has)
        .findFirst();
  }

  /**
   * The clause may stand for another sentence: one of this telling, or one that a third telling has
   * beside the sentence that is compared here.
   */
  private static boolean saidElsewhere(
      StoryView story, Telling has, Span clause, Telling lacks, Sort sort) {
    List<Twin> twins = story.twinsAt(has, clause).toList();
    return twins.stream()
        .filter(twin -> story.closed().has(sort, twin.other(has), twin.side(twin.other(has))))
        .anyMatch(twin -> twin.other(has) == lacks || isSecondOf(story, twins, twin, has, sort));
  }

  private static boolean isSecondOf(
      StoryView story, List<Twin> twins, Twin twin, Telling has, Sort sort) {
    Telling third = twin.other(has);
    return twins.stream()
        .filter(other -> other.other(has) == third)
        .filter(other -> !other.side(third).overlaps(twin.side(third)))
        .anyMatch(other -> !story.closed().has(sort, third, other.side(third)));
  }

  /** In one language the clause itself must be there but for the word. */
  private static boolean sameClause(Twin twin, Telling has, Span clause) {
    Telling lacks = twin.other(has);
    return !twin.sameLanguage()
        || (Clauses.stems(has, clause).size() > 2
            && Clauses.overlap(has, clause, lacks, twin.side(lacks)) >= SAME_CLAUSE);
  }

  /** A side that is much shorter may have lost the whole clause: then nothing can be said. */
  private static double confidence(
      Telling has, Span hasSpan, Telling lacks, Span lacksSpan, Twin twin) {
    int[] with = has.wordsIn(hasSpan);
    int[] without = lacks.wordsIn(lacksSpan);
    double ratio = (double) (without[1] - without[0]) / Math.max(1, with[1] - with[0]);
    double least = twin.sameLanguage() ? SURE : SAME_SENSE;
    return ratio < .7 || ratio > 2 || twin.trust() < least ? 0 : .25 + .55 * twin.trust();
  }

  /** The clause that holds the word. */
  private static Span clause(Telling telling, Span within, Sort sort, ClosedClasses words) {
    int at = words.first(sort, telling, within);
    if (at < 0) {
      return within;
    }
    Span wide = telling.withNeighbours(telling.words().span(at), 3, 5);
    int start = Math.max(within.start(), wide.start());
    int end = Math.min(within.end(), wide.end());
    return start < end ? new Span(start, end) : within;
  }

  private static void scope(Twin twin, ClosedClasses words, Contrast contrast) {
    if (twin.wordForWord()) {
      for (Change change : twin.wordChanges()) {
        scopeChange(twin, words, change)
            .ifPresent(
                value ->
                    contrast.differ(
                        Contrast.reading(
                            twin.near(), around(twin.near(), change.a(), twin, true), "near"),
                        Contrast.reading(
                            twin.far(), around(twin.far(), change.b(), twin, false), value),
                        WORD_FOR_WORD));
      }
      return;
    }
    Sort near = quantifier(twin.near(), twin.nearSpan(), words);
    Sort far = quantifier(twin.far(), twin.farSpan(), words);
    if (near != null && far != null && near != far && twin.trust() >= SURE) {
      contrast.differ(
          Contrast.reading(
              twin.near(), clause(twin.near(), twin.nearSpan(), near, words), near.name()),
          Contrast.reading(twin.far(), clause(twin.far(), twin.farSpan(), far, words), far.name()),
          .25 + .55 * twin.trust());
    }
  }

  /** SOME or ALL if the span has words of just one of the two. */
  private static @Nullable Sort quantifier(Telling telling, Span span, ClosedClasses words) {
    boolean some = words.has(Sort.SOME, telling, span);
    boolean all = words.has(Sort.ALL, telling, span);
    return some == all ? null : some ? Sort.SOME : Sort.ALL;
  }

  private static Optional<String> scopeChange(Twin twin, ClosedClasses words, Change change) {
    boolean someNear = words.has(Sort.SOME, twin.near(), change.a());
    boolean someFar = words.has(Sort.SOME, twin.far(), change.b());
    boolean allNear = words.has(Sort.ALL, twin.near(), change.a());
    boolean allFar = words.has(Sort.ALL, twin.far(), change.b());
    if ((someNear == someFar && allNear == allFar) || !twin.isLocal(change, MOST_WORDS)) {
      return Optional.empty();
    }
    boolean number =
        !twin.near().numbersIn(change.a()).isEmpty() || !twin.far().numbersIn(change.b()).isEmpty();
    if (number) {
      return Optional.empty();
    }
    boolean opposed = (someNear && allFar) || (allNear && someFar);
    boolean article =
        (someNear
                && !someFar
                && only(twin.far(), change.b(), words)
                && only(twin.near(), change.a(), words))
            || (someFar
                && !someNear
                && only(twin.near(), change.a(), words)
                && only(twin.far(), change.b(), words));
    return opposed || article ? Optional.of("far") : Optional.empty();
  }

  /** True if there is nothing but articles and words of quantity, or nothing at all. */
  private static boolean only(Telling telling, Span span, ClosedClasses words) {
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1] && !span.isEmpty(); i++) {
      String form = telling.words().form(i);
      if (!words.isAny(telling.language(), form, Sort.ARTICLE, Sort.LINKER, Sort.SOME, Sort.ALL)) {
        return false;
      }
    }
    return true;
  }
}
