package org.retold.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes variant places of a collation: other words, words that some lack, stretches that some lack,
 * other marks, another order.
 */
final class PlaceFinder {
  /** Weights chosen on the simulator alone, docs/method/derive.md#costs. */
  private static final float LACK = .9f;

  /** Whoever lacks a stretch cannot have handed it on; to lose it twice in one way is rare. */
  private static final float LONG_LACK = 1;

  private static final float MARK = .05f;

  /**
   * All marks together, of many tellings: a desk that sets other quotation marks sets them
   * throughout, and of many desks some do so that have not seen each other.
   */
  private static final float ALL_MARKS = 1;

  private static final int MANY = 40;

  private static final float MOVED = .8f;

  /** Two tellings lost one stretch together if it begins and ends within so many words. */
  private static final int NEAR = 2;

  /** With so many words of a stretch a telling shows that its exemplar had it. */
  private static final int LEAST_OF_HOLE = 6;

  private static final String LACKS = "\0";

  private final Collation collation;
  private final int n;
  private final List<Variant> variants = new ArrayList<>();

  /**
   * A variant place and the columns of the collation where it stands.
   *
   * @param lacking the reading that is the absence of words, -1 if there is none
   */
  record Variant(Kind kind, int from, int to, Places.Place place, int lacking) {
    private Variant weighing(float weight) {
      Places.Place weighed = new Places.Place(place.readings(), place.costs(), weight);
      return new Variant(kind, from, to, weighed, lacking);
    }
  }

  /** What differs at a place. */
  enum Kind {
    WORD,
    LACK,
    HOLE,
    MARK,
    ORDER
  }

  private PlaceFinder(Collation collation) {
    this.collation = collation;
    n = collation.tellings().size();
  }

  static List<Variant> find(Collation collation) {
    PlaceFinder finder = new PlaceFinder(collation);
    for (int c = 0; c < collation.width(); c++) {
      finder.words(c);
      finder.marks(c);
    }
    finder.lacks();
    finder.holes();
    finder.moves();
    if (finder.n > MANY) {
      finder.boundMarks();
    }
    return finder.variants;
  }

  private void boundMarks() {
    long marks = variants.stream().filter(variant -> variant.kind() == Kind.MARK).count();
    float weight = Math.min(1, ALL_MARKS / (MARK * Math.max(1, marks)));
    variants.replaceAll(v -> v.kind() == Kind.MARK ? v.weighing(weight) : v);
  }

  private void words(int column) {
    add(
        Kind.WORD,
        column,
        column + 1,
        t -> {
          int cell = collation.cell(t, column);
          return cell < 0 ? null : collation.tellings().get(t).words().raw(cell);
        },
        null);
  }

  private void marks(int column) {
    add(
        Kind.MARK,
        column,
        column + 1,
        t -> {
          int cell = collation.cell(t, column);
          return cell < 0 ? null : collation.tellings().get(t).markAfter(cell);
        },
        MARK);
  }

  /** Neighbouring columns that the same tellings have and the same lack are one place. */
  private void lacks() {
    int from = 0;
    for (int c = 1; c <= collation.width(); c++) {
      if (c == collation.width() || !samePresence(from, c)) {
        int first = from;
        add(Kind.LACK, from, c, t -> presence(t, first), LACK);
        from = c;
      }
    }
  }

  private boolean samePresence(int one, int other) {
    for (int t = 0; t < n; t++) {
      boolean same =
          collation.reads(t, one) == collation.reads(t, other)
              && (collation.cell(t, one) == Collation.GAP)
                  == (collation.cell(t, other) == Collation.GAP);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String presence(int telling, int column) {
    int cell = collation.cell(telling, column);
    return cell == Collation.UNKNOWN ? null : cell == Collation.GAP ? LACKS : "+";
  }

  private void holes() {
    List<Collation.Hole> done = new ArrayList<>();
    for (Collation.Hole hole : collation.holes()) {
      if (done.stream().noneMatch(other -> isSameAs(hole, other))) {
        done.add(hole);
        add(Kind.HOLE, hole.from(), hole.to(), t -> holeReading(t, hole), LONG_LACK);
      }
    }
  }

  private @Nullable String holeReading(int telling, Collation.Hole hole) {
    boolean lacks =
        collation.holes().stream()
            .anyMatch(other -> other.telling() == telling && isSameAs(hole, other));
    if (lacks) {
      return LACKS;
    }
    int read = 0;
    for (int c = hole.from(); c < hole.to(); c++) {
      read += collation.reads(telling, c) ? 1 : 0;
    }
    return read >= LEAST_OF_HOLE ? "+" : null;
  }

  private static boolean isSameAs(Collation.Hole hole, Collation.Hole other) {
    return Math.abs(hole.from() - other.from()) <= NEAR && Math.abs(hole.to() - other.to()) <= NEAR;
  }

  /** A jump back in a telling's walk over the columns: a block was moved. */
  private void moves() {
    Map<Long, String[]> jumps = new TreeMap<>();
    for (int t = 0; t < n; t++) {
      for (long jump : jumps(t)) {
        jumps.computeIfAbsent(jump, key -> new String[n])[t] = "moved";
      }
    }
    jumps.forEach(
        (jump, readings) -> {
          int from = (int) (jump >> 32);
          int to = jump.intValue();
          add(Kind.ORDER, to, from + 1, t -> order(readings, t, from, to), MOVED);
        });
  }

  private @Nullable String order(@Nullable String[] readings, int telling, int from, int to) {
    if (readings[telling] != null) {
      return readings[telling];
    }
    return collation.reads(telling, from) && collation.reads(telling, to) ? "kept" : null;
  }

  private long[] jumps(int telling) {
    int[] byWord = new int[collation.tellings().get(telling).words().size()];
    Arrays.fill(byWord, -1);
    for (int c = 0; c < collation.width(); c++) {
      if (collation.reads(telling, c)) {
        byWord[collation.cell(telling, c)] = c;
      }
    }
    long[] found = new long[byWord.length];
    int size = 0;
    int last = -1;
    for (int column : byWord) {
      if (column >= 0) {
        if (column < last) {
          found[size++] = ((long) last << 32) | column;
        }
        last = column;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private void add(
      Kind kind, int from, int to, IntFunction<@Nullable String> reading, @Nullable Float flat) {
    Map<String, Integer> states = new LinkedHashMap<>();
    int[] readings = new int[n];
    for (int t = 0; t < n; t++) {
      String text = reading.apply(t);
      readings[t] =
          text == null ? Places.UNKNOWN : states.computeIfAbsent(text, key -> states.size());
    }
    if (states.size() > 1) {
      float[][] costs = costs(List.copyOf(states.keySet()), flat);
      variants.add(
          new Variant(
              kind,
              from,
              to,
              new Places.Place(readings, costs, 1),
              states.getOrDefault(LACKS, -1)));
    }
  }

  private static float[][] costs(List<String> states, @Nullable Float flat) {
    float[][] costs = new float[states.size()][states.size()];
    for (int i = 0; i < costs.length; i++) {
      for (int j = 0; j < i; j++) {
        costs[i][j] = flat != null ? flat : Spelling.cost(states.get(i), states.get(j));
        costs[j][i] = costs[i][j];
      }
    }
    return costs;
  }
}
