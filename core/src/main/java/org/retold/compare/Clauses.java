package org.retold.compare;

import java.util.HashSet;
import java.util.Set;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.Romanizer;

/** The parts of a sentence between its marks, and whether they stand on the other side too. */
final class Clauses {
  private static final int FEWEST_WORDS = 3;
  private static final int SOUND = 4;
  private static final int STEM = 5;

  private Clauses() {}

  /** The words between two marks that hold the place, inside the bounds. */
  static Span around(Telling telling, Span place, Span bounds) {
    String text = telling.text();
    int start = Math.max(bounds.start(), Math.min(place.start(), bounds.end()));
    while (start > bounds.start() && !isMark(text, start - 1)) {
      start--;
    }
    int end = Math.max(start, Math.min(place.end(), bounds.end()));
    while (end < bounds.end() && !isMark(text, end)) {
      end++;
    }
    Span clause = new Span(start, end);
    int[] words = telling.wordsIn(clause);
    return words[1] - words[0] >= FEWEST_WORDS ? clause : bounds;
  }

  /** A comma or semicolon with a space after it: not the comma of a number. */
  static boolean isMark(String text, int at) {
    boolean mark = ",;:،؛–—".indexOf(text.charAt(at)) >= 0;
    return mark && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /**
   * True if the other side of the twin may well have left this clause out: other parts of the
   * sentence are found there, and nothing of this one.
   */
  static boolean leftOut(Telling telling, Span clause, Twin twin) {
    Span whole = twin.side(telling);
    if (clause.length() >= whole.length() * .9) {
      return false;
    }
    Telling other = twin.other(telling);
    Set<String> there = anchors(other, twin.side(other));
    Set<String> here = anchors(telling, clause);
    Set<String> all = anchors(telling, whole);
    here.retainAll(there);
    all.retainAll(there);
    return here.isEmpty() && !all.isEmpty();
  }

  /** 0..1, the share of the telling words of one span that the other has too; one language. */
  static double overlap(Telling one, Span span, Telling other, Span there) {
    Set<String> here = stems(one, span);
    Set<String> shared = new HashSet<>(here);
    shared.retainAll(stems(other, there));
    return here.isEmpty() ? 0 : (double) shared.size() / here.size();
  }

  /** How the words begin that are no words of grammar. */
  static Set<String> stems(Telling telling, Span span) {
    FunctionWords grammar = FunctionWords.of(telling.language());
    Set<String> stems = new HashSet<>();
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1]; i++) {
      String form = telling.words().form(i);
      if (form.length() > 2 && !grammar.contains(form)) {
        stems.add(form.substring(0, Math.min(STEM, form.length())));
      }
    }
    return stems;
  }

  /** Numbers, dates, and how the longer words sound: what two languages may share. */
  private static Set<String> anchors(Telling telling, Span span) {
    Set<String> anchors = new HashSet<>();
    telling.numbersIn(span).forEach(value -> anchors.add("#" + value.canonical()));
    telling.datesIn(span).forEach(value -> anchors.add("#" + value.canonical()));
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1]; i++) {
      String sound = Romanizer.coarse(telling.words().form(i), telling.language());
      if (sound.length() >= SOUND) {
        anchors.add(sound.substring(0, SOUND));
      }
    }
    return anchors;
  }
}
