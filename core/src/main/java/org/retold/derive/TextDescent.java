package org.retold.derive;

import java.util.Comparator;
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

  /** Beyond so many tellings one search has to do. */
  private static final int FEW = 40;

  /**
   * Two copyists hit on a reading by chance now and then, so that an inferred witness must save
   * some changes more than its share; docs/method/derive.md#price.
   */
  private static final double LEAST_SAVED = 3;

  /** Beyond so many the search for second exemplars takes longer than all the rest. */
  private static final int MOST_MIXED = 60;

  /** Messages of all places of a long tradition at once would fill the memory. */
  private static final int AT_ONCE = 1000;

  private final Collation collation;
  private final List<PlaceFinder.Variant> variants;
  private final Places places;
  private final Tree tree;
  private final Mixtures.Found found;
  private final double price;
  private final double meanEdge;
  private final int[][] readings;

  private TextDescent(
      Collation collation,
      List<PlaceFinder.Variant> variants,
      Places places,
      Mixtures.Found found,
      double price,
      double meanEdge) {
    this.collation = collation;
    this.variants = variants;
    this.places = places;
    this.found = found;
    tree = found.tree();
    this.price = price;
    this.meanEdge = meanEdge;
    readings = read(variants.stream().map(PlaceFinder.Variant::place).toList());
  }

  static TextDescent of(
      List<Telling> tellings, List<Columns.Matched> matched, DeriveOptions options) {
    Collation collation = Collation.of(Columns.of(tellings, matched));
    List<PlaceFinder.Variant> variants = PlaceFinder.find(collation);
    List<Places.Place> single = variants.stream().map(PlaceFinder.Variant::place).toList();
    // Most changes were made once: the search needs each pattern of readings but once.
    boolean many = tellings.size() > FEW;
    Places places = Places.merged(tellings.size(), many ? withoutOwn(single) : single);
    List<Tree> starts = StartingTrees.of(places, many);
    double mean = mean(places, starts.get(0));
    double price = 0;
    for (int i = 0; i < (many ? 1 : ESTIMATES); i++) {
      price = options.price() * mean + Math.min(LEAST_SAVED, mean / 4);
      Tree best = search(places, price, many ? mean / 2 : mean, starts);
      mean = mean(places, best);
      starts = List.of(best);
    }
    Mixtures.Found found = new Mixtures.Found(starts.get(0), List.of());
    if (tellings.size() <= MOST_MIXED) {
      Places inOrder = new Places(tellings.size(), inOrder(variants));
      found =
          new Mixtures(places, inOrder, price, mean, options.secondExemplar(), many)
              .find(found.tree());
    }
    return new TextDescent(
        collation, variants, new Places(tellings.size(), single), found, price, mean);
  }

  private static List<Places.Place> withoutOwn(List<Places.Place> places) {
    return places.stream().map(OwnReadings::joined).flatMap(List::stream).toList();
  }

  private static List<Places.Place> inOrder(List<PlaceFinder.Variant> variants) {
    return variants.stream()
        .sorted(Comparator.comparingInt(PlaceFinder.Variant::from))
        .map(PlaceFinder.Variant::place)
        .toList();
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

  /** The tree, and second exemplars beside it. */
  Mixtures.Found found() {
    return found;
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
    return readings;
  }

  private int[][] read(List<Places.Place> all) {
    int[][] found = new int[tree.capacity()][all.size()];
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Places.Place> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      read(new Places(places.witnesses(), some), from, found);
    }
    return found;
  }

  private void read(Places some, int from, int[][] found) {
    Messages messages = new Messages(some);
    messages.read(tree, 0);
    for (int v : messages.order()) {
      float[] belief = messages.belief(v);
      for (int p = 0; p < some.size(); p++) {
        int best = some.offset(p);
        for (int s = best; s < some.offset(p + 1); s++) {
          best = belief[s] < belief[best] ? s : best;
        }
        found[v][from + p] = best - some.offset(p);
      }
    }
  }
}
