package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The words of all tellings that stand in one place, a column a place: the pairwise matches grown
 * together, the closest pairs and equal words first, never two words of one telling in a column
 * (consistency alignment in the spirit of T-Coffee, Notredame 2000). Columns have no order here, so
 * moved passages do no harm.
 */
final class Columns {
  private final List<Telling> tellings;
  private final int[] bases;
  private final int[] parents;
  private final BitSet[] members;
  private final boolean[] matched;

  /** The matches of one passage pair. */
  record Matched(int a, int b, double similarity, WordMatches matches) {}

  private Columns(List<Telling> tellings) {
    this.tellings = tellings;
    bases = new int[tellings.size() + 1];
    for (int t = 0; t < tellings.size(); t++) {
      bases[t + 1] = bases[t] + tellings.get(t).words().size();
    }
    int all = bases[tellings.size()];
    parents = new int[all];
    members = new BitSet[all];
    matched = new boolean[all];
    for (int i = 0; i < all; i++) {
      parents[i] = i;
    }
  }

  static Columns of(List<Telling> tellings, List<Matched> pairs) {
    Columns columns = new Columns(tellings);
    List<Matched> closestFirst =
        pairs.stream()
            .sorted(
                Comparator.comparingDouble(Matched::similarity)
                    .reversed()
                    .thenComparing(pair -> -pair.matches().size())
                    .thenComparing(Matched::a)
                    .thenComparing(Matched::b))
            .toList();
    closestFirst.forEach(pair -> columns.grow(pair, true));
    closestFirst.forEach(pair -> columns.grow(pair, false));
    return columns;
  }

  private void grow(Matched pair, boolean equal) {
    int a = pair.a();
    int b = pair.b();
    WordMatches matches = pair.matches();
    for (int i = 0; i < matches.size(); i++) {
      int one = matches.left(i);
      int other = matches.right(i);
      boolean same = tellings.get(a).words().form(one).equals(tellings.get(b).words().form(other));
      if (same == equal) {
        unite(a, bases[a] + one, b, bases[b] + other);
      }
    }
  }

  private void unite(int a, int one, int b, int other) {
    matched[one] = true;
    matched[other] = true;
    int left = find(one);
    int right = find(other);
    if (left == right) {
      return;
    }
    BitSet leftMembers = members(left, a);
    BitSet rightMembers = members(right, b);
    if (leftMembers.intersects(rightMembers)) {
      return;
    }
    int root = Math.min(left, right);
    int rest = Math.max(left, right);
    parents[rest] = root;
    leftMembers.or(rightMembers);
    members[root] = leftMembers;
  }

  private BitSet members(int root, int telling) {
    BitSet set = members[root];
    if (set == null) {
      set = new BitSet(tellings.size());
      set.set(telling);
      members[root] = set;
    }
    return set;
  }

  private int find(int word) {
    int root = word;
    while (parents[root] != root) {
      root = parents[root];
    }
    int step = word;
    while (parents[step] != root) {
      int next = parents[step];
      parents[step] = root;
      step = next;
    }
    return root;
  }

  /** The number of a word's column. */
  int column(int telling, int word) {
    return find(bases[telling] + word);
  }

  /** True if the word stands in a shared passage, matched with a word of another telling. */
  boolean isMatched(int telling, int word) {
    return matched[bases[telling] + word];
  }

  int capacity() {
    return parents.length;
  }

  List<Telling> tellings() {
    return tellings;
  }

  /** The telling's words that stand in shared passages, in their order. */
  IntArrayList matchedWords(int telling) {
    IntArrayList found = new IntArrayList();
    for (int w = 0; w < tellings.get(telling).words().size(); w++) {
      if (isMatched(telling, w)) {
        found.add(w);
      }
    }
    return found;
  }
}
