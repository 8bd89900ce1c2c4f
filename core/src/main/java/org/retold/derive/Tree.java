package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * An unrooted tree of witnesses in which extant ones may stand anywhere. Nodes below {@code extant}
 * are tellings we hold; the others are inferred.
 */
final class Tree {
  private final int extant;
  private final List<IntArrayList> neighbours;

  Tree(int extant) {
    this.extant = extant;
    neighbours = new ArrayList<>();
    for (int i = 0; i < extant; i++) {
      neighbours.add(new IntArrayList(4));
    }
  }

  Tree(Tree other) {
    extant = other.extant;
    neighbours = new ArrayList<>(other.neighbours.size());
    for (IntArrayList list : other.neighbours) {
      neighbours.add(new IntArrayList(list));
    }
  }

  int extant() {
    return extant;
  }

  /** One more than the highest number of a node, used or not. */
  int capacity() {
    return neighbours.size();
  }

  IntArrayList neighbours(int node) {
    return neighbours.get(node);
  }

  int degree(int node) {
    return neighbours.get(node).size();
  }

  boolean isHidden(int node) {
    return node >= extant;
  }

  /** True if the node is a telling, or an inferred witness that is in use. */
  boolean holds(int node) {
    return node < extant || degree(node) > 0;
  }

  int hidden() {
    int count = 0;
    for (int v = extant; v < capacity(); v++) {
      count += degree(v) > 0 ? 1 : 0;
    }
    return count;
  }

  int edges() {
    int sum = 0;
    for (IntArrayList list : neighbours) {
      sum += list.size();
    }
    return sum / 2;
  }

  /** Adds the number of an inferred witness that is not in use. */
  void reserve() {
    neighbours.add(new IntArrayList(4));
  }

  int newHidden() {
    for (int v = extant; v < capacity(); v++) {
      if (degree(v) == 0) {
        return v;
      }
    }
    neighbours.add(new IntArrayList(4));
    return capacity() - 1;
  }

  void join(int a, int b) {
    neighbours.get(a).add(b);
    neighbours.get(b).add(a);
  }

  void part(int a, int b) {
    neighbours.get(a).rem(b);
    neighbours.get(b).rem(a);
  }

  /** Puts a new inferred witness between two neighbours. */
  int divide(int a, int b) {
    int middle = newHidden();
    part(a, b);
    join(a, middle);
    join(middle, b);
    return middle;
  }

  /** Takes out an inferred witness that no longer parts three ways. */
  void dissolveIfIdle(int node) {
    if (!isHidden(node) || degree(node) > 2) {
      return;
    }
    IntArrayList around = new IntArrayList(neighbours.get(node));
    for (int other : around) {
      part(node, other);
    }
    if (around.size() == 2) {
      join(around.getInt(0), around.getInt(1));
    } else if (around.size() == 1) {
      dissolveIfIdle(around.getInt(0));
    }
  }

  /** Makes the inferred witness one with its neighbour. */
  void contract(int hidden, int into) {
    part(hidden, into);
    for (int other : new IntArrayList(neighbours.get(hidden))) {
      part(hidden, other);
      join(into, other);
    }
  }

  /** Puts an inferred witness in the place of a telling, which becomes its copy. */
  int pullOut(int witness) {
    IntArrayList around = new IntArrayList(neighbours.get(witness));
    int middle = newHidden();
    for (int other : around) {
      part(witness, other);
      join(middle, other);
    }
    join(witness, middle);
    return middle;
  }

  /** A node that has a neighbour; the first if none has. */
  int anyJoined() {
    for (int v = 0; v < capacity(); v++) {
      if (degree(v) > 0) {
        return v;
      }
    }
    return 0;
  }

  /** How many tellings have a neighbour. */
  int joinedTellings() {
    int count = 0;
    for (int v = 0; v < extant; v++) {
      count += degree(v) > 0 ? 1 : 0;
    }
    return count;
  }

  /** Parts all other nodes from each other. */
  void keepOnly(IntArrayList... sides) {
    boolean[] kept = new boolean[capacity()];
    for (IntArrayList side : sides) {
      for (int node : side) {
        kept[node] = true;
      }
    }
    for (int v = 0; v < kept.length; v++) {
      if (!kept[v]) {
        neighbours.get(v).clear();
      }
    }
  }

  /** Puts in the lines of another tree that has other tellings; inferred ones get new numbers. */
  void add(Tree other, int from) {
    int[] numbers = new int[other.capacity()];
    int[] parents = Rooted.parents(other, from);
    for (int v : other.side(from, -1)) {
      numbers[v] = v;
      if (v != from) {
        numbers[v] = other.isHidden(v) ? newHidden() : v;
        join(numbers[parents[v]], numbers[v]);
      }
    }
  }

  /** The nodes on the side of {@code node} when the edge to {@code without} is cut; preorder. */
  IntArrayList side(int node, int without) {
    IntArrayList found = new IntArrayList();
    IntArrayList from = new IntArrayList();
    found.add(node);
    from.add(without);
    for (int i = 0; i < found.size(); i++) {
      int v = found.getInt(i);
      IntArrayList around = neighbours.get(v);
      for (int j = 0; j < around.size(); j++) {
        int next = around.getInt(j);
        if (next != from.getInt(i)) {
          found.add(next);
          from.add(v);
        }
      }
    }
    return found;
  }
}
