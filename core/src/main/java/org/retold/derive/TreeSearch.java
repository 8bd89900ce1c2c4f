package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Looks for the general tree that explains the readings at the least cost: changes of readings
 * along its edges, and a price for every witness that nobody holds.
 *
 * <p>Moves: a subtree is hung on another node or into another edge, an inferred witness is made one
 * with a neighbour, a telling is pulled out to be a copy of an inferred one. No move is tried by
 * building the tree: what the parts of the tree say to each other gives its cost. The price of an
 * inferred witness is a share of the mean cost of an edge, so that it does not depend on the length
 * of the texts (docs/method/derive.md#price).
 */
final class TreeSearch {
  private static final double LEAST_GAIN = 1e-3;
  private static final int MOST_ROUNDS = 30;

  private final Places places;
  private final double price;
  private final Messages whole;
  private final Regraft regraft;
  private final float[] scratch;
  private Regraft.Hook best = new Regraft.Hook(0, -1, Double.MAX_VALUE);

  TreeSearch(Places places, double price, double slack) {
    this.places = places;
    this.price = price;
    whole = new Messages(places);
    regraft = new Regraft(places, whole, price, slack);
    scratch = new float[places.width()];
  }

  /** A tree and what it costs. */
  record Found(Tree tree, double cost) {}

  double cost(Tree tree) {
    whole.read(tree, tree.anyJoined());
    return whole.cost() + price * tree.hidden();
  }

  /** The best tree that one move after another leads to. */
  Found improve(Tree start) {
    return improve(start, node -> true);
  }

  /** The same if only what hangs on some nodes is hung elsewhere. */
  Found improve(Tree start, IntPredicate near) {
    Tree tree = new Tree(start);
    double cost = cost(tree);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double next = pullOuts(tree, contractions(tree, regrafts(tree, cost, near)));
      if (next > cost - LEAST_GAIN) {
        break;
      }
      cost = next;
    }
    return new Found(tree, cost);
  }

  private double regrafts(Tree tree, double before, IntPredicate near) {
    double cost = before;
    for (int a = 0; a < tree.capacity(); a++) {
      for (int b : new IntArrayList(tree.neighbours(a))) {
        if (near.test(a) && tree.neighbours(a).contains(b)) {
          Regraft.Hook hook = cheapest(tree, a, b);
          if (hook.cost() < cost - LEAST_GAIN) {
            Regraft.move(tree, a, b, hook);
            cost = cost(tree);
          }
        }
      }
    }
    return cost;
  }

  private Regraft.Hook cheapest(Tree tree, int a, int b) {
    best = new Regraft.Hook(a, -1, Double.MAX_VALUE);
    if (tree.degree(a) > 1) {
      regraft.walk(
          tree, a, b, (hook, one, two, hung) -> best = hook.cost() < best.cost() ? hook : best);
    }
    return best;
  }

  private double contractions(Tree tree, double before) {
    double cost = before;
    for (int h = tree.extant(); h < tree.capacity(); h++) {
      int into = -1;
      double least = cost - LEAST_GAIN;
      for (int v : tree.neighbours(h)) {
        double contracted = contracted(h, v) + price * (tree.hidden() - 1);
        if (contracted < least) {
          least = contracted;
          into = v;
        }
      }
      if (into >= 0) {
        tree.contract(h, into);
        cost = cost(tree);
      }
    }
    return cost;
  }

  /** Cost of the readings when an inferred witness is made one with its neighbour. */
  private double contracted(int hidden, int into) {
    float[] here = whole.belief(hidden);
    float[] there = whole.belief(into);
    float[] one = whole.between(hidden, into);
    float[] two = whole.between(into, hidden);
    for (int s = 0; s < scratch.length; s++) {
      scratch[s] = here[s] - two[s] + (there[s] - one[s]);
    }
    return whole.least(scratch);
  }

  private double pullOuts(Tree tree, double before) {
    double cost = before;
    for (int v = 0; v < tree.extant(); v++) {
      if (tree.degree(v) > 1
          && pulledOut(tree, v) + price * (tree.hidden() + 1) < cost - LEAST_GAIN) {
        tree.pullOut(v);
        cost = cost(tree);
      }
    }
    return cost;
  }

  /** Cost of the readings when a telling hangs on an inferred witness that takes its place. */
  private double pulledOut(Tree tree, int witness) {
    float[] own = new float[places.width()];
    places.own(witness, own);
    places.pass(own, scratch);
    for (int v : tree.neighbours(witness)) {
      Messages.add(scratch, whole.between(v, witness));
    }
    return whole.least(scratch);
  }
}
