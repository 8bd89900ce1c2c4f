package org.retold.ingest;

/** Sums over a row of numbers that change: a binary indexed tree (Fenwick 1994). */
final class RunningSum {
  private final long[] tree;

  RunningSum(int size) {
    this.tree = new long[size + 1];
  }

  void add(int index, long change) {
    for (int at = index + 1; at < tree.length && change != 0; at += at & -at) {
      tree[at] += change;
    }
  }

  /** The sum from one index, up to but without another; 0 if that does not lie behind. */
  long between(int from, int to) {
    return to <= from ? 0 : before(to) - before(from);
  }

  private long before(int index) {
    long sum = 0;
    for (int at = index; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
