package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.PassagePair;
import org.retold.model.Span;

/**
 * Where a place of side a stands on side b of a pair. Between two changes the words are the same,
 * so the borders of changes are exact; inside a change, and in pairs without marked changes, the
 * place is read off in proportion.
 */
final class PairMap {
  private final List<int[]> knots = new ArrayList<>();

  PairMap(PassagePair pair) {
    add(pair.a().start(), pair.b().start());
    for (Change change : pair.changes()) {
      if (change.kind() != Change.Kind.TRANSPOSITION) {
        add(change.a().start(), change.b().start());
        add(change.a().end(), change.b().end());
      }
    }
    add(pair.a().end(), pair.b().end());
  }

  private void add(int a, int b) {
    if (knots.isEmpty()) {
      knots.add(new int[] {a, b});
      return;
    }
    int[] last = knots.get(knots.size() - 1);
    if (a >= last[0] && b >= last[1]) {
      knots.add(new int[] {a, b});
    }
  }

  /** The part of side b that a span of side a corresponds to; the span is cut to the pair. */
  Span toB(Span a) {
    int start = at(a.start());
    return new Span(start, Math.max(start, at(a.end())));
  }

  private int at(int a) {
    int[] before = knots.get(0);
    if (a <= before[0]) {
      return before[1];
    }
    for (int[] knot : knots) {
      if (knot[0] >= a) {
        int width = knot[0] - before[0];
        return width == 0
            ? knot[1]
            : before[1] + (int) ((long) (a - before[0]) * (knot[1] - before[1]) / width);
      }
      before = knot;
    }
    return before[1];
  }
}
