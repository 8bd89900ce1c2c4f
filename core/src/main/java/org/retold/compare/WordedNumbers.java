package org.retold.compare;

import java.util.List;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/**
 * Words of quantity in place of a number in a sentence that is otherwise the exemplar's: "two of
 * the three" told as "all three", "25,000" as "tens of thousands". What the words are worth no rule
 * can tell. A number that stands on one side only was left out, and one in place of vague words is
 * news.
 */
final class WordedNumbers {
  private static final int MOST_WORDS = 4;
  private static final double CONFIDENCE = .6;

  private WordedNumbers() {}

  static List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.NUMBER, Severity.CHECK, 1);
    for (Twin twin : story.twins()) {
      for (Change change : twin.wordForWord() ? twin.wordChanges() : List.<Change>of()) {
        boolean one =
            isCount(twin.near(), change.a())
                && isWords(twin.far(), change.b())
                && story.closed().hasAny(twin.far(), change.b(), Sort.SOME, Sort.ALL, Sort.VAGUE);
        boolean other =
            isWords(twin.near(), change.a())
                && story.closed().hasAny(twin.near(), change.a(), Sort.ALL)
                && isCount(twin.far(), change.b());
        if ((one || other) && twin.isLocal(change, MOST_WORDS)) {
          contrast.differ(
              reading(twin.near(), change.a()), reading(twin.far(), change.b()), CONFIDENCE);
        }
      }
    }
    return contrast.noted(story);
  }

  /** "One" is little more than an article. */
  private static boolean isCount(Telling telling, Span span) {
    return telling.numbersIn(span).stream()
        .anyMatch(value -> !value.sort().startsWith("ordinal") && !value.canonical().equals("1"));
  }

  private static boolean isWords(Telling telling, Span span) {
    return !span.isEmpty()
        && telling.numbers().stream().noneMatch(value -> value.span().overlaps(span))
        && telling.dates().stream().noneMatch(value -> value.span().overlaps(span));
  }

  private static Reading reading(Telling telling, Span span) {
    Span shown = telling.withNeighbours(span, 0, 2);
    return Contrast.reading(telling, shown, telling.words(shown));
  }
}
