package org.retold.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;

/**
 * Signs that neither of two kin was taken from the other: each has what the other lacks, and third
 * tellings have it too. Who copies cuts and adds, but what he adds is nobody else's; what he has
 * more than his exemplar and shares with another telling, which in turn has what only the exemplar
 * has, stood in a text before all three (Maas 1957 calls such readings separative).
 */
final class Separation {
  /**
   * Log odds of a lost source, as many pairs of either kind, by the {@link #signs}. Fitted on real
   * reports cut and mixed by desks and on planted copies; docs/method/derive.md#separation.
   */
  private static final double[] OF_TWO = {.01, .81, 2.06, 1.03};

  /** The same where third tellings share text with both. */
  private static final double[] OF_THREE = {-1.99, .17, 2.33, .65, 1.37, 8.99};

  /** Words in a run that stand in one of the two only: less is a reading. */
  private static final int STRETCH = 8;

  /** The same where a third telling has them. */
  private static final int STRETCH_OF_THREE = 5;

  /** One reading on either side may be chance. */
  private static final double A_FEW = 2;

  /** Of more tellings the nearest by number are asked. */
  private static final int MOST_THIRDS = 60;

  private final List<Telling> tellings;
  private final Coverage coverage;
  private final Map<Long, Kin> kin = new HashMap<>();

  /**
   * Takes what is known of a story.
   *
   * @param coverage what is said in other words is no matter of one alone
   */
  Separation(List<Telling> tellings, Coverage coverage, List<Kin> all) {
    this.tellings = tellings;
    this.coverage = coverage;
    all.forEach(pair -> kin.put(key(pair.a().index(), pair.b().index()), pair));
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  boolean areKin(int one, int other) {
    return kin.containsKey(key(one, other));
  }

  /** True if what both share has something else between its parts in one of them at least. */
  boolean isParted(int one, int other) {
    return gaps(said(one, other, places(one, other))) > 0
        || gaps(said(other, one, places(other, one))) > 0;
  }

  /** Log odds that both had a third text before them, if as many of all pairs had. */
  double logOdds(int one, int other) {
    double[] signs = signs(one, other);
    double[] weights = signs.length + 1 == OF_TWO.length ? OF_TWO : OF_THREE;
    double sum = weights[0];
    for (int k = 0; k < signs.length; k++) {
      sum += weights[k + 1] * signs[k];
    }
    return sum;
  }

  /** Numbers that are the same when the two change places; two more where a third can be asked. */
  double[] signs(int one, int other) {
    int[] there = places(one, other);
    int[] here = places(other, one);
    BitSet saidThere = said(one, other, there);
    BitSet saidHere = said(other, one, here);
    double own = own(one, saidThere);
    double others = own(other, saidHere);
    Thirds thirds = thirds(one, other, there, here);
    double least = Math.log(Math.min(own, others) + .05);
    double most = Math.max(own, others);
    double gaps = Math.log1p(Math.min(gaps(saidThere), gaps(saidHere)));
    return thirds.asked()
        ? new double[] {
          least,
          most,
          gaps,
          Math.log1p(thirds.words() / (double) STRETCH_OF_THREE),
          thirds.readings()
        }
        : new double[] {least, most, gaps};
  }

  /**
   * What third tellings say.
   *
   * @param words that a third shares with either and not with the other, whichever are fewer
   * @param readings how evenly it sides with either against the other, 0..1: of two that were
   *     copied from each other it sides with the exemplar, but for chance
   * @param asked true if there is one that has text of both
   */
  private record Thirds(int words, double readings, boolean asked) {}

  private Thirds thirds(int one, int other, int[] there, int[] here) {
    int words = 0;
    double readings = 0;
    boolean asked = false;
    int from = Math.max(0, Math.min(one, tellings.size() - MOST_THIRDS));
    for (int third = from; third < Math.min(tellings.size(), from + MOST_THIRDS); third++) {
      if (third != one && third != other && areKin(one, third) && areKin(other, third)) {
        int[] ofOne = places(one, third);
        int[] ofOther = places(other, third);
        words = Math.max(words, Math.min(only(ofOne, there), only(ofOther, here)));
        readings =
            Math.max(
                readings,
                evenly(
                    sides(one, third, other, ofOne, there),
                    sides(other, third, one, ofOther, here)));
        asked = true;
      }
    }
    return new Thirds(words, readings, asked);
  }

  private static double evenly(int some, int others) {
    return Math.min(some, others) / (Math.max(some, others) + A_FEW);
  }

  /** The longest stretches that stand in one of the two only; none if one of them has none. */
  List<Passage> own(int one, int other, int most) {
    List<Passage> own = new ArrayList<>(alone(one, other));
    List<Passage> others = new ArrayList<>(alone(other, one));
    if (own.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    TreeSet<Passage> found = new TreeSet<>(own.subList(0, Math.min(most / 2, own.size())));
    found.addAll(others.subList(0, Math.min(most / 2, others.size())));
    return List.copyOf(found);
  }

  private List<Passage> alone(int one, int other) {
    List<Passage> alone = new ArrayList<>();
    BitSet said = said(one, other, places(one, other));
    int words = tellings.get(one).words().size();
    int first = 0;
    for (int w = 0; w <= words; w++) {
      if (w == words || said.get(w)) {
        if (w - first > STRETCH) {
          alone.add(tellings.get(one).passage(first, w - 1));
        }
        first = w + 1;
      }
    }
    alone.sort(Comparator.comparingInt((Passage p) -> -p.span().length()).thenComparing(p -> p));
    return alone;
  }

  /** The passages that two share. */
  List<PassagePair> pairs(int one, int other) {
    return Objects.requireNonNull(kin.get(key(one, other)), "no kin").pairs();
  }

  /** How much of the first the other has. */
  double share(int one, int other) {
    return 1 - own(one, said(one, other, places(one, other)));
  }

  /** By word of the first where it stands in the other, or -1. */
  private int[] places(int one, int other) {
    int[] places = new int[tellings.get(one).words().size()];
    Arrays.fill(places, -1);
    @Nullable Kin pair = kin.get(key(one, other));
    if (pair != null) {
      boolean first = pair.a().index() == one;
      for (WordMatches words : pair.matches()) {
        for (int i = 0; i < words.size(); i++) {
          places[first ? words.left(i) : words.right(i)] = first ? words.right(i) : words.left(i);
        }
      }
    }
    return places;
  }

  /** The words of the first that the other has, or says in other words. */
  private BitSet said(int one, int other, int[] places) {
    BitSet said = new BitSet();
    for (int w = 0; w < places.length; w++) {
      said.set(w, places[w] >= 0);
    }
    Telling telling = tellings.get(one);
    for (PassagePair pair : coverage.pairs(one, other)) {
      boolean first = pair.a().article().equals(telling.article().id());
      if (!Kin.isVerbatim(pair)) {
        Span span = first ? pair.a().span() : pair.b().span();
        said.set(telling.firstWordFrom(span.start()), telling.firstWordFrom(span.end()));
      }
    }
    return said;
  }

  private double own(int one, BitSet said) {
    return 1 - said.cardinality() / (double) Math.max(1, tellings.get(one).words().size());
  }

  /** Between how many shared parts the text goes on alone for more than a reading. */
  private static int gaps(BitSet said) {
    int gaps = 0;
    int last = said.nextSetBit(0);
    for (int w = last; w >= 0; w = said.nextSetBit(w + 1)) {
      gaps += w - last > STRETCH ? 1 : 0;
      last = w;
    }
    return gaps;
  }

  /** Words in stretches that are in a third telling and not in the other. */
  private static int only(int[] third, int[] other) {
    int sum = 0;
    int run = 0;
    for (int w = 0; w <= third.length; w++) {
      if (w < third.length && third[w] >= 0 && other[w] < 0) {
        run++;
      } else {
        sum += run >= STRETCH_OF_THREE ? run : 0;
        run = 0;
      }
    }
    return sum;
  }

  /** How often a third telling reads as the one does where the other reads something else. */
  private int sides(int one, int third, int other, int[] ofThird, int[] ofOther) {
    int sides = 0;
    boolean before = false;
    for (int w = 0; w < ofThird.length; w++) {
      boolean is =
          ofThird[w] >= 0
              && ofOther[w] >= 0
              && form(one, w).equals(form(third, ofThird[w]))
              && !form(one, w).equals(form(other, ofOther[w]));
      sides += is && !before ? 1 : 0;
      before = is;
    }
    return sides;
  }

  private String form(int telling, int word) {
    return tellings.get(telling).words().form(word);
  }
}
