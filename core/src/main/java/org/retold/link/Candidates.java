package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.retold.vector.Features;
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

  /**
   * Articles that a feature may stand in to be asked for at all, and the share of them if they are
   * many: what more have says little and would fill memory.
   */
  private static final int COMMON = 5000;

  private static final double COMMON_SHARE = 0.05;

  /** Articles that are asked for one after the other with the same scratch memory. */
  private static final int CHUNK = 512;

  /** Parts of the articles that are indexed side by side; each needs a number a feature. */
  private static final int PARTS = 4;

  /** Marks a feature that is not to be asked for. */
  private static final int UNUSED = -1;

  private final List<Vector> vectors;
  private final boolean within;
  private final int[] languageOf;
  private final float[] lengths;
  private final int languages;
  private final int[][] asked;

  /** By number of a feature its place in {@link #starts}. */
  private final Int2IntOpenHashMap slots = new Int2IntOpenHashMap();

  private int[] starts = {0};
  private int[] holders = {};
  private short[] weights = {};

  /**
   * @param vectors in the order of time, so that neighbours in the list are near in time
   * @param within false if no pairs of one language will be asked for
   */
  Candidates(List<Vector> vectors, boolean within) {
    this.vectors = vectors;
    this.within = within;
    this.languageOf = new int[vectors.size()];
    this.lengths = new float[languageOf.length];
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < languageOf.length; i++) {
      lengths[i] = (float) vectors.get(i).length();
      languageOf[i] = numbers.computeIfAbsent(vectors.get(i).language(), key -> numbers.size());
    }
    this.languages = numbers.size();
    this.asked = vectors.size() > FEW ? asked() : new int[0][];
    if (vectors.size() > FEW) {
      index();
    }
  }

  boolean any(int a, int b) {
    return true;
  }

  boolean sameLanguage(int a, int b) {
    return languageOf[a] == languageOf[b];
  }

  boolean apart(int a, int b) {
    return !sameLanguage(a, b);
  }

  /** The wanted pairs to be judged, each once, ascending. */
  long[] pairs(Pairs.Wanted wanted) {
    int size = vectors.size();
    long[] all =
        size <= FEW
            ? IntStream.range(0, size).boxed().flatMapToLong(a -> withLater(a, wanted)).toArray()
            : joined(
                IntStream.rangeClosed(0, (size - 1) / CHUNK)
                    .parallel()
                    .mapToObj(chunk -> chunk(chunk, wanted))
                    .toList());
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private static long[] joined(List<LongArrayList> chunks) {
    long[] all = new long[chunks.stream().mapToInt(LongArrayList::size).sum()];
    int at = 0;
    for (LongArrayList chunk : chunks) {
      chunk.getElements(0, all, at, chunk.size());
      at += chunk.size();
    }
    return all;
  }

  private LongStream withLater(int a, Pairs.Wanted wanted) {
    return IntStream.range(a + 1, vectors.size())
        .filter(b -> wanted.test(a, b))
        .mapToLong(b -> Pairs.key(a, b));
  }

  private LongArrayList chunk(int chunk, Pairs.Wanted wanted) {
    Nearest nearest = new Nearest(lengths, languageOf, languages);
    LongArrayList pairs = new LongArrayList();
    int to = Math.min(vectors.size(), (chunk + 1) * CHUNK);
    for (int article = chunk * CHUNK; article < to; article++) {
      for (int other : of(article, nearest, wanted)) {
        pairs.add(Pairs.key(article, other));
      }
    }
    return pairs;
  }

  private int[][] asked() {
    return vectors.parallelStream().map(this::rarest).toArray(int[][]::new);
  }

  /** Words of one language join no two articles of different ones. */
  private boolean joins(int id) {
    return within || !Features.kind(id).isOfOneLanguage();
  }

  /** Of the heaviest features of a text those that can join it, by number. */
  private int[] rarest(Vector vector) {
    int size = vector.size();
    double[] sorted = new double[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = vector.weight(i);
    }
    Arrays.sort(sorted);
    double least = size > ASKED ? sorted[size - ASKED] : 0;
    int[] rarest = new int[Math.min(size, ASKED)];
    int taken = 0;
    for (int i = 0; i < size && taken < rarest.length; i++) {
      if (vector.weight(i) >= least) {
        rarest[taken++] = vector.id(i);
      }
    }
    return Arrays.stream(rarest, 0, taken).filter(this::joins).toArray();
  }

  /** Features that somebody asks for and more than one text has, but not too many. */
  private void index() {
    Repeated repeated = new Repeated();
    vectors.parallelStream().forEach(vector -> repeat(vector, repeated));
    int[] ids =
        Arrays.stream(asked)
            .parallel()
            .flatMapToInt(each -> Arrays.stream(each).filter(repeated::may))
            .toArray();
    Arrays.parallelSort(ids);
    for (int i = 0; i < ids.length; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        slots.put(ids[i], slots.size());
      }
    }
    slots.defaultReturnValue(-1);
    int[][] next = new int[PARTS][];
    eachPart(part -> next[part] = counted(part, repeated));
    starts = new int[slots.size() + 1];
    double common = Math.max(COMMON, COMMON_SHARE * vectors.size());
    for (int slot = 0; slot < slots.size(); slot++) {
      int size = 0;
      for (int[] count : next) {
        size += count[slot];
      }
      boolean useful = size > 1 && size <= common;
      int at = useful ? starts[slot] : UNUSED;
      for (int[] count : next) {
        int after = useful ? at + count[slot] : UNUSED;
        count[slot] = at;
        at = after;
      }
      starts[slot + 1] = starts[slot] + (useful ? size : 0);
    }
    holders = new int[starts[slots.size()]];
    weights = new short[holders.length];
    eachPart(part -> post(part, repeated, next[part]));
  }

  private void repeat(Vector vector, Repeated repeated) {
    for (int f = 0; f < vector.size(); f++) {
      if (joins(vector.id(f))) {
        repeated.add(vector.id(f));
      }
    }
  }

  private static void eachPart(IntConsumer task) {
    IntStream.range(0, PARTS).parallel().forEach(task);
  }

  private int[] counted(int part, Repeated repeated) {
    int[] counts = new int[slots.size()];
    each(part, repeated, (slot, article, weight) -> counts[slot]++);
    return counts;
  }

  /** Parts are filled side by side; within a feature the articles ascend all the same. */
  private void post(int part, Repeated repeated, int[] next) {
    each(
        part,
        repeated,
        (slot, article, weight) -> {
          if (next[slot] != UNUSED) {
            holders[next[slot]] = article;
            weights[next[slot]++] = weight;
          }
        });
  }

  /** A feature of an article. */
  private interface Posting {
    void take(int slot, int article, short weight);
  }

  private void each(int part, Repeated repeated, Posting posting) {
    int to = (int) ((long) vectors.size() * (part + 1) / PARTS);
    for (int article = (int) ((long) vectors.size() * part / PARTS); article < to; article++) {
      Vector vector = vectors.get(article);
      for (int f = 0; f < vector.size(); f++) {
        int slot = repeated.may(vector.id(f)) ? slots.get(vector.id(f)) : -1;
        if (slot >= 0) {
          posting.take(slot, article, vector.steps(f));
        }
      }
    }
  }

  private int[] of(int article, Nearest nearest, Pairs.Wanted wanted) {
    Vector own = vectors.get(article);
    for (int id : asked[article]) {
      int slot = slots.get(id);
      if (slot < 0) {
        continue;
      }
      int from = starts[slot];
      int to = starts[slot + 1];
      if (to - from > HOLDERS) {
        int at = Arrays.binarySearch(holders, from, to, article);
        from = Math.max(from, Math.min(at - HOLDERS / 2, to - HOLDERS));
        to = from + HOLDERS;
      }
      double weight = own.weightOf(id);
      for (int h = from; h < to; h++) {
        if (wanted.test(article, holders[h])) {
          nearest.add(holders[h], weight * weights[h] / Vector.STEPS);
        }
      }
    }
    return nearest.best(article);
  }
}
