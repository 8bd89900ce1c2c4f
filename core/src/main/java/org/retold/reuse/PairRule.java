package org.retold.reuse;

/** Which texts may form a pair at all. */
final class PairRule {
  /** Below every number of an outlet. */
  private static final int OWN = Integer.MIN_VALUE / 2;

  private final Corpus corpus;
  private final Families families;
  private final boolean withinSeries;

  /** By rank; two texts of one never pair. */
  private final int[] outlets;

  PairRule(Corpus corpus, Duplicates duplicates, Families families, boolean withinSeries) {
    this.families = families;
    this.corpus = corpus;
    this.withinSeries = withinSeries;
    outlets = new int[corpus.size()];
    for (int rank = 0; rank < outlets.length; rank++) {
      boolean stands =
          withinSeries || !duplicates.leads(rank) || duplicates.members(rank).length > 1;
      // A text that stands for others, which may be of other outlets, has one of its own here.
      outlets[rank] = stands ? OWN - rank : corpus.series(corpus.textOf(rank));
    }
  }

  /** True if two leaders may; they stand for others, which may be of other outlets. */
  boolean mayPair(int rank, int other) {
    return outlets[rank] != outlets[other]
        && (families.followers() == 0 || !areFollowers(rank, other));
  }

  private boolean areFollowers(int rank, int other) {
    return families.sameFamily(rank, other) && families.follows(rank) && families.follows(other);
  }

  /** True if a pair of just these two is shown. */
  boolean mayShow(int rank, int other) {
    return withinSeries || !corpus.sameSeries(corpus.textOf(rank), corpus.textOf(other));
  }
}
