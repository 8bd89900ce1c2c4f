package org.retold.model;

import java.util.Comparator;
import java.util.List;

/**
 * Two passages that say the same thing.
 *
 * @param a the passage whose article id sorts first; in one article, the earlier one
 * @param similarity 0..1; for a verbatim pair 1
 * @param changes from a to b, in the order of a; empty for paraphrase and translation
 */
public record PassagePair(
    Passage a, Passage b, Relation relation, double similarity, List<Change> changes)
    implements Finding, Comparable<PassagePair> {

  private static final Comparator<PassagePair> ORDER =
      Comparator.comparing(PassagePair::a)
          .thenComparing(PassagePair::b)
          .thenComparing(PassagePair::relation);

  public PassagePair {
    Fraction.require(similarity, "similarity");
    changes = List.copyOf(changes);
    if (a.span().isEmpty() || b.span().isEmpty()) {
      throw new IllegalArgumentException("a passage of a pair is not empty: " + a + ", " + b);
    }
    if (a.overlaps(b)) {
      throw new IllegalArgumentException("a passage is not a pair with itself: " + a + ", " + b);
    }
    if (a.compareTo(b) > 0) {
      throw new IllegalArgumentException("sides stand in order: " + a + ", " + b);
    }
  }

  /** The pair with its sides in the lawful order, changes mirrored where they were swapped. */
  public static PassagePair of(
      Passage one, Passage other, Relation relation, double similarity, List<Change> changes) {
    return one.compareTo(other) <= 0
        ? new PassagePair(one, other, relation, similarity, changes)
        : new PassagePair(
            other, one, relation, similarity, changes.stream().map(Change::mirrored).toList());
  }

  @Override
  public List<Passage> passages() {
    return List.of(a, b);
  }

  @Override
  public int compareTo(PassagePair other) {
    return ORDER.compare(this, other);
  }
}
