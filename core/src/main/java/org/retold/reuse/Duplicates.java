package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of the same words, found by their prints before anything else is done: one stands for all.
 *
 * <p>What is printed three thousand times would otherwise be compared four million times.
 */
final class Duplicates {
  private final int[] leader;
  private final int[][] members;

  private Duplicates(int[] leader, int[][] members) {
    this.leader = leader;
    this.members = members;
  }

  static Duplicates of(Corpus corpus) {
    int size = corpus.size();
    long[] prints = new long[size];
    int[] order = new int[size];
    for (int rank = 0; rank < size; rank++) {
      order[rank] = rank;
      prints[rank] = corpus.print(corpus.textOf(rank));
    }
    it.unimi.dsi.fastutil.longs.LongArrays.radixSortIndirect(order, prints, true);
    int[] leader = new int[size];
    int[][] members = new int[size][];
    int from = 0;
    for (int at = 1; at <= size; at++) {
      if (at == size || prints[order[at]] != prints[order[from]]) {
        share(corpus, Arrays.copyOfRange(order, from, at), leader, members);
        from = at;
      }
    }
    return new Duplicates(leader, members);
  }

  /** Equal prints are not proof: texts join the first of their words. */
  private static void share(Corpus corpus, int[] ranks, int[] leader, int[][] members) {
    int[] left = ranks;
    while (left.length > 0) {
      int first = left[0];
      IntArrayList same = new IntArrayList();
      IntArrayList others = new IntArrayList();
      for (int rank : left) {
        boolean equal = rank == first || sameWords(corpus, first, rank);
        (equal ? same : others).add(rank);
      }
      members[first] = same.toIntArray();
      for (int rank : members[first]) {
        leader[rank] = first;
      }
      left = others.toIntArray();
    }
  }

  private static boolean sameWords(Corpus corpus, int rank, int other) {
    CodedText one = corpus.words(corpus.textOf(rank));
    CodedText two = corpus.words(corpus.textOf(other));
    if (one.size() != two.size() || one.size() == 0) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!WordCode.same(one.codes[one.from + i], two.codes[two.from + i])) {
        return false;
      }
    }
    return true;
  }

  /** The members of every group of two or more, in order of their leaders. */
  List<int[]> groups() {
    return Arrays.stream(members).filter(group -> group != null && group.length > 1).toList();
  }

  /** True if this text stands for itself, and perhaps for others. */
  boolean leads(int rank) {
    return leader[rank] == rank;
  }

  /** All texts with the words of this leader, itself first, ascending. */
  int[] members(int rank) {
    return members[rank];
  }
}
