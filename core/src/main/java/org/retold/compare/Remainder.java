package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Span;
import org.retold.text.FunctionWords;

/**
 * What else was changed with a word that negates or hedges. "Would not resign" told as "would
 * resign" lost the word alone; "out of service" told as "not in operation" says the same in other
 * words; and a denial that is left out with all that it denies leaves nothing to be compared.
 */
enum Remainder {
  /** The word came or went, what it goes with stayed. */
  SAME,
  /** A word or two stand in place of others as well. */
  REWORDED,
  /** What the word goes with is not on the other side, or too much is new. */
  OTHER;

  /** Words in place of others that may still be one predicate. */
  private static final int FEW = 2;

  /** Letters in which two forms of one word begin alike. */
  private static final int BEGINNING = 4;

  /** Of a change of which one side has a word of the sort. */
  static Remainder of(Twin twin, Change change, Sort sort, boolean near, ClosedClasses closed) {
    List<String> here = content(twin.near(), change.a(), sort, closed);
    List<String> there = content(twin.far(), change.b(), sort, closed);
    List<String> has = near ? here : there;
    List<String> lacks = near ? there : here;
    if (has.stream().allMatch(word -> lacks.stream().anyMatch(other -> alike(word, other)))) {
      return SAME;
    }
    return !lacks.isEmpty() && Math.max(has.size(), lacks.size()) <= FEW ? REWORDED : OTHER;
  }

  private static List<String> content(Telling telling, Span span, Sort sort, ClosedClasses closed) {
    FunctionWords grammar = FunctionWords.of(telling.language());
    int[] range = telling.wordsIn(span);
    List<String> content = new ArrayList<>();
    for (int i = range[0]; i < range[1] && !span.isEmpty(); i++) {
      String form = telling.words().form(i);
      if (form.length() > 2 && !grammar.contains(form) && !closed.stands(sort, telling, i)) {
        content.add(form);
      }
    }
    return content;
  }

  private static boolean alike(String one, String other) {
    int least = Math.min(BEGINNING, Math.min(one.length(), other.length()));
    return one.regionMatches(0, other, 0, least);
  }
}
