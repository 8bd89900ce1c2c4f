package org.retold.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that hang together by shared passages, every sharing pair laid side by side. */
final class KinGroup {
  private static final int LONGEST_GAP = 6;
  private static final int LEAST_RUN = 4;

  private final List<CodedText> texts;
  private final Precedence precedence;
  private final @Nullable KinPair[][] pairs;
  private final JoinCounts joins;
  private final JoinCounts.Own own;
  private final WordSpace space;
  private final List<boolean[]> outside = new ArrayList<>();

  /** Gives the passages that two texts share, the lower one first; empty if none. */
  interface Shared {
    List<Reused> between(int one, int other);
  }

  /**
   * Lays texts side by side.
   *
   * @param own what the texts have themselves of what was counted
   * @param space what words of the collection are about
   */
  KinGroup(
      List<CodedText> texts,
      Precedence precedence,
      JoinCounts joins,
      JoinCounts.Own own,
      WordSpace space,
      Shared shared) {
    this.texts = texts;
    this.precedence = precedence;
    this.joins = joins;
    this.own = own;
    this.space = space;
    pairs = new KinPair[texts.size()][texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        set(i, j, byMatches(shared.between(i, j)));
      }
    }
    complete(shared);
    for (int i = 0; i < texts.size(); i++) {
      outside.add(isOwn(i));
    }
  }

  private static List<Reused> byMatches(List<Reused> passages) {
    return passages.stream().sorted(Comparator.comparingInt((Reused p) -> -p.matches())).toList();
  }

  private void set(int one, int other, List<Reused> passages) {
    if (!passages.isEmpty()) {
      KinPair pair = KinPair.of(texts.get(one), texts.get(other), passages);
      pairs[one][other] = pair;
      pairs[other][one] = pair.turned();
    }
  }

  /**
   * What two share with a third in one place they share with each other, though it was not found;
   * and so do they what the group hands on and a few words show.
   */
  private void complete(Shared shared) {
    List<boolean[]> known = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      known.add(isOwn(i));
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Side one = new Side(free(i, j), known.get(i));
        Side other = new Side(free(j, i), known.get(j));
        List<Reused> more = through(i, j, one, other);
        if (pairs[i][j] != null || !more.isEmpty()) {
          more.addAll(ShortRuns.of(texts.get(i), texts.get(j), one, other));
        }
        if (!more.isEmpty()) {
          found.add(new Found(i, j, Stretches.joined(more, byMatches(shared.between(i, j)))));
        }
      }
    }
    found.forEach(one -> set(one.one(), one.other(), one.all()));
  }

  /**
   * Words of one text.
   *
   * @param free may stand for words of the other
   * @param own shared with no text of the group
   */
  @SuppressWarnings("ArrayRecordComponent") // of one pair, never compared
  record Side(boolean[] free, boolean[] own) {}

  private record Found(int one, int other, List<Reused> all) {}

  private boolean[] free(int one, int other) {
    KinPair pair = pairs[one][other];
    if (pair != null) {
      return pair.free();
    }
    boolean[] free = new boolean[texts.get(one).size()];
    Arrays.fill(free, true);
    return free;
  }

  private List<Reused> through(int one, int other, Side free, Side itsFree) {
    int[] images = new int[texts.get(one).size()];
    Arrays.fill(images, KinPair.OUTSIDE);
    for (int third = 0; third < texts.size(); third++) {
      KinPair to = pairs[one][third];
      KinPair from = pairs[third][other];
      if (to != null && from != null) {
        for (int w = 0; w < images.length; w++) {
          int image = to.inB(w) >= 0 ? from.inB(to.inB(w)) : KinPair.OUTSIDE;
          boolean both = image >= 0 && free.free()[w] && itsFree.free()[image];
          images[w] = images[w] == KinPair.OUTSIDE && both ? image : images[w];
        }
      }
    }
    List<Reused> runs = runs(images);
    runs.forEach(where -> take(free, itsFree, where));
    return runs;
  }

  private static void take(Side one, Side other, Reused where) {
    Arrays.fill(one.free(), where.aFrom(), where.aTo(), false);
    Arrays.fill(other.free(), where.bFrom(), where.bTo(), false);
  }

  private static List<Reused> runs(int[] images) {
    List<Reused> runs = new ArrayList<>();
    int first = -1;
    int last = -1;
    int words = 0;
    for (int w = 0; w < images.length; w++) {
      if (images[w] >= 0) {
        if (first < 0 || !goesOn(images, last, w)) {
          addRun(runs, images, first, last, words);
          first = w;
          words = 0;
        }
        last = w;
        words++;
      }
    }
    addRun(runs, images, first, last, words);
    return runs;
  }

  private static boolean goesOn(int[] images, int last, int word) {
    int step = images[word] - images[last];
    return word - last <= LONGEST_GAP && step > 0 && step <= LONGEST_GAP;
  }

  private static void addRun(List<Reused> runs, int[] images, int first, int last, int words) {
    if (words >= LEAST_RUN) {
      runs.add(new Reused(first, last + 1, images[first], images[last] + 1, words, words, 0));
    }
  }

  private boolean[] isOwn(int index) {
    boolean[] own = new boolean[texts.get(index).size()];
    Arrays.fill(own, true);
    for (KinPair pair : pairs[index]) {
      for (int w = 0; pair != null && w < own.length; w++) {
        own[w] &= pair.inB(w) == KinPair.OUTSIDE;
      }
    }
    return own;
  }

  int size() {
    return texts.size();
  }

  CodedText text(int index) {
    return texts.get(index);
  }

  /** What is known of who was first besides the texts. */
  Precedence precedence() {
    return precedence;
  }

  /** True if a text shares the word with none of the others. */
  boolean isOwn(int index, int word) {
    return outside.get(index)[word];
  }

  /** How many words a text shares with none of the others. */
  int ownWords(int index) {
    int count = 0;
    for (boolean is : outside.get(index)) {
      count += is ? 1 : 0;
    }
    return count;
  }

  /** The share of a word of a text in the words of the collection. */
  double frequency(int index, int word) {
    CodedText text = texts.get(index);
    int at = text.from + word;
    return joins.frequency(text.codes[at], text.weights[at], own);
  }

  /** What words of the collection are about. */
  WordSpace space() {
    return space;
  }

  boolean areKin(int one, int other) {
    return pairs[one][other] != null;
  }

  /** Two kin laid side by side. */
  KinPair pair(int one, int other) {
    KinPair pair = pairs[one][other];
    if (pair == null) {
      throw new IllegalArgumentException("expected kin, got " + one + ", " + other);
    }
    return pair;
  }

  /** How well a stretch of a text and its neighbours join by what other texts have. */
  double attested(int index, int from, int to) {
    CodedText text = texts.get(index);
    double sum = 0;
    for (int w = from - 1; w < to; w++) {
      if (w >= 0 && w + 1 < text.size()) {
        sum += joins.odds(text.codes[text.from + w], text.codes[text.from + w + 1], own);
      }
    }
    return sum;
  }

  /** How many others read as the text does in a stretch, an empty one included. */
  int votes(int index, int from, int to, int against) {
    int votes = 0;
    for (int third = 0; third < texts.size(); third++) {
      KinPair pair = pairs[index][third];
      votes += third != against && pair != null && reads(pair, from, to) ? 1 : 0;
    }
    return votes;
  }

  private static boolean reads(KinPair pair, int from, int to) {
    for (int w = from; w < to; w++) {
      if (!pair.agrees(w)) {
        return false;
      }
    }
    return from < to || (pair.agrees(from - 1) && pair.inB(from) == pair.inB(from - 1) + 1);
  }
}
