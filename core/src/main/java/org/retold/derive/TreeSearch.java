package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Looks for the general tree that explains the readings at the least cost: changes of readings
 * along its edges, and a price for every witness that nobody holds.
 *
 * <p>Moves: a subtree is hung on another node or into another edge, an inferred witness is made one
 * with a neighbour, a telling is pulled out to be a copy of an inferred one. The price of an
 * inferred witness is a share of the mean cost of an edge, so that it does not depend on the length
 * of the texts (docs/method/derive.md#price).
 */
final class TreeSearch {
  private static final double LEAST_GAIN = 1e-3;
  private static final int MOST_ROUNDS = 30;

  private final Places places;
  private final double price;
  private final Messages whole;
  private final Messages rest;

  TreeSearch(Places places, double price) {
    this.places = places;
    this.price = price;
    whole = new Messages(places);
    rest = new Messages(places);
  }

  /** A tree and what it costs. */
  record Found(Tree tree, double cost) {}

  /** Where a subtree can be hung: on {@code node}, or between it and {@code beside} (-1: on it). */
  record Hook(int node, int beside, double cost) {}

  double cost(Tree tree) {
    whole.read(tree, 0);
    return whole.cost() + price * tree.hidden();
  }

  Found improve(Tree start) {
    Found best = new Found(start, cost(start));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Found next = pullOuts(contractions(regrafts(best)));
      if (next.cost() > best.cost() - LEAST_GAIN) {
        return next;
      }
      best = next;
    }
    return best;
  }

  private Found regrafts(Found found) {
    Found best = found;
    for (int a = 0; a < best.tree().capacity(); a++) {
      for (int b : new IntArrayList(best.tree().neighbours(a))) {
        if (best.tree().neighbours(a).contains(b)) {
          best = regraft(best, a, b);
        }
      }
    }
    return best;
  }

  /** Hangs the side of {@code b} wherever it costs least. */
  private Found regraft(Found found, int a, int b) {
    Tree cut = new Tree(found.tree());
    int start = cutOff(cut, a, b);
    if (start < 0) {
      return found;
    }
    whole.read(cut, b);
    float[] hung = new float[places.width()];
    places.pass(whole.belief(b), hung);
    Hook hook = bestHook(cut, start, hung);
    if (hook.cost() > found.cost() - LEAST_GAIN) {
      return found;
    }
    hang(cut, b, hook);
    return new Found(cut, hook.cost());
  }

  /**
   * Cuts the edge; gives a node of the side of {@code a}, or -1 if only {@code a} is left there.
   */
  private static int cutOff(Tree tree, int a, int b) {
    if (tree.degree(a) == 1) {
      return -1;
    }
    int other = tree.neighbours(a).getInt(0) == b ? 1 : 0;
    int start = tree.neighbours(a).getInt(other);
    tree.part(a, b);
    tree.dissolveIfIdle(a);
    return start;
  }

  private Hook bestHook(Tree cut, int start, float[] hung) {
    rest.read(cut, start);
    double inferred = price * cut.hidden();
    Hook best = new Hook(-1, -1, Double.MAX_VALUE);
    IntArrayList order = rest.order();
    for (int i = 0; i < order.size(); i++) {
      int v = order.getInt(i);
      double on = rest.onNode(v, hung) + inferred;
      best = on < best.cost() ? new Hook(v, -1, on) : best;
      if (i > 0) {
        double above = rest.aboveNode(v, hung) + inferred + price;
        best = above < best.cost() ? new Hook(v, rest.parent(v), above) : best;
      }
    }
    return best;
  }

  static void hang(Tree tree, int subtree, Hook hook) {
    int node = hook.beside() < 0 ? hook.node() : tree.divide(hook.node(), hook.beside());
    tree.join(node, subtree);
  }

  private Found contractions(Found found) {
    Found best = found;
    for (int h = best.tree().extant(); h < best.tree().capacity(); h++) {
      for (int v : new IntArrayList(best.tree().neighbours(h))) {
        if (best.tree().neighbours(h).contains(v)) {
          Tree tree = new Tree(best.tree());
          tree.contract(h, v);
          best = better(best, tree);
        }
      }
    }
    return best;
  }

  private Found pullOuts(Found found) {
    Found best = found;
    for (int v = 0; v < best.tree().extant(); v++) {
      if (best.tree().degree(v) > 1) {
        Tree tree = new Tree(best.tree());
        tree.pullOut(v);
        best = better(best, tree);
      }
    }
    return best;
  }

  private Found better(Found best, Tree tree) {
    double cost = cost(tree);
    return cost < best.cost() - LEAST_GAIN ? new Found(tree, cost) : best;
  }
}
