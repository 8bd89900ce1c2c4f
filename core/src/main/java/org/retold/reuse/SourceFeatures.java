package org.retold.reuse;

import java.util.Arrays;

/**
 * What speaks for one text of a group being the exemplar of another: numbers for {@link
 * SourceModel} to weigh.
 */
final class SourceFeatures {
  /** Where the measures of {@link Belonging} stand among the numbers of direction. */
  private static final int BELONGING = 25;

  /** Where those of what stands around the shared part do, up to {@link #BELONGING}. */
  private static final int SIDES = 11;

  static final int DIRECTION = BELONGING + Belonging.COUNT;
  static final int LINE = 27;
  static final int ROOT = 9;

  /** Where among the numbers of a line stands what only texts far from the shared part explain. */
  private static final int FAR = 12;

  /** The logarithm of eight words and one. */
  private static final double SENTENCE = Math.log1p(8);

  /** A longer run is a stretch put in or left out, not a reading. */
  static final int LONG = 10;

  /** Beyond so many places one more says little that is new. */
  private static final double CAP = 8;

  /** Who was so probably there later does not count among those that could have been copied. */
  private static final double LATER = -2;

  /** An age that is less sure makes nobody the oldest. */
  private static final double CLEARLY = .5;

  /** News is copied within days; how many more they are says no more. */
  private static final double MOST_DAYS = 4;

  /** Whether there is anything that only another exemplar explains says more than how much. */
  private static final double ANY = 1;

  private static final double FEW = 3;

  private final KinGroup group;
  private final int n;
  private final Belonging belonging;
  private final Precedence dates;
  private final double[] nearness;
  private final double[][] logits;
  private final Standing[] standings;
  private final int[][] matched;
  private final int[] covered;
  private final Inheritance inheritance;

  /**
   * Measures a group.
   *
   * @param most log odds that text alone can be worth
   */
  SourceFeatures(KinGroup group, double most) {
    this.group = group;
    n = group.size();
    belonging = new Belonging(group);
    dates = group.precedence();
    nearness = new double[n];
    covered = new int[n];
    matched = new int[n][n];
    for (int i = 0; i < n; i++) {
      measure(i);
    }
    logits = new double[n][n];
    standings = new Standing[n];
    Arrays.setAll(standings, i -> new Standing());
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (group.areKin(i, j)) {
          double[] f = direction(i, j);
          logits[i][j] = SourceModel.direction(f, most) + dates.evidence(i, j);
          logits[j][i] = -logits[i][j];
          double belonging = SourceModel.directionPart(f, BELONGING, DIRECTION);
          double sides = SourceModel.directionPart(f, SIDES, BELONGING);
          standings[i].add(logits[i][j], belonging, sides);
          standings[j].add(logits[j][i], -belonging, -sides);
        }
      }
    }
    inheritance = new Inheritance(group, this::logit);
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

  /** True if times say of any two kin which was there before. */
  boolean isDated() {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (group.areKin(i, j) && dates.age(i, j) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The numbers of all lines by exemplar and copy; none where two are not kin. */
  double[][][] lines() {
    double[][][] lines = new double[n][n][0];
    for (int to = 0; to < n; to++) {
      Least least = least(to);
      for (int from = 0; from < n; from++) {
        lines[from][to] = group.areKin(from, to) ? line(from, to, least) : new double[0];
      }
    }
    return lines;
  }

  /** The numbers of every text being nobody's copy. */
  double[][] roots() {
    double[][] roots = new double[n][];
    Arrays.setAll(roots, this::root);
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
    f[6] = 10 * (nearness[one] - nearness[other]);
    f[7] = Math.log((covered[one] + 10.0) / (covered[other] + 10.0));
    f[8] = dates.age(one, other);
    f[9] = inside(pair, one, true) - inside(turned, other, true);
    f[10] = inside(pair, one, false) - inside(turned, other, false);
    f[11] = Math.log((group.ownWords(one) + 20.0) / (group.ownWords(other) + 20.0));
    addSides(f, KinSide.of(group, one, other), KinSide.of(group, other, one));
    belonging.add(f, BELONGING, one, other);
    return f;
  }

  /**
   * What stands before and behind the shared part: alone; as far as the two share the whole, as a
   * reprint is cut at its end and gets a lead of its own; and as far as one is more wholly shared
   * than the other, as a brief is all that was taken of a long text.
   */
  private static void addSides(double[] f, KinSide one, KinSide other) {
    double[] sides = {
      Math.log1p(one.ownBefore()) - Math.log1p(other.ownBefore()),
      Math.log1p(one.ownAfter()) - Math.log1p(other.ownAfter()),
      Math.log1p(one.before()) - Math.log1p(other.before()),
      Math.log1p(one.after()) - Math.log1p(other.after())
    };
    double whole = Math.min(one.share(), other.share());
    f[12] = one.share() - other.share();
    for (int k = 0; k < sides.length; k++) {
      f[13 + k] = sides[k];
      f[17 + k] = whole * sides[k];
      f[21 + k] = Math.abs(f[12]) * sides[k];
    }
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
    int first = pair.firstShared(size);
    int last = pair.lastShared(size);
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
      double nearness,
      int needed,
      double near,
      int nearRuns,
      double far,
      int left,
      int breaks,
      int lacked,
      int dropped) {}

  private Least least(int to) {
    double nearest = 0;
    int needed = Integer.MAX_VALUE;
    double near = Double.MAX_VALUE;
    int nearRuns = Integer.MAX_VALUE;
    double far = Double.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    int breaks = Integer.MAX_VALUE;
    int lacked = Integer.MAX_VALUE;
    int dropped = Integer.MAX_VALUE;
    for (int from = 0; from < n; from++) {
      if (group.areKin(from, to)) {
        nearest = Math.max(nearest, group.pair(to, from).nearness());
        needed = Math.min(needed, needed(from, to));
        if (logits[from][to] > LATER) {
          Inheritance.Unexplained so = inheritance.of(from, to);
          near = Math.min(near, so.near());
          nearRuns = Math.min(nearRuns, so.nearRuns());
          far = Math.min(far, so.far());
          left = Math.min(left, so.left());
          breaks = Math.min(breaks, group.pair(to, from).breaks());
          lacked = Math.min(lacked, so.lacked());
          dropped = Math.min(dropped, group.pair(from, to).dropped());
        }
      }
    }
    return new Least(nearest, needed, near, nearRuns, far, left, breaks, lacked, dropped);
  }

  /** What speaks for the first being the exemplar of the second, among all that could be. */
  double[] line(int from, int to) {
    return line(from, to, least(to));
  }

  private double[] line(int from, int to, Least least) {
    KinPair pair = group.pair(to, from);
    double age = dates.age(from, to);
    // Learnt on days: among tellings of one morning it says little that one was the first.
    double days = age > 0 ? dates.days(from, to) : 0;
    // Whichever was first: that a reprint came a year later must not turn it into the source.
    double apart = age == 0 ? 0 : Math.max(dates.days(from, to), dates.days(to, from));
    Inheritance.Unexplained so = inheritance.of(from, to);
    return new double[] {
      logSigmoid(logits[from][to]),
      isOldest(from, to) ? Math.min(1, days) : 0,
      Math.max(0, age),
      Math.max(0, -age),
      Math.log1p(apart),
      Math.min(MOST_DAYS, days),
      originality(from),
      10 * nearness[from],
      10 * (least.nearness() - pair.nearness()),
      1 - matched[to][from] / (double) Math.max(1, covered[to]),
      more(so.near(), least.near()),
      more(so.nearRuns(), least.nearRuns()),
      more(so.far(), least.far()),
      so.cutTail() ? 1 : 0,
      so.cutLead() ? 1 : 0,
      more(so.left(), least.left()),
      more(pair.breaks(), least.breaks()),
      more(needed(from, to), least.needed()),
      Math.max(0, Math.min(1, apart - MOST_DAYS)),
      Math.min(ANY, beyond(so.nearRuns(), least.nearRuns())),
      Math.min(FEW, beyond(so.far(), least.far())),
      Math.min(ANY, beyond(needed(from, to), least.needed())),
      more(so.lacked(), least.lacked()),
      Math.min(ANY, beyond(group.pair(from, to).dropped(), least.dropped())),
      standings[from].mean(),
      standings[from].belonging(),
      standings[from].sides()
    };
  }

  /**
   * By how much a line leaves more than a sentence of the copy to another exemplar; a logarithm.
   */
  static double elsewhere(double[] line) {
    return Math.max(0, line[FAR] - SENTENCE);
  }

  /** True if the first is older than some kin of the second and younger than none. */
  private boolean isOldest(int from, int to) {
    boolean dated = false;
    for (int other = 0; other < n; other++) {
      if (group.areKin(other, to) && other != from) {
        if (dates.age(from, other) < -CLEARLY) {
          return false;
        }
        dated |= dates.age(from, other) > CLEARLY;
      }
    }
    return dated;
  }

  private static double more(double than, double least) {
    return Math.log1p(beyond(than, least));
  }

  private static double beyond(double than, double least) {
    return Math.max(0, than - least);
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
        older |= dates.age(other, index) > CLEARLY;
        younger |= dates.age(other, index) < -CLEARLY;
      }
    }
    f[3] = older ? 1 : 0;
    f[4] = younger && !older ? 1 : 0;
    f[5] = standings[index].mean();
    f[6] = standings[index].least();
    f[7] = standings[index].belonging();
    f[8] = standings[index].sides();
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
