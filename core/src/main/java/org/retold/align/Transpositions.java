package org.retold.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retold.model.Change;
import org.retold.model.Change.Kind;
import org.retold.model.Change.Level;
import org.retold.model.Span;

/** Words lost in one place and won in another of the same passage were moved. */
final class Transpositions {
  /** Letters that moved words have at least; "of" lost here and won there is chance. */
  private static final int MIN_LETTERS = 5;

  private Transpositions() {}

  /** The changes, with each omission and addition of the same words joined into one. */
  static List<Change> joined(Telling a, Telling b, List<Change> changes) {
    List<Change> result = new ArrayList<>(changes);
    for (Change lost : changes) {
      if (lost.kind() != Kind.OMISSION || lost.level() != Level.WORDS) {
        continue;
      }
      String words = words(a, lost.a());
      if (words.length() < MIN_LETTERS) {
        continue;
      }
      result.stream()
          .filter(won -> won.kind() == Kind.ADDITION && won.level() == Level.WORDS)
          .filter(won -> words(b, won.b()).equals(words))
          .findFirst()
          .ifPresent(
              won -> {
                result.remove(won);
                result.set(
                    result.indexOf(lost),
                    new Change(Kind.TRANSPOSITION, Level.WORDS, lost.a(), won.b()));
              });
    }
    return result;
  }

  /** The letters of a span in order, without case and without the conjunction's commas. */
  private static String words(Telling telling, Span span) {
    return span.of(telling.article().text())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
