package org.retold.compare;

import java.math.BigDecimal;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Span;

/**
 * Two counts of one thing with hardly a word between them: "118 votes to 112", not "14 dead and 12
 * injured". Small ones may be a part and its whole, which languages give in either order.
 */
final class Balance {
  private static final int MOST_BETWEEN = 2;

  private static final ClosedClasses CLOSED = ClosedClasses.load();

  private Balance() {}

  static boolean of(Telling telling, Value first, Value second) {
    Span between =
        new Span(first.span().end(), Math.max(first.span().end(), second.span().start()));
    int[] words = telling.wordsIn(between);
    return first.sort().equals("cardinal")
        && second.sort().equals("cardinal")
        && (between.isEmpty() || words[1] - words[0] <= MOST_BETWEEN)
        && !isList(telling, between)
        && isLarge(first)
        && isLarge(second);
  }

  /** "And" or a comma: two counts of two things. */
  private static boolean isList(Telling telling, Span between) {
    String gap = between.of(telling.text());
    int[] words = telling.wordsIn(between);
    boolean and = gap.endsWith("و") || gap.matches("(?s).*[,;.،、].*");
    for (int i = words[0]; i < words[1] && !between.isEmpty(); i++) {
      and |= CLOSED.is(Sort.CONJUNCTION, telling.language(), telling.words().form(i));
    }
    return and;
  }

  private static boolean isLarge(Value value) {
    return value.number().filter(number -> number.compareTo(BigDecimal.TEN) >= 0).isPresent();
  }
}
