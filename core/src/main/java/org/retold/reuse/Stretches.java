package org.retold.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins stretches that go on in both texts with a few other words between them. */
final class Stretches {
  /** About the rest of a sentence. */
  private static final int CLOSE = 12;

  private Stretches() {}

  /**
   * Passages and further stretches in the order in which they may take words: what stands inside of
   * a passage but elsewhere in it comes first, or the passage would lay other words beside it.
   */
  static List<Reused> joined(List<Reused> further, List<Reused> passages) {
    List<Reused> inside = new ArrayList<>();
    List<Reused> outside = new ArrayList<>(passages);
    for (Reused stretch : further) {
      boolean moved = passages.stream().anyMatch(passage -> touches(passage, stretch));
      (moved ? inside : outside).add(stretch);
    }
    List<Reused> all = inOrder(joined(inside));
    all.addAll(inOrder(joined(outside)));
    return all;
  }

  private static boolean touches(Reused passage, Reused stretch) {
    return (stretch.aFrom() < passage.aTo() && passage.aFrom() < stretch.aTo())
        || (stretch.bFrom() < passage.bTo() && passage.bFrom() < stretch.bTo());
  }

  private static List<Reused> inOrder(List<Reused> stretches) {
    List<Reused> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingInt((Reused stretch) -> -stretch.matches()));
    return sorted;
  }

  private static List<Reused> joined(List<Reused> stretches) {
    List<Reused> sorted = new ArrayList<>(stretches);
    sorted.sort(
        Comparator.comparingInt(Reused::aFrom)
            .thenComparing(Reused::bFrom)
            .thenComparing(Reused::aTo)
            .thenComparing(Reused::bTo));
    List<Reused> joined = new ArrayList<>();
    for (Reused next : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && goesOn(joined.get(last), next)) {
        joined.set(last, join(joined.get(last), next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean goesOn(Reused one, Reused next) {
    int inA = next.aFrom() - one.aTo();
    int inB = next.bFrom() - one.bTo();
    return inA >= 0 && inB >= 0 && inA <= CLOSE && inB <= CLOSE;
  }

  private static Reused join(Reused one, Reused next) {
    return new Reused(
        one.aFrom(),
        next.aTo(),
        one.bFrom(),
        next.bTo(),
        one.matches() + next.matches(),
        one.words() + next.words(),
        Math.max(one.score(), next.score()));
  }
}
