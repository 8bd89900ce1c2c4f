package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.retold.vector.Vector;

/**
 * For every article the few others that can be of its story: an index of features is asked with an
 * article's rarest, so the cost grows with the articles, not with their pairs.
 */
final class Candidates {
  /** Below this many texts all pairs are looked at. */
  private static final int FEW = 120;

  /** Rarest features of an article that are asked for. */
  private static final int ASKED = 70;

  /** Holders of a feature that are looked at: those nearest in time. */
  private static final int HOLDERS = 300;

  /** Candidates of one language that an article keeps. */
  private static final int KEPT = 12;

  /** Nearest of all languages among which the candidates of each are looked for. */
  private static final int LOOKED_AT = 2000;

  private final List<Vector> vectors;
  private final Int2ObjectOpenHashMap<IntArrayList> holders = new Int2ObjectOpenHashMap<>();

  /**
   * @param vectors in the order of time, so that neighbours in the list are near in time
   */
  Candidates(List<Vector> vectors) {
    this.vectors = vectors;
    if (vectors.size() > FEW) {
      index();
    }
  }

  private void index() {
    Int2IntOpenHashMap times = new Int2IntOpenHashMap();
    for (Vector vector : vectors) {
      for (int f = 0; f < vector.size(); f++) {
        times.addTo(vector.id(f), 1);
      }
    }
    for (int i = 0; i < vectors.size(); i++) {
      Vector vector = vectors.get(i);
      for (int f = 0; f < vector.size(); f++) {
        if (times.get(vector.id(f)) > 1) {
          holders.computeIfAbsent(vector.id(f), id -> new IntArrayList(2)).add(i);
        }
      }
    }
  }

  /** The candidates of one article, ascending. */
  int[] of(int article) {
    if (vectors.size() <= FEW) {
      return IntStream.range(0, vectors.size()).filter(i -> i != article).toArray();
    }
    Int2DoubleOpenHashMap sums = new Int2DoubleOpenHashMap();
    Vector own = vectors.get(article);
    for (int feature : rarest(own)) {
      IntArrayList having = holders.get(own.id(feature));
      if (having != null) {
        add(sums, having, article, own.id(feature), own.weight(feature));
      }
    }
    sums.remove(article);
    return best(sums);
  }

  private void add(
      Int2DoubleOpenHashMap sums, IntArrayList having, int article, int id, double weight) {
    int from = 0;
    int to = having.size();
    if (to > HOLDERS) {
      int at = java.util.Arrays.binarySearch(having.elements(), 0, to, article);
      from = Math.max(0, Math.min(at - HOLDERS / 2, to - HOLDERS));
      to = from + HOLDERS;
    }
    for (int h = from; h < to; h++) {
      int other = having.getInt(h);
      sums.addTo(other, weight * vectors.get(other).weightOf(id));
    }
  }

  private int[] rarest(Vector vector) {
    return IntStream.range(0, vector.size())
        .boxed()
        .sorted((f, g) -> Double.compare(vector.weight(g), vector.weight(f)))
        .limit(ASKED)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] best(Int2DoubleOpenHashMap sums) {
    Map<String, Integer> taken = new HashMap<>();
    List<Integer> best = new ArrayList<>();
    double least = least(sums);
    sums.int2DoubleEntrySet().stream()
        .filter(entry -> norm(entry) >= least)
        .sorted(
            (x, y) -> {
              int order = Double.compare(norm(y), norm(x));
              return order != 0 ? order : Integer.compare(x.getIntKey(), y.getIntKey());
            })
        .forEach(
            entry -> {
              int other = entry.getIntKey();
              if (taken.merge(vectors.get(other).language(), 1, Integer::sum) <= KEPT) {
                best.add(other);
              }
            });
    return best.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** What the {@link #LOOKED_AT} nearest have at least. */
  private double least(Int2DoubleOpenHashMap sums) {
    if (sums.size() <= LOOKED_AT) {
      return 0;
    }
    double[] norms = sums.int2DoubleEntrySet().stream().mapToDouble(this::norm).sorted().toArray();
    return norms[norms.length - LOOKED_AT];
  }

  private double norm(it.unimi.dsi.fastutil.ints.Int2DoubleMap.Entry entry) {
    return entry.getDoubleValue() / vectors.get(entry.getIntKey()).length();
  }
}
