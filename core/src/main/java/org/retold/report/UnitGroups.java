package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;

/**
 * Sentences that say the same, joined over all tellings: the strongest links first, and only as
 * long as a group holds neighbouring sentences of each telling. Without that law one sentence that
 * sums up a letter would draw the whole letter into one row.
 */
final class UnitGroups {
  /** Fewer shared characters than this part of the shorter sentence do not make a row. */
  private static final double LEAST_OVERLAP = 0.4;

  private static final int MOST_SENTENCES = 4;

  /** One group: a run of neighbouring sentences, first to last, by telling. */
  static final class Group {
    final Map<Integer, int[]> runs = new TreeMap<>();

    boolean takes(Group other) {
      for (Map.Entry<Integer, int[]> entry : other.runs.entrySet()) {
        int[] mine = runs.get(entry.getKey());
        if (mine != null && !neighbours(mine, entry.getValue())) {
          return false;
        }
      }
      return true;
    }

    private static boolean neighbours(int[] one, int[] other) {
      int first = Math.min(one[0], other[0]);
      int last = Math.max(one[1], other[1]);
      boolean touch = one[0] <= other[1] + 1 && other[0] <= one[1] + 1;
      return touch && last - first < MOST_SENTENCES;
    }

    void add(Group other) {
      other.runs.forEach(
          (telling, run) ->
              runs.merge(
                  telling,
                  run,
                  (one, two) -> new int[] {Math.min(one[0], two[0]), Math.max(one[1], two[1])}));
    }
  }

  private record Link(Unit a, Unit b, double weight) {}

  private final List<Units> units;
  private final Map<Unit, Group> groups = new HashMap<>();

  UnitGroups(Tellings tellings, List<Units> units) {
    this.units = units;
    for (Units own : units) {
      for (Unit unit : own.all()) {
        Group group = new Group();
        group.runs.put(unit.telling().rank(), new int[] {unit.index(), unit.index()});
        groups.put(unit, group);
      }
    }
    List<Link> links = new ArrayList<>();
    for (PassagePair pair : tellings.story().alignment().pairs()) {
      if (!pair.a().article().equals(pair.b().article())) {
        link(tellings, pair, links);
      }
    }
    links.sort(
        Comparator.comparingDouble(Link::weight)
            .reversed()
            .thenComparing((Link link) -> link.a().telling().rank())
            .thenComparing((Link link) -> link.a().index())
            .thenComparing((Link link) -> link.b().telling().rank())
            .thenComparing((Link link) -> link.b().index()));
    links.forEach(this::join);
  }

  private void link(Tellings tellings, PassagePair pair, List<Link> links) {
    PairMap map = new PairMap(pair);
    for (Unit left : units(tellings, pair.a())) {
      Span seen = clip(left.span(), pair.a().span());
      Span there = map.toB(seen);
      for (Unit right : units(tellings, pair.b())) {
        int shared = shared(there, right.span());
        int shorter = Math.min(there.length(), clip(right.span(), pair.b().span()).length());
        // A pair that touches a sentence only at its edge says nothing of the sentence.
        double part = shorter == 0 ? 0 : (double) shared / shorter;
        double cover = (double) seen.length() / left.span().length();
        if (part >= LEAST_OVERLAP && cover >= LEAST_OVERLAP / 2) {
          links.add(new Link(left, right, pair.similarity() * part * cover));
        }
      }
    }
  }

  private List<Unit> units(Tellings tellings, Passage passage) {
    return units.get(tellings.of(passage.article()).rank()).overlapping(passage.span());
  }

  private void join(Link link) {
    Group one = group(link.a());
    Group other = group(link.b());
    if (one != other && one.takes(other)) {
      one.add(other);
      for (Map.Entry<Integer, int[]> run : other.runs.entrySet()) {
        for (int i = run.getValue()[0]; i <= run.getValue()[1]; i++) {
          groups.put(units.get(run.getKey()).all().get(i), one);
        }
      }
    }
  }

  Group group(Unit unit) {
    return java.util.Objects.requireNonNull(groups.get(unit));
  }

  private static Span clip(Span span, Span bounds) {
    int start = Math.max(span.start(), bounds.start());
    return new Span(start, Math.max(start, Math.min(span.end(), bounds.end())));
  }

  private static int shared(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }
}
