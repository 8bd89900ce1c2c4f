package org.retold.reuse;

/**
 * What a copy has from the group that one exemplar cannot have given it, and what of the exemplar
 * it lacks. A word counts as inherited as far as a text that was there before has it in its place.
 */
final class Inheritance {
  /**
   * Within so many words of something the two share, what the exemplar lacks is another reading.
   */
  private static final int NEAR = 8;

  private final KinGroup group;
  private final double[][] inherited;

  /** Log odds that of two kin the first was there before. */
  interface Direction {
    double logit(int from, int to);
  }

  /**
   * What a line leaves unexplained.
   *
   * @param near words read otherwise beside what both have
   * @param nearRuns runs of them
   * @param far words in stretches that the exemplar does not have
   * @param cutTail the copy ends before what the exemplar hands on ends
   * @param cutLead it begins behind where that begins
   * @param left short runs that the copy leaves out
   * @param lacked of what lies within the shared part, short runs that not only the exemplar has
   */
  record Unexplained(
      double near,
      int nearRuns,
      double far,
      boolean cutTail,
      boolean cutLead,
      int left,
      int lacked) {}

  Inheritance(KinGroup group, Direction direction) {
    this.group = group;
    inherited = new double[group.size()][];
    for (int to = 0; to < group.size(); to++) {
      inherited[to] = new double[group.text(to).size()];
      for (int from = 0; from < group.size(); from++) {
        if (group.areKin(from, to)) {
          double first = 1 / (1 + Math.exp(-direction.logit(from, to)));
          KinPair pair = group.pair(to, from);
          for (int w = 0; w < inherited[to].length; w++) {
            inherited[to][w] = Math.max(inherited[to][w], pair.agrees(w) ? first : 0);
          }
        }
      }
    }
  }

  Unexplained of(int from, int to) {
    KinPair pair = group.pair(to, from);
    boolean[] beside = beside(pair, inherited[to].length);
    double near = 0;
    double far = 0;
    int runs = 0;
    boolean in = false;
    for (int w = 0; w < beside.length; w++) {
      boolean agrees = pair.agrees(w);
      near += !agrees && beside[w] ? inherited[to][w] : 0;
      far += !agrees && !beside[w] ? inherited[to][w] : 0;
      boolean lacks = !agrees && beside[w] && inherited[to][w] > .5;
      runs += lacks && !in ? 1 : 0;
      in = lacks || (in && !agrees);
    }
    return lost(from, to, new Unexplained(near, runs, far, false, false, 0, 0));
  }

  private static boolean[] beside(KinPair pair, int size) {
    boolean[] beside = new boolean[size];
    int last = -NEAR - 1;
    for (int w = 0; w < size; w++) {
      last = pair.agrees(w) ? w : last;
      beside[w] = w - last <= NEAR;
    }
    last = size + NEAR;
    for (int w = size - 1; w >= 0; w--) {
      last = pair.agrees(w) ? w : last;
      beside[w] &= last - w <= NEAR;
    }
    return beside;
  }

  private Unexplained lost(int from, int to, Unexplained so) {
    KinPair pair = group.pair(from, to);
    int size = group.text(from).size();
    int first = size;
    int last = -1;
    for (int w = 0; w < size; w++) {
      first = pair.agrees(w) ? Math.min(first, w) : first;
      last = pair.agrees(w) ? w : last;
    }
    boolean tail = false;
    boolean lead = false;
    int left = 0;
    int run = 0;
    for (int w = 0; w <= size; w++) {
      if (w < size && pair.inB(w) < 0 && !group.isOwn(from, w)) {
        run++;
      } else if (w == size || pair.inB(w) >= 0) {
        boolean isLong = run > SourceFeatures.LONG;
        tail |= isLong && w > last;
        lead |= isLong && w - run <= first;
        left += run > 0 && !isLong ? 1 : 0;
        run = 0;
      }
    }
    int lacked = lacked(from, pair);
    return new Unexplained(so.near(), so.nearRuns(), so.far(), tail, lead, left, lacked);
  }

  private int lacked(int from, KinPair pair) {
    int size = group.text(from).size();
    int first = pair.firstShared(size);
    int last = pair.lastShared(size);
    int lacked = 0;
    int run = 0;
    boolean known = false;
    for (int w = first; w <= last && w < size; w++) {
      if (pair.inB(w) < 0) {
        run++;
        known |= !group.isOwn(from, w);
      } else {
        lacked += known && run <= SourceFeatures.LONG ? 1 : 0;
        run = 0;
        known = false;
      }
    }
    return lacked;
  }
}
