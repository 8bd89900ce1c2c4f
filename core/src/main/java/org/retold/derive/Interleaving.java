package org.retold.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How what two tellings share alternates with what each has alone. Who copies leaves out and adds;
 * that both have sentences of their own between the same shared ones, again and again, is what two
 * desks leave that each cut one text in its own way.
 */
final class Interleaving {
  /** A sentence much shorter than the mean is a heading, or what aligning missed. */
  private static final double A_SENTENCE = .5;

  private final Coverage coverage;
  private final int exemplar;
  private final int copy;
  private final BitSet cut = new BitSet();
  private final BitSet added = new BitSet();
  private int cutGaps;
  private int addedGaps;
  private int moreAdded;

  /**
   * Looks at two tellings.
   *
   * @param explained sentences of the copy that another telling we hold has
   */
  Interleaving(Coverage coverage, int exemplar, int copy, BitSet explained) {
    this.coverage = coverage;
    this.exemplar = exemplar;
    this.copy = copy;
    List<int[]> chain = chain(coverage.links(exemplar, copy));
    double ofExemplar = A_SENTENCE * mean(exemplar);
    double ofCopy = A_SENTENCE * mean(copy);
    for (int i = 1; i < chain.size(); i++) {
      int[] from = chain.get(i - 1);
      int[] to = chain.get(i);
      int left = own(exemplar, copy, from[0] + 1, to[0], new BitSet(), cut);
      int right = own(copy, exemplar, from[1] + 1, to[1], explained, added);
      cutGaps += left > ofExemplar ? 1 : 0;
      addedGaps += right > ofCopy ? 1 : 0;
      moreAdded += right - left > ofCopy ? 1 : 0;
    }
  }

  private int own(int telling, int other, int from, int to, BitSet explained, BitSet found) {
    int length = 0;
    for (int s = from; s < to; s++) {
      if (!coverage.has(telling, s, other) && !explained.get(s)) {
        found.set(s);
        length += coverage.passage(telling, s).span().length();
      }
    }
    return length;
  }

  private double mean(int telling) {
    int all = 0;
    for (int s = 0; s < coverage.sentences(telling); s++) {
      all += coverage.passage(telling, s).span().length();
    }
    return all / Math.max(1.0, coverage.sentences(telling));
  }

  /** The longest run of shared sentences that stands in one order in both. */
  private static List<int[]> chain(List<int[]> links) {
    int n = links.size();
    int[] length = new int[n];
    int[] before = new int[n];
    Arrays.fill(before, -1);
    int last = -1;
    for (int k = 0; k < n; k++) {
      length[k] = 1;
      for (int m = 0; m < k; m++) {
        boolean earlier = links.get(m)[0] < links.get(k)[0] && links.get(m)[1] < links.get(k)[1];
        if (earlier && length[m] + 1 > length[k]) {
          length[k] = length[m] + 1;
          before[k] = m;
        }
      }
      last = last < 0 || length[k] > length[last] ? k : last;
    }
    List<int[]> chain = new ArrayList<>();
    for (int k = last; k >= 0; k = before[k]) {
      chain.add(0, links.get(k));
    }
    return chain;
  }

  /** Between so many shared sentences the exemplar has some of its own. */
  int cutGaps() {
    return cutGaps;
  }

  /** Between so many shared sentences the copy has some of its own. */
  int addedGaps() {
    return addedGaps;
  }

  /** The same where it has more of its own than the exemplar has there. */
  int moreAdded() {
    return moreAdded;
  }

  /** The sentences of the exemplar between shared ones that the copy lacks. */
  BitSet cut() {
    return (BitSet) cut.clone();
  }

  /** The sentences of the copy between shared ones that are its own. */
  BitSet added() {
    return (BitSet) added.clone();
  }

  int exemplar() {
    return exemplar;
  }

  int copy() {
    return copy;
  }
}
