package org.retold.reuse;

/** Which texts may form a pair at all. */
final class PairRule {
  private final Corpus corpus;
  private final Duplicates duplicates;
  private final Families families;
  private final boolean withinSeries;

  PairRule(Corpus corpus, Duplicates duplicates, Families families, boolean withinSeries) {
    this.families = families;
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.withinSeries = withinSeries;
  }

  /** True if two leaders may; they stand for others, which may be of other outlets. */
  boolean mayPair(int rank, int other) {
    if (families.sameFamily(rank, other)
        && families.head(rank) != rank
        && families.head(other) != other) {
      return false;
    }
    return withinSeries
        || duplicates.members(rank).length > 1
        || duplicates.members(other).length > 1
        || mayShow(rank, other);
  }

  /** True if a pair of just these two is shown. */
  boolean mayShow(int rank, int other) {
    return withinSeries || !corpus.sameSeries(corpus.textOf(rank), corpus.textOf(other));
  }
}
