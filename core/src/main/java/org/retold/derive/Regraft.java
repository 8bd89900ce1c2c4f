package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a subtree off and looks where else it could be hung. Only what the rest says away from the
 * cut changes by the cut, so that every hook costs one scan of the variant places; where a hook is
 * dearer than all by more than the slack nothing behind it is looked at.
 */
final class Regraft {
  private final Places places;
  private final Messages whole;
  private final double price;
  private final double slack;
  private final List<float[]> heard = new ArrayList<>();
  private final List<float[]> beliefs = new ArrayList<>();
  private final float[] scratch;

  private Tree tree = new Tree(0);
  private Sink sink = (hook, one, two, hung) -> {};
  private float[] hung = new float[0];
  private double inferred;
  private double least;
  private int idle;

  /**
   * @param whole has read every tree that is given
   * @param slack how much dearer than the least a hook may be for those behind it to be looked at
   */
  Regraft(Places places, Messages whole, double price, double slack) {
    this.places = places;
    this.whole = whole;
    this.price = price;
    this.slack = slack;
    scratch = new float[places.width()];
  }

  /**
   * Where a subtree can be hung: on {@code node}, or between it and {@code beside} (-1: on it).
   *
   * @param cost of the whole tree with it hung there
   */
  record Hook(int node, int beside, double cost) {}

  /** Is offered every hook, with what the rest and the subtree say there. */
  interface Sink {
    void offer(Hook hook, float[] one, float @Nullable [] two, float[] hung);
  }

  /** Offers the hooks for the side of {@code b} when it is cut off from {@code a}. */
  void walk(Tree given, int a, int b, Sink to) {
    tree = given;
    sink = to;
    least = Double.MAX_VALUE;
    hung = whole.between(b, a);
    idle = tree.isHidden(a) && tree.degree(a) == 3 ? a : -1;
    inferred = price * (tree.hidden() - (idle < 0 ? 0 : 1));
    float[] rest = buffer(beliefs, 0);
    float[] all = whole.belief(a);
    for (int s = 0; s < rest.length; s++) {
      rest[s] = all[s] - hung[s];
    }
    walk(a, b, 0);
  }

  private void walk(int node, int from, int depth) {
    float[] rest = buffer(beliefs, depth);
    double cost = whole.least(rest, hung) + inferred + (node == idle ? price : 0);
    offer(new Hook(node, -1, cost), rest, null);
    if (cost > least + slack) {
      return;
    }
    IntArrayList around = tree.neighbours(node);
    for (int i = 0; i < around.size(); i++) {
      int next = around.getInt(i);
      if (next != from) {
        step(node, next, rest, depth);
        walk(next, node, depth + 1);
      }
    }
  }

  private void step(int node, int next, float[] rest, int depth) {
    float[] back = whole.between(next, node);
    for (int s = 0; s < scratch.length; s++) {
      scratch[s] = rest[s] - back[s];
    }
    float[] told = buffer(heard, depth + 1);
    places.pass(scratch, told);
    // The lines at an inferred witness that the cut leaves idle are one line, with it inside.
    if (node != idle) {
      double cost = whole.least(told, back, hung) + inferred + price;
      offer(new Hook(next, node, cost), told, back);
    }
    float[] there = buffer(beliefs, depth + 1);
    float[] before = whole.belief(next);
    float[] old = whole.between(node, next);
    for (int s = 0; s < there.length; s++) {
      there[s] = before[s] - old[s] + told[s];
    }
  }

  private void offer(Hook hook, float[] one, float @Nullable [] two) {
    least = Math.min(least, hook.cost());
    sink.offer(hook, one, two, hung);
  }

  private float[] buffer(List<float[]> buffers, int depth) {
    while (buffers.size() <= depth) {
      buffers.add(new float[places.width()]);
    }
    return buffers.get(depth);
  }

  /** Hangs the side of {@code b} on a hook that was offered for it. */
  static void move(Tree moved, int a, int b, Hook hook) {
    moved.part(a, b);
    int node = hook.beside() < 0 ? hook.node() : moved.divide(hook.node(), hook.beside());
    moved.join(node, b);
    moved.dissolveIfIdle(a);
  }
}
