package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How sure each line of the tree is: its lower end is cut off and hung wherever else it would cost
 * little, and the variant places are drawn anew many times; how often each hook wins is how
 * probable it is. (Bootstrap over places, Felsenstein 1985, without a new search for every draw:
 * the costs of the hooks are resampled, Kishino, Miyata and Hasegawa 1990.)
 */
final class Attachments {
  /** Hooks beyond the cheapest ones never win a draw. */
  private static final int MOST_HOOKS = 8;

  private final Places places;
  private final double price;
  private final int resamples;
  private final long seed;

  Attachments(Places places, double price, int resamples, long seed) {
    this.places = places;
    this.price = price;
    this.resamples = resamples;
    this.seed = seed;
  }

  /** A hook and how often it won; {@code beside} is -1 for a hook on the node itself. */
  record Hook(int node, int beside, double probability) {}

  // Arrays of one search, never compared nor kept.
  @SuppressWarnings("ArrayRecordComponent")
  private record Candidate(int node, int beside, double cost, double[] byPlace) {}

  /**
   * The hooks of the lower end {@code child} of the line from {@code parent}, most probable first.
   */
  List<Hook> of(Tree tree, int parent, int child) {
    Tree cut = new Tree(tree);
    cut.part(parent, child);
    Messages below = new Messages(places);
    below.read(cut, child);
    float[] hung = new float[places.width()];
    places.pass(below.belief(child), hung);
    Messages rest = new Messages(places);
    rest.read(cut, parent);
    List<Candidate> candidates = new ArrayList<>();
    IntArrayList order = rest.order();
    boolean idle = cut.isHidden(parent) && cut.degree(parent) == 2;
    for (int v : order) {
      boolean hidden = v == parent && idle;
      candidates.add(candidate(rest.belief(v), null, hung, v, -1, hidden ? price : 0));
      int above = rest.parent(v);
      if (above >= 0 && !(idle && above == parent)) {
        candidates.add(
            candidate(rest.between(v, above), rest.between(above, v), hung, v, above, price));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::cost)
            .thenComparing(Candidate::beside)
            .thenComparing(Candidate::node));
    return draw(candidates.subList(0, Math.min(MOST_HOOKS, candidates.size())), child);
  }

  private Candidate candidate(
      float[] one,
      float @org.jspecify.annotations.Nullable [] two,
      float[] hung,
      int node,
      int beside,
      double extra) {
    double[] byPlace = new double[places.size() + 1];
    double sum = extra;
    for (int p = 0; p < places.size(); p++) {
      float least = Float.MAX_VALUE;
      for (int s = places.offset(p); s < places.offset(p + 1); s++) {
        least = Math.min(least, one[s] + hung[s] + (two == null ? 0 : two[s]));
      }
      byPlace[p] = least;
      sum += least;
    }
    byPlace[places.size()] = extra;
    return new Candidate(node, beside, sum, byPlace);
  }

  private List<Hook> draw(List<Candidate> candidates, int child) {
    double[] wins = new double[candidates.size()];
    int[] useful = differing(candidates);
    SplittableRandom random = new SplittableRandom(seed * 31 + child);
    double[] sums = new double[candidates.size()];
    for (int draw = 0; draw < resamples; draw++) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] = candidates.get(c).byPlace()[places.size()];
      }
      for (int p : useful) {
        int times = poisson(random);
        for (int c = 0; times > 0 && c < sums.length; c++) {
          sums[c] += times * candidates.get(c).byPlace()[p];
        }
      }
      share(sums, wins);
    }
    List<Hook> hooks = new ArrayList<>();
    for (int c = 0; c < wins.length; c++) {
      Candidate candidate = candidates.get(c);
      hooks.add(new Hook(candidate.node(), candidate.beside(), wins[c] / resamples));
    }
    hooks.sort(Comparator.comparingDouble(Hook::probability).reversed());
    return hooks;
  }

  /** The places where not all hooks cost the same; the others decide nothing. */
  private int[] differing(List<Candidate> candidates) {
    int[] found = new int[places.size()];
    int size = 0;
    for (int p = 0; p < places.size(); p++) {
      double first = candidates.get(0).byPlace()[p];
      boolean differs = false;
      for (Candidate candidate : candidates) {
        differs |= Math.abs(candidate.byPlace()[p] - first) > 1e-4;
      }
      if (differs) {
        found[size++] = p;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** A tie is shared: the text cannot tell its hooks apart. */
  private static void share(double[] sums, double[] wins) {
    double least = Arrays.stream(sums).min().orElse(0) + 1e-3;
    long tied = Arrays.stream(sums).filter(sum -> sum <= least).count();
    for (int c = 0; c < sums.length; c++) {
      wins[c] += sums[c] <= least ? 1.0 / tied : 0;
    }
  }

  /** Poisson with mean 1: how often one of very many places is drawn. */
  private static int poisson(SplittableRandom random) {
    double left = random.nextDouble() * Math.E;
    int k = 0;
    double term = 1;
    while (left > term && k < 8) {
      left -= term;
      k++;
      term /= k;
    }
    return k;
  }
}
