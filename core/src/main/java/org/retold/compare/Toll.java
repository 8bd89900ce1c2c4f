package org.retold.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.ReportingVerbs;

/**
 * A count as one telling gives it, and the words beside it that say what became of what is counted:
 * at least five people, dead.
 *
 * @param noun how the counted noun begins
 * @param beside how the words of sense beside it begin, without names and verbs of reporting
 */
record Toll(Telling telling, Value value, String noun, Set<String> beside) {
  private static final int AFTER = 4;
  private static final int BEFORE = 2;
  private static final int BEGINNING = 4;

  /** A whole number of things; empty for a share, a length, the age in "31-year-old". */
  static Optional<Toll> of(StoryView story, Telling telling, Value value) {
    boolean whole = value.sort().equals("cardinal") && value.canonical().matches("\\d{1,7}");
    if (!whole || value.isMeasured()) {
      return Optional.empty();
    }
    String unit = value.unit();
    String counted = unit == null ? "" : unit.toLowerCase(Locale.ROOT);
    if (counted.isEmpty()
        || TimeUnits.contains(telling.language(), counted)
        || ValuePairing.isLabel(telling, value)) {
      return Optional.empty();
    }
    String noun = beginning(counted);
    Set<String> beside = new TreeSet<>();
    int[] range = telling.wordsIn(value.span());
    Span sentence = telling.sentencesAround(value.span());
    // "At least" and "more than" say nothing of what happened.
    int before = range[0] - (value.approximate() ? 3 : 1);
    collect(story, telling, sentence, range[1], range[1] + AFTER, 1, beside);
    collect(story, telling, sentence, before, before - BEFORE, -1, beside);
    beside.remove(noun);
    return Optional.of(new Toll(telling, value, noun, beside));
  }

  /** Words up to a mark or another number. */
  private static void collect(
      StoryView story,
      Telling telling,
      Span sentence,
      int from,
      int to,
      int step,
      Set<String> beside) {
    FunctionWords grammar = FunctionWords.of(telling.language());
    ReportingVerbs reporting = ReportingVerbs.of(telling.language());
    for (int i = from; i != to && i >= 0 && i < telling.words().size(); i += step) {
      Span word = telling.words().span(i);
      boolean outside = !sentence.contains(word) || telling.words().isNumber(i);
      if (outside || (step < 0 && endsAtMark(telling, word))) {
        return;
      }
      String form = telling.words().form(i);
      // "Trapping five people and injuring another 40": the rest is told of others.
      if (story.closed().is(Sort.CONJUNCTION, telling.language(), form)) {
        return;
      }
      boolean sense =
          form.length() > 2
              && !grammar.contains(form)
              && !reporting.contains(form)
              && story.entities().at(telling, word).isEmpty();
      if (sense) {
        beside.add(beginning(form));
      }
      if (step > 0 && endsAtMark(telling, word)) {
        return;
      }
    }
  }

  private static boolean endsAtMark(Telling telling, Span word) {
    return word.end() < telling.text().length() && Clauses.isMark(telling.text(), word.end());
  }

  private static String beginning(String form) {
    return form.substring(0, Math.min(BEGINNING, form.length()));
  }

  /** What is counted and what became of it. */
  Set<String> words() {
    Set<String> words = new HashSet<>(beside);
    words.add(noun);
    return words;
  }

  int sentence() {
    return telling.sentenceNumber(value.span());
  }
}
