package org.retold.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How sure each line of the tree is: its lower end is cut off and hung wherever else it would cost
 * little, and the variant places are drawn anew many times; how often each hook wins is how
 * probable it is. (Bootstrap over places, Felsenstein 1985, without a new search for every draw:
 * the costs of the hooks are resampled, Kishino, Miyata and Hasegawa 1990.)
 */
final class Attachments {
  /** Hooks beyond the cheapest ones never win a draw. */
  private static final int MOST_HOOKS = 8;

  /** Nothing is looked for behind a hook that is dearer than the best by so many mean edges. */
  private static final double FAR = 1;

  private final Places places;
  private final Tree tree;
  private final Regraft regraft;
  private final int resamples;
  private final long seed;

  /**
   * @param mean the mean cost of an edge; hooks that cost so much more do not win
   */
  Attachments(Places places, Tree tree, double price, double mean, int resamples, long seed) {
    this.places = places;
    this.tree = tree;
    this.resamples = resamples;
    this.seed = seed;
    Messages whole = new Messages(places);
    whole.read(tree, 0);
    regraft = new Regraft(places, whole, price, FAR * mean);
  }

  /** A hook and how often it won; {@code beside} is -1 for a hook on the node itself. */
  record Hook(int node, int beside, double probability) {}

  // Arrays of one search, never compared nor kept.
  @SuppressWarnings("ArrayRecordComponent")
  private record Candidate(Regraft.Hook hook, double[] byPlace) {
    /** Cost of the hook, so that a tie does not hang on the last digit of a sum. */
    double cost() {
      return Math.round(hook.cost() * 1e4) / 1e4;
    }
  }

  /** The hooks of the lower end {@code child} of the line from {@code parent}. */
  List<Hook> of(int parent, int child) {
    TreeSet<Candidate> cheapest =
        new TreeSet<>(
            Comparator.comparingDouble(Candidate::cost)
                .thenComparing(candidate -> candidate.hook().beside())
                .thenComparing(candidate -> candidate.hook().node()));
    regraft.walk(
        tree,
        parent,
        child,
        (hook, one, two, hung) -> {
          boolean full = cheapest.size() == MOST_HOOKS;
          if (!full || hook.cost() < cheapest.last().hook().cost()) {
            cheapest.add(new Candidate(hook, byPlace(hook, one, two, hung)));
            if (full) {
              cheapest.pollLast();
            }
          }
        });
    return draw(List.copyOf(cheapest), child);
  }

  /** What the hook costs at every place, and behind them what is no place's: inferred witnesses. */
  private double[] byPlace(Regraft.Hook hook, float[] one, float @Nullable [] two, float[] hung) {
    double[] byPlace = new double[places.size() + 1];
    double sum = 0;
    for (int p = 0; p < places.size(); p++) {
      float least = Float.MAX_VALUE;
      for (int s = places.offset(p); s < places.offset(p + 1); s++) {
        least = Math.min(least, one[s] + hung[s] + (two == null ? 0 : two[s]));
      }
      byPlace[p] = least;
      sum += least;
    }
    byPlace[places.size()] = hook.cost() - sum;
    return byPlace;
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
      Regraft.Hook hook = candidates.get(c).hook();
      hooks.add(new Hook(hook.node(), hook.beside(), wins[c] / resamples));
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
