package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tellings that were made from two exemplars. A telling and what depends on it is cut out,
 * the rest is mended and searched again without it, and it is hung on two witnesses at once: every
 * variant place follows the exemplar that explains it better (the parsimony of a network; Nakhleh,
 * Jin, Zhao and Mellor-Crummey 2005). A mixed telling left in the tree would stand between its
 * exemplars and bend all lines around it, so it is not enough to look for second exemplars in a
 * tree that was found with it.
 */
final class Mixtures {
  /** So many of the cuts that promise most are weighed on the whole text at a time. */
  private static final int WEIGHED = 24;

  /** So many of the cuts that save most are looked at with a new search. */
  private static final int SEARCHED = 4;

  /** The same among many tellings, where every look is long. */
  private static final int WEIGHED_OF_MANY = 12;

  private static final int SEARCHED_OF_MANY = 2;

  /** A cut mends the tree near it: so many lines away it is searched again. */
  private static final int NEAR = 3;

  /** Fewer tellings than this left over can show nothing. */
  private static final int LEAST_REST = 3;

  /**
   * What readings that a copy took here and there from a second exemplar must save beyond its share
   * of the mean line: copyists hit on a reading by chance now and then, or mend one, and there are
   * many places to look.
   */
  private static final double SCATTERED = 6;

  /** The same for a stretch, as a share of the mean line and in changes. */
  private static final double STRETCH_OF_MEAN = .1;

  private static final double STRETCH = 2;

  private final boolean many;
  private final TreeSearch search;
  private final TwoHooks hooks;
  private final Promising promising;

  /**
   * A telling that has text of a second exemplar beside the first, which is in the tree.
   *
   * @param saved changes that the second saves beyond its price
   */
  record Second(int first, int exemplar, int copy, double saved) {}

  /** A tree, and the second exemplars that are no lines of it. */
  record Found(Tree tree, List<Second> seconds) {
    Found {
      seconds = List.copyOf(seconds);
    }
  }

  /** A tree in two: the rest, and a telling with what depends on it. */
  record Cut(Tree rest, Tree part, int copy, double gain) {

    /**
     * Cuts a telling off from one neighbour, or from two that are then joined.
     *
     * @param other -1 if there is but one
     */
    static Cut of(Tree tree, int copy, int one, int other) {
      Tree rest = new Tree(tree);
      rest.part(copy, one);
      if (other >= 0) {
        rest.part(copy, other);
      }
      Tree part = new Tree(rest);
      part.keepOnly(rest.side(copy, -1));
      rest.keepOnly(rest.side(one, -1), other < 0 ? new IntArrayList() : rest.side(other, -1));
      if (other >= 0) {
        rest.join(one, other);
      }
      rest.dissolveIfIdle(one);
      return new Cut(rest, part, copy, 0);
    }

    boolean leavesEnough() {
      return rest.joinedTellings() >= LEAST_REST;
    }
  }

  /**
   * Takes what the tree was sought with.
   *
   * @param places merged, for the search of the tree
   * @param inOrder all of them in the order of the text
   * @param mean the mean cost of an edge
   * @param share of it that scattered readings of a second exemplar must save
   * @param many true if the tree is too large for long searches
   */
  Mixtures(Places places, Places inOrder, double price, double mean, double share, boolean many) {
    this.many = many;
    search = new TreeSearch(places, price, many ? mean / 2 : mean);
    double ofScattered = share * mean + SCATTERED;
    double ofStretch = STRETCH_OF_MEAN * mean + STRETCH;
    hooks = new TwoHooks(inOrder, price, ofScattered, ofStretch);
    promising = new Promising(inOrder, price, ofScattered, ofStretch);
  }

  Found find(Tree given) {
    Tree rest = given;
    List<Cut> cuts = new ArrayList<>();
    Cut cut = best(rest);
    while (cut != null) {
      cuts.add(cut);
      rest = cut.rest();
      cut = best(rest);
    }
    Tree tree = new Tree(rest);
    List<Second> seconds = new ArrayList<>();
    for (int i = cuts.size() - 1; i >= 0; i--) {
      hang(tree, cuts.get(i), seconds);
    }
    return new Found(tree, seconds);
  }

  /** The cut that saves most, if it saves enough. */
  private @Nullable Cut best(Tree tree) {
    double before = search.cost(tree);
    return promising.cuts(tree).stream()
        .limit(many ? WEIGHED_OF_MANY : WEIGHED)
        .map(cut -> weighed(Cut.of(tree, cut.copy(), cut.one(), cut.other()), before))
        .sorted(Comparator.comparingDouble(Cut::gain).reversed())
        .limit(many ? SEARCHED_OF_MANY : SEARCHED)
        .map(cut -> mended(cut, tree))
        .map(cut -> weighed(cut, before))
        .filter(cut -> cut.gain() > 0)
        .max(Comparator.comparingDouble(Cut::gain))
        .orElse(null);
  }

  private Cut mended(Cut cut, Tree before) {
    IntOpenHashSet near = near(before, cut.copy());
    Tree rest = search.improve(cut.rest(), near::contains).tree();
    return new Cut(rest, cut.part(), cut.copy(), 0);
  }

  private static IntOpenHashSet near(Tree tree, int node) {
    IntOpenHashSet near = new IntOpenHashSet(new int[] {node});
    for (int step = 0; step < NEAR; step++) {
      for (int inside : near.toIntArray()) {
        near.addAll(tree.neighbours(inside));
      }
    }
    return near;
  }

  private Cut weighed(Cut cut, double before) {
    double after = hooks.best(cut.rest(), cut.part(), cut.copy()).cost();
    return new Cut(cut.rest(), cut.part(), cut.copy(), before - after);
  }

  private void hang(Tree tree, Cut cut, List<Second> seconds) {
    TwoHooks.Pair pair = hooks.best(tree, cut.part(), cut.copy());
    boolean two = pair.cost() < pair.single().cost();
    Regraft.Hook first = two ? pair.first() : pair.single();
    tree.add(cut.part(), cut.copy());
    int node = first.beside() < 0 ? first.node() : tree.divide(first.node(), first.beside());
    tree.join(node, cut.copy());
    if (two) {
      double saved = pair.single().cost() - pair.cost();
      seconds.add(new Second(node, pair.second(), cut.copy(), saved));
    }
  }
}
