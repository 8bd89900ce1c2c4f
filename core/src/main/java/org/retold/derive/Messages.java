package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * What every part of a tree says to every other part about the readings: the two passes of Sankoff
 * parsimony (1975) over one component. With them the cost of hanging a subtree anywhere is one scan
 * of the places.
 */
final class Messages {
  private final Places places;
  private final IntArrayList order = new IntArrayList();
  private int[] parents = new int[0];
  private float[][] up = new float[0][];
  private float[][] down = new float[0][];
  private float[][] beliefs = new float[0][];
  private float[] scratch;

  Messages(Places places) {
    this.places = places;
    scratch = new float[places.width()];
  }

  /** Listens to the component that holds {@code root}. */
  void read(Tree tree, int root) {
    reserve(tree.capacity());
    order.clear();
    order.add(root);
    parents[root] = -1;
    for (int i = 0; i < order.size(); i++) {
      int v = order.getInt(i);
      IntArrayList around = tree.neighbours(v);
      for (int j = 0; j < around.size(); j++) {
        int next = around.getInt(j);
        if (next != parents[v]) {
          parents[next] = v;
          order.add(next);
        }
      }
    }
    gather();
    spread();
  }

  private void gather() {
    for (int i = 0; i < order.size(); i++) {
      places.own(order.getInt(i), beliefs[order.getInt(i)]);
    }
    for (int i = order.size() - 1; i > 0; i--) {
      int v = order.getInt(i);
      places.pass(beliefs[v], up[v]);
      add(beliefs[parents[v]], up[v]);
    }
  }

  private void spread() {
    for (int i = 1; i < order.size(); i++) {
      int v = order.getInt(i);
      float[] above = beliefs[parents[v]];
      for (int s = 0; s < above.length; s++) {
        scratch[s] = above[s] - up[v][s];
      }
      places.pass(scratch, down[v]);
      add(beliefs[v], down[v]);
    }
  }

  /** The nodes of the component, the root first, every node after its parent. */
  IntArrayList order() {
    return order;
  }

  int parent(int node) {
    return parents[node];
  }

  /** Least cost of the component. */
  double cost() {
    return least(beliefs[order.getInt(0)]);
  }

  float[] belief(int node) {
    return beliefs[node];
  }

  /** What {@code from} and all behind it say to its neighbour {@code to}. */
  float[] between(int from, int to) {
    return parents[from] == to ? up[from] : down[to];
  }

  /** What a place costs at the least, summed over all places. */
  double least(float[] belief) {
    double sum = 0;
    for (int p = 0; p < places.size(); p++) {
      float least = Float.MAX_VALUE;
      int end = places.offset(p + 1);
      for (int s = places.offset(p); s < end; s++) {
        least = Math.min(least, belief[s]);
      }
      sum += least;
    }
    return sum;
  }

  /** The same for the sum of two messages. */
  double least(float[] one, float[] two) {
    double sum = 0;
    for (int p = 0; p < places.size(); p++) {
      float least = Float.MAX_VALUE;
      int end = places.offset(p + 1);
      for (int s = places.offset(p); s < end; s++) {
        least = Math.min(least, one[s] + two[s]);
      }
      sum += least;
    }
    return sum;
  }

  /** The same for the sum of three messages. */
  double least(float[] one, float[] two, float[] three) {
    double sum = 0;
    for (int p = 0; p < places.size(); p++) {
      float least = Float.MAX_VALUE;
      int end = places.offset(p + 1);
      for (int s = places.offset(p); s < end; s++) {
        least = Math.min(least, one[s] + two[s] + three[s]);
      }
      sum += least;
    }
    return sum;
  }

  private void reserve(int nodes) {
    if (parents.length >= nodes) {
      return;
    }
    int room = nodes + nodes / 2;
    parents = new int[room];
    up = grown(up, room);
    down = grown(down, room);
    beliefs = grown(beliefs, room);
  }

  private float[][] grown(float[][] rows, int nodes) {
    float[][] more = new float[nodes][];
    for (int i = 0; i < nodes; i++) {
      more[i] = i < rows.length ? rows[i] : new float[places.width()];
    }
    return more;
  }

  static void add(float[] sum, float[] term) {
    for (int s = 0; s < sum.length; s++) {
      sum[s] += term[s];
    }
  }
}
