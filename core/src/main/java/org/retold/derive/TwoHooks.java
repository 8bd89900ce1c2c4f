package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for the two witnesses that explain a telling together: the copyist went over to the second
 * for one stretch of the text, or took readings from it here and there. A stretch is far less
 * likely to look so by chance, so it has to save less.
 */
final class TwoHooks {
  /** First exemplars that are looked at: the ones that explain most alone. */
  private static final int FIRSTS = 8;

  /** Where two exemplars differ, a copy of both agrees so often with the second. */
  private static final double LEAST_SHARE = .15;

  private final Places places;
  private final double price;
  private final double ofScattered;
  private final double ofStretch;
  private final Messages rest;
  private final Messages part;
  private final float[] hung;

  /**
   * What was found, with the costs of the whole; two exemplars have their price.
   *
   * @param single the best hook if there is but one exemplar
   */
  record Pair(Regraft.Hook first, int second, double cost, Regraft.Hook single) {}

  // Arrays of one search, never compared nor kept.
  @SuppressWarnings("ArrayRecordComponent")
  private record Hooked(int node, int beside, float[] byPlace, double cost) {
    Regraft.Hook hook(double base) {
      return new Regraft.Hook(node, beside, base + cost);
    }

    /** The places that cost something: only there can another hook be better. */
    int[] dear() {
      return IntStream.range(0, byPlace.length).filter(p -> byPlace[p] > 0).toArray();
    }

    /** No less than what the other hook can save. */
    double most(Hooked other, int[] dear) {
      double most = 0;
      for (int p : dear) {
        most += Math.max(0, byPlace[p] - other.byPlace[p]);
      }
      return most;
    }
  }

  /**
   * Takes what every search needs.
   *
   * @param places in the order of the text
   * @param price of an inferred witness
   * @param ofScattered price of a second exemplar from which readings came here and there
   * @param ofStretch the same if they stand together
   */
  TwoHooks(Places places, double price, double ofScattered, double ofStretch) {
    this.places = places;
    this.price = price;
    this.ofScattered = ofScattered;
    this.ofStretch = ofStretch;
    rest = new Messages(places);
    part = new Messages(places);
    hung = new float[places.width()];
  }

  /** The two exemplars of {@code copy}, which brings its part of the tree with it. */
  Pair best(Tree tree, Tree its, int copy) {
    part.read(its, copy);
    places.pass(part.belief(copy), hung);
    rest.read(tree, tree.anyJoined());
    double base = rest.cost() + price * (tree.hidden() + its.hidden());
    List<Hooked> hooks = hooks();
    hooks.sort(
        Comparator.comparingDouble(Hooked::cost)
            .thenComparing(Hooked::beside)
            .thenComparing(Hooked::node));
    Regraft.Hook single = hooks.get(0).hook(base);
    Pair best = new Pair(single, -1, Double.MAX_VALUE, single);
    for (Hooked first : hooks.subList(0, Math.min(FIRSTS, hooks.size()))) {
      int[] dear = first.dear();
      for (Hooked second : hooks) {
        double most = first.most(second, dear) - Math.min(ofScattered, ofStretch);
        boolean other = second.beside() < 0 && second.node() != first.node();
        if (other && base + first.cost() - most < best.cost() - 1e-6) {
          double cost = base + first.cost() - saved(first.byPlace(), second.byPlace());
          if (cost < best.cost() - 1e-6) {
            best = new Pair(first.hook(base), second.node(), cost, single);
          }
        }
      }
    }
    return best;
  }

  private List<Hooked> hooks() {
    List<Hooked> hooks = new ArrayList<>();
    IntArrayList order = rest.order();
    for (int i = 0; i < order.size(); i++) {
      int v = order.getInt(i);
      hooks.add(hooked(v, -1));
      if (i > 0) {
        hooks.add(hooked(v, rest.parent(v)));
      }
    }
    return hooks;
  }

  private Hooked hooked(int node, int beside) {
    float[] byPlace = new float[places.size()];
    double sum = beside < 0 ? 0 : price;
    float[] one = beside < 0 ? rest.belief(node) : rest.between(node, beside);
    float[] two = beside < 0 ? one : rest.between(beside, node);
    for (int p = 0; p < byPlace.length; p++) {
      float joint = Float.MAX_VALUE;
      for (int s = places.offset(p); s < places.offset(p + 1); s++) {
        joint = Math.min(joint, hung[s] + (beside < 0 ? one[s] : one[s] + two[s]));
      }
      byPlace[p] = joint - least(rest.belief(node), p);
      sum += byPlace[p];
    }
    return new Hooked(node, beside, byPlace, sum);
  }

  private float least(float[] belief, int place) {
    float least = Float.MAX_VALUE;
    for (int s = places.offset(place); s < places.offset(place + 1); s++) {
      least = Math.min(least, belief[s]);
    }
    return least;
  }

  /** What the second exemplar saves beyond its price. */
  private double saved(float[] first, float[] second) {
    return Math.max(scattered(first, second) - ofScattered, stretch(first, second) - ofStretch);
  }

  /** What it saves where it explains more; nothing if it explains too little beside the first. */
  private static double scattered(float[] first, float[] second) {
    double saved = 0;
    double against = 0;
    for (int p = 0; p < first.length; p++) {
      float difference = first[p] - second[p];
      saved += Math.max(0, difference);
      against += Math.max(0, -difference);
    }
    return saved < LEAST_SHARE * (saved + against) ? 0 : saved;
  }

  /** What it saves if the copy follows it in the one stretch that suits it best. */
  private static double stretch(float[] first, float[] second) {
    double most = 0;
    double here = 0;
    for (int p = 0; p < first.length; p++) {
      here = Math.max(0, here + first[p] - second[p]);
      most = Math.max(most, here);
    }
    return most;
  }
}
