package org.retold.reuse;

import java.util.Arrays;

/**
 * What speaks for one text of a group being the exemplar of another: numbers for {@link
 * SourceModel} to weigh.
 */
final class SourceFeatures {
  static final int DIRECTION = 14;
  static final int LINE = 20;
  static final int ROOT = 5;

  /** A longer run is a stretch put in or left out, not a reading. */
  static final int LONG = 10;

  /** Beyond so many places one more says little that is new. */
  private static final double CAP = 8;

  private final KinGroup group;
  private final int n;
  private final Cohesion cohesion;
  private final SourceDates dates;
  private final double[] nearness;
  private final double[][] logits;
  private final int[][] matched;
  private final int[] covered;

  SourceFeatures(KinGroup group) {
    this.group = group;
    n = group.size();
    cohesion = new Cohesion(group);
    dates = new SourceDates(group);
    nearness = new double[n];
    covered = new int[n];
    matched = new int[n][n];
    for (int i = 0; i < n; i++) {
      measure(i);
    }
    logits = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (group.areKin(i, j)) {
          logits[i][j] = SourceModel.direction(direction(i, j));
          logits[j][i] = -logits[i][j];
        }
      }
    }
  }

  private void measure(int index) {
    boolean[] shared = new boolean[group.text(index).size()];
    int kin = 0;
    for (int other = 0; other < n; other++) {
      if (group.areKin(index, other)) {
        KinPair pair = group.pair(index, other);
        nearness[index] += pair.nearness();
        kin++;
        for (int w = 0; w < shared.length; w++) {
          if (pair.inB(w) >= 0) {
            shared[w] = true;
            matched[index][other]++;
          }
        }
      }
    }
    nearness[index] /= Math.max(1, kin);
    for (boolean is : shared) {
      covered[index] += is ? 1 : 0;
    }
  }

  /** Log odds that of two kin the first was there before. */
  double logit(int from, int to) {
    return logits[from][to];
  }

  /** Log weights of all lines, by exemplar and copy. */
  double[][] lines() {
    double[][] lines = new double[n][n];
    for (int to = 0; to < n; to++) {
      Least least = least(to);
      for (int from = 0; from < n; from++) {
        lines[from][to] =
            group.areKin(from, to)
                ? SourceModel.line(line(from, to, least))
                : Double.NEGATIVE_INFINITY;
      }
    }
    return lines;
  }

  /** Log weights of every text being nobody's copy. */
  double[] roots() {
    double[] roots = new double[n];
    Arrays.setAll(roots, index -> SourceModel.root(root(index)));
    return roots;
  }

  /** Numbers that change their sign when the two change places. */
  double[] direction(int one, int other) {
    KinPair pair = group.pair(one, other);
    KinPair turned = group.pair(other, one);
    double[] f = new double[DIRECTION];
    int places = 0;
    for (KinPair.Change change : pair.changes()) {
      places += addReading(f, one, other, change) ? 1 : 0;
    }
    f[5] = places == 0 ? 0 : f[0] / Math.sqrt(places);
    for (int i = 0; i < 5; i++) {
      f[i] = capped(f[i]);
    }
    f[6] = capped(cohesion.difference(one, other, Cohesion.EVERYWHERE));
    f[7] = 10 * (nearness[one] - nearness[other]);
    f[8] = dates.age(one, other);
    f[9] = Math.log((covered[one] + 10.0) / (covered[other] + 10.0));
    f[10] = capped(cohesion.difference(one, other, Cohesion.NEAR));
    f[11] = inside(pair, one, true) - inside(turned, other, true);
    f[12] = inside(pair, one, false) - inside(turned, other, false);
    f[13] = Math.log((group.ownWords(one) + 20.0) / (group.ownWords(other) + 20.0));
    return f;
  }

  /** Adds what one change says; true if it is a reading and not a long stretch. */
  private boolean addReading(double[] f, int one, int other, KinPair.Change change) {
    int longer = change.aTo() - change.aFrom() - (change.bTo() - change.bFrom());
    double votes = votes(one, other, change);
    if (Math.abs(longer) > LONG) {
      f[3] += Math.signum(longer);
      f[4] += votes;
      return false;
    }
    f[0] += attested(one, other, change);
    f[1] += votes;
    boolean lacks = change.aFrom() == change.aTo() || change.bFrom() == change.bTo();
    f[2] += lacks ? Math.signum(longer) : 0;
    return true;
  }

  /** Whether third texts read with the first or with the second. */
  private double votes(int one, int other, KinPair.Change change) {
    return Math.tanh(
        group.votes(one, change.aFrom(), change.aTo(), other)
            - group.votes(other, change.bFrom(), change.bTo(), one));
  }

  /** Whose reading joins better with its neighbours, by what other texts have. */
  private double attested(int one, int other, KinPair.Change change) {
    return Math.tanh(
        group.attested(one, change.aFrom(), change.aTo())
            - group.attested(other, change.bFrom(), change.bTo()));
  }

  private static double capped(double value) {
    return Math.max(-CAP, Math.min(CAP, value));
  }

  /** Words in long runs of a text's own, or of a third's, within what the two share. */
  private double inside(KinPair pair, int index, boolean own) {
    int size = group.text(index).size();
    int first = 0;
    while (first < size && pair.inB(first) < 0) {
      first++;
    }
    int last = size - 1;
    while (last > first && pair.inB(last) < 0) {
      last--;
    }
    int inside = 0;
    int run = 0;
    for (int w = first; w <= last && w < size; w++) {
      run = pair.inB(w) < 0 && group.isOwn(index, w) == own ? run + 1 : 0;
      inside += run == LONG ? LONG : run > LONG ? 1 : 0;
    }
    return Math.log1p(inside);
  }

  /** The least that any exemplar of one copy needs. */
  private record Least(
      int places, int words, int breaks, double nearness, int matched, int needed) {}

  private Least least(int to) {
    int places = Integer.MAX_VALUE;
    int words = Integer.MAX_VALUE;
    int breaks = Integer.MAX_VALUE;
    int needed = Integer.MAX_VALUE;
    double nearest = 0;
    int most = 0;
    for (int from = 0; from < n; from++) {
      if (group.areKin(from, to)) {
        KinPair pair = group.pair(to, from);
        places = Math.min(places, pair.changes().size());
        words = Math.min(words, pair.changed());
        breaks = Math.min(breaks, pair.breaks());
        needed = Math.min(needed, needed(from, to));
        nearest = Math.max(nearest, pair.nearness());
        most = Math.max(most, matched[to][from]);
      }
    }
    return new Least(places, words, breaks, nearest, most, needed);
  }

  /** What speaks for the first being the exemplar of the second, among all that could be. */
  double[] line(int from, int to) {
    return line(from, to, least(to));
  }

  private double[] line(int from, int to, Least least) {
    KinPair pair = group.pair(to, from);
    double[] f = new double[LINE];
    int places = pair.changes().size() - least.places();
    f[0] = Math.min(30, places) / 5.0;
    f[1] = Math.log1p(places);
    f[2] = 10 * (least.nearness() - pair.nearness());
    f[3] = 1 - matched[to][from] / (double) Math.max(1, covered[to]);
    f[4] = Math.log1p(least.matched() - matched[to][from]);
    for (KinPair.Change change : pair.changes()) {
      f[5] += Math.max(0, votes(to, from, change));
      f[6] += Math.max(0, attested(to, from, change));
    }
    f[5] = Math.min(CAP, f[5]);
    f[6] = Math.min(CAP, f[6]);
    f[7] = logSigmoid(logits[from][to]);
    double age = dates.age(from, to);
    f[8] = dates.isOldest(from, to) ? 1 : 0;
    f[9] = age > 0 ? 1 : 0;
    f[10] = age < 0 ? 1 : 0;
    f[11] = age > 0 ? Math.log1p(dates.days(from, to)) : 0;
    f[12] = 10 * nearness[from];
    f[13] = originality(from);
    int words = pair.changed() - least.words();
    f[14] = Math.min(60, words) / 10.0;
    f[15] = Math.log1p(words);
    int breaks = pair.breaks() - least.breaks();
    f[16] = Math.min(10, breaks) / 3.0;
    f[17] = Math.log1p(breaks);
    int needed = needed(from, to) - least.needed();
    f[18] = Math.min(60, needed) / 10.0;
    f[19] = Math.log1p(needed);
    return f;
  }

  /** All that a copyist would have to do: change words, move blocks, find words elsewhere. */
  private int needed(int from, int to) {
    KinPair pair = group.pair(to, from);
    return pair.changed() + pair.breaks() + covered[to] - matched[to][from];
  }

  /** What speaks for a text being nobody's copy. */
  double[] root(int index) {
    double[] f = new double[ROOT];
    f[0] = 1;
    f[1] = originality(index);
    boolean older = false;
    boolean younger = false;
    for (int other = 0; other < n; other++) {
      if (group.areKin(index, other)) {
        f[2] = Math.min(f[2], logSigmoid(logits[index][other]));
        older |= dates.age(other, index) > 0;
        younger |= dates.age(other, index) < 0;
      }
    }
    f[3] = older ? 1 : 0;
    f[4] = younger && !older ? 1 : 0;
    return f;
  }

  private double originality(int index) {
    double sum = 0;
    int kin = 0;
    for (int other = 0; other < n; other++) {
      if (group.areKin(index, other)) {
        sum += Math.tanh(logits[index][other]);
        kin++;
      }
    }
    return sum / Math.max(1, kin);
  }

  private static double logSigmoid(double x) {
    return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }
}
