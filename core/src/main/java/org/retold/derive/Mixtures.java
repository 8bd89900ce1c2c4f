package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
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
  /** So many of the cuts that promise most are looked at with a new search. */
  private static final int SEARCHED = 4;

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

  private final TreeSearch search;
  private final TwoHooks hooks;

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
  private record Cut(Tree rest, Tree part, int copy, double gain) {}

  /**
   * Takes what the tree was sought with.
   *
   * @param places merged, for the search of the tree
   * @param inOrder all of them in the order of the text
   * @param mean the mean cost of an edge
   * @param share of it that scattered readings of a second exemplar must save
   */
  Mixtures(Places places, Places inOrder, double price, double mean, double share) {
    search = new TreeSearch(places, price, mean);
    double ofStretch = STRETCH_OF_MEAN * mean + STRETCH;
    hooks = new TwoHooks(inOrder, price, share * mean + SCATTERED, ofStretch);
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
    List<Cut> promising = new ArrayList<>();
    for (int copy = 0; copy < tree.extant(); copy++) {
      IntArrayList around = tree.neighbours(copy);
      for (int i = 0; i < around.size(); i++) {
        promising.add(weighed(cut(tree, copy, around.getInt(i), -1), before));
        for (int j = 0; j < i; j++) {
          promising.add(weighed(cut(tree, copy, around.getInt(i), around.getInt(j)), before));
        }
      }
    }
    return promising.stream()
        .sorted(Comparator.comparingDouble(Cut::gain).reversed())
        .limit(SEARCHED)
        .map(cut -> new Cut(search.improve(cut.rest()).tree(), cut.part(), cut.copy(), 0))
        .map(cut -> weighed(cut, before))
        .filter(cut -> cut.gain() > 0)
        .max(Comparator.comparingDouble(Cut::gain))
        .orElse(null);
  }

  private Cut weighed(Cut cut, double before) {
    if (cut.rest().joinedTellings() < LEAST_REST) {
      return new Cut(cut.rest(), cut.part(), cut.copy(), -Double.MAX_VALUE);
    }
    double after = hooks.best(cut.rest(), cut.part(), cut.copy()).cost();
    return new Cut(cut.rest(), cut.part(), cut.copy(), before - after);
  }

  /** Cuts a telling off from one neighbour, or from two that are then joined. */
  private static Cut cut(Tree tree, int copy, int one, int other) {
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
