package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which tellings may have two exemplars. Only where a telling and its neighbours differ can another
 * exemplar save anything, and that is a few places of the text; looked at there alone, every cut
 * promises at least what it will save. So only the cuts that promise enough need be weighed on the
 * whole text.
 */
final class Promising {
  /** Of the copyist's exemplar and whatever hangs on him falsely, the lines cost most. */
  private static final int DEAREST = 6;

  private static final float NOTHING = 1e-3f;

  private final Places places;
  private final double price;
  private final double ofScattered;
  private final double ofStretch;
  private final Messages whole;

  Promising(Places inOrder, double price, double ofScattered, double ofStretch) {
    this.places = inOrder;
    this.price = price;
    this.ofScattered = ofScattered;
    this.ofStretch = ofStretch;
    whole = new Messages(inOrder);
  }

  /**
   * Where a telling could be cut off: from one neighbour, or from two that are then joined.
   *
   * @param other -1 if it is cut off from one
   * @param gain no less than what the cut can save
   */
  record Cut(int copy, int one, int other, double gain) {}

  /** The cuts that can save something, the ones that promise most first. */
  List<Cut> cuts(Tree tree) {
    whole.read(tree, tree.anyJoined());
    List<Cut> found = new ArrayList<>();
    for (int copy = 0; copy < tree.extant(); copy++) {
      if (tree.degree(copy) > 0) {
        look(tree, copy, found);
      }
    }
    found.sort(
        Comparator.comparingDouble(Cut::gain)
            .reversed()
            .thenComparing(Cut::copy)
            .thenComparing(Cut::one)
            .thenComparing(Cut::other));
    return found;
  }

  private void look(Tree tree, int copy, List<Cut> found) {
    IntArrayList around = new IntArrayList(tree.neighbours(copy));
    boolean[] differs = new boolean[places.size()];
    double[] costs = new double[tree.capacity()];
    for (int next : around) {
      costs[next] = cost(copy, next, differs);
    }
    IntArrays.stableSort(
        around.elements(), 0, around.size(), (a, b) -> Double.compare(costs[b], costs[a]));
    Places some = places.only(numbers(differs));
    TwoHooks hooks = new TwoHooks(some, price, ofScattered, ofStretch);
    double before = new TreeSearch(some, price, 0).cost(tree);
    for (int i = 0; i < Math.min(DEAREST, around.size()); i++) {
      for (int j = -1; j < i; j++) {
        int other = j < 0 ? -1 : around.getInt(j);
        Mixtures.Cut cut = Mixtures.Cut.of(tree, copy, around.getInt(i), other);
        if (cut.leavesEnough()) {
          double after = hooks.best(cut.rest(), cut.part(), copy).cost();
          if (after < before) {
            found.add(new Cut(copy, around.getInt(i), other, before - after));
          }
        }
      }
    }
  }

  /** What the line to a neighbour costs; marks where. */
  private double cost(int copy, int next, boolean[] differs) {
    float[] here = whole.belief(copy);
    float[] there = whole.belief(next);
    float[] heard = whole.between(next, copy);
    float[] said = whole.between(copy, next);
    double sum = 0;
    for (int p = 0; p < differs.length; p++) {
      float all = Float.MAX_VALUE;
      float mine = Float.MAX_VALUE;
      float its = Float.MAX_VALUE;
      for (int s = places.offset(p); s < places.offset(p + 1); s++) {
        all = Math.min(all, here[s]);
        mine = Math.min(mine, here[s] - heard[s]);
        its = Math.min(its, there[s] - said[s]);
      }
      float line = all - mine - its;
      differs[p] |= line > NOTHING;
      sum += line;
    }
    return sum;
  }

  private static int[] numbers(boolean[] set) {
    IntArrayList numbers = new IntArrayList();
    for (int i = 0; i < set.length; i++) {
      if (set[i]) {
        numbers.add(i);
      }
    }
    return numbers.toIntArray();
  }
}
