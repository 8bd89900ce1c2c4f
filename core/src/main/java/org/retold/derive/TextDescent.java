package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retold.model.Passage;

/**
 * The descent of tellings that share text word for word: collated, a tree sought on the variant
 * places, then second exemplars where the text demands them.
 */
final class TextDescent {
  /** The mean edge, and with it the price, is estimated again this often. */
  private static final int ESTIMATES = 2;

  /** Where two exemplars differ, a copy of both agrees so often with the second. */
  private static final double LEAST_SHARE = .15;

  private final DeriveOptions options;
  private final Collation collation;
  private final List<PlaceFinder.Variant> variants;
  private final Places places;
  private final Tree tree;
  private final double price;
  private final double meanEdge;

  /** A telling whose text demands another exemplar beside the one in the tree. */
  record Second(int exemplar, int copy, double saved) {}

  private TextDescent(
      DeriveOptions options,
      Collation collation,
      List<PlaceFinder.Variant> variants,
      Places places,
      Tree tree,
      double price,
      double meanEdge) {
    this.options = options;
    this.collation = collation;
    this.variants = variants;
    this.places = places;
    this.tree = tree;
    this.price = price;
    this.meanEdge = meanEdge;
  }

  /** Beyond so many tellings one search has to do. */
  private static final int FEW = 40;

  static TextDescent of(
      List<Telling> tellings, List<Columns.Matched> matched, DeriveOptions options) {
    Collation collation = Collation.of(Columns.of(tellings, matched));
    List<PlaceFinder.Variant> variants = PlaceFinder.find(collation);
    Places places =
        new Places(tellings.size(), variants.stream().map(PlaceFinder.Variant::place).toList());
    boolean many = tellings.size() > FEW;
    List<Tree> starts = StartingTrees.of(places, many);
    double mean = mean(places, starts.get(0));
    double price = 0;
    for (int i = 0; i < (many ? 1 : ESTIMATES); i++) {
      price = options.price() * mean;
      Tree best = search(places, price, many ? mean / 2 : mean, starts);
      mean = mean(places, best);
      starts = List.of(best);
    }
    Tree tree = starts.get(0);
    return new TextDescent(options, collation, variants, places, tree, price, mean);
  }

  private static Tree search(Places places, double price, double slack, List<Tree> starts) {
    TreeSearch search = new TreeSearch(places, price, slack);
    TreeSearch.Found best = search.improve(starts.get(0));
    for (Tree start : starts.subList(1, starts.size())) {
      TreeSearch.Found found = search.improve(start);
      best = found.cost() < best.cost() - 1e-6 ? found : best;
    }
    return best.tree();
  }

  private static double mean(Places places, Tree tree) {
    return new TreeSearch(places, 0, 1).cost(tree) / Math.max(1, tree.edges());
  }

  Tree tree() {
    return tree;
  }

  Places places() {
    return places;
  }

  Collation collation() {
    return collation;
  }

  List<PlaceFinder.Variant> variants() {
    return variants;
  }

  /** True if a reading of a place is that the words are not there. */
  boolean lacks(int place, int reading) {
    PlaceFinder.Variant variant = variants.get(place);
    return variant.lacking() == reading;
  }

  /** Where a telling has a variant place, or its nearest words when it lacks them. */
  Optional<Passage> passage(int telling, PlaceFinder.Variant variant) {
    int first = -1;
    int last = -1;
    for (int c = variant.from(); c < variant.to(); c++) {
      if (collation.reads(telling, c)) {
        first = first < 0 ? collation.cell(telling, c) : first;
        last = collation.cell(telling, c);
      }
    }
    for (int c = variant.from() - 1; first < 0 && c >= 0; c--) {
      first = collation.reads(telling, c) ? collation.cell(telling, c) : -1;
      last = first;
    }
    return first < 0 || last < first
        ? Optional.empty()
        : Optional.of(collation.tellings().get(telling).passage(first, last));
  }

  double price() {
    return price;
  }

  double meanEdge() {
    return meanEdge;
  }

  /** What every witness reads at every place, inferred ones by the least cost; [node][place]. */
  int[][] readings() {
    Messages messages = new Messages(places);
    messages.read(tree, 0);
    int[][] readings = new int[tree.capacity()][places.size()];
    for (int v : messages.order()) {
      float[] belief = messages.belief(v);
      for (int p = 0; p < places.size(); p++) {
        int best = places.offset(p);
        for (int s = best; s < places.offset(p + 1); s++) {
          best = belief[s] < belief[best] ? s : best;
        }
        readings[v][p] = best - places.offset(p);
      }
    }
    return readings;
  }

  /** Copies whose readings are explained far better by two exemplars than by one. */
  List<Second> seconds(Rooted rooted) {
    int[][] readings = readings();
    List<Second> found = new ArrayList<>();
    for (int copy = 0; copy < tree.extant(); copy++) {
      if (rooted.tree().degree(copy) == 1 && rooted.parents()[copy] >= 0) {
        Second best = bestSecond(copy, rooted, readings);
        if (best != null && best.saved() > options.secondExemplar() * meanEdge) {
          found.add(best);
        }
      }
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Second bestSecond(
      int copy, Rooted rooted, int[][] readings) {
    int first = rooted.parents()[copy];
    Second best = null;
    IntArrayList others = rooted.tree().side(first, copy);
    for (int other : others) {
      if (other != first) {
        double saved = saved(readings, copy, first, other);
        best = best == null || saved > best.saved() ? new Second(other, copy, saved) : best;
      }
    }
    return best;
  }

  private double saved(int[][] readings, int copy, int first, int other) {
    double saved = 0;
    double against = 0;
    for (int p = 0; p < places.size(); p++) {
      int own = places.reading(copy, p);
      if (own != Places.UNKNOWN) {
        float one = places.cost(p, readings[first][p], own);
        float two = places.cost(p, readings[other][p], own);
        saved += places.weight(p) * Math.max(0, one - two);
        against += places.weight(p) * Math.max(0, two - one);
      }
    }
    return saved < LEAST_SHARE * (saved + against) ? 0 : saved;
  }
}
