package org.retold.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of two texts that say the same, in any order.
 *
 * <p>Length and order alone, which align translations of books (Gale and Church 1993), fail on
 * tellings that leave out a quarter and move blocks. So every sentence is compared with every other
 * one, and the probable pairs are taken, the surest first; that its neighbours match each other
 * speaks for a pair but is not demanded.
 */
public final class SentenceMatcher {
  /** How much closer a merged sentence must be than the single one; docs/method/align.md. */
  private static final double GAIN = 0.02;

  private static final int MOST_SIDE = 3;

  /** Least probability of a pair in two languages; docs/method/align.md. */
  private static final double TRANSLATED = 0.3;

  /** The same of a pair that words are learned from; docs/method/align.md#lexicon. */
  private static final double TEACHING = 0.2;

  /** The same where other tellings are still to be asked. */
  private static final double SUGGESTED = 0.2;

  /** The same in one language, where sentences of other events share words more easily. */
  private static final double REWORDED = 0.5;

  /**
   * Least cosine whatever else speaks for a pair: where a text has one sentence left, it leads all
   * others by having none. In one language words of everyday are shared by any two sentences.
   */
  private static final double LEAST_CLOSE_REWORDED = 0.18;

  private static final double LEAST_CLOSE_TRANSLATED = 0.04;

  /** A sentence of which less is quoted has a word in marks, or none. */
  private static final double TOLD = 0.1;

  /** Least probability of a pair that other tellings are asked about. */
  private static final double POSSIBLE = 0.01;

  /**
   * Weights where other tellings say something: 1, the log odds of these two texts alone, the
   * logarithms of who agrees, differs, lacks one of them, and how much the two texts have in
   * common; docs/method/align.md#consensus.
   */
  private static final double[] ASKED_ACROSS = {0.42, 0.42, 1.43, -5.60, -1.07, 0.30};

  private static final double[] ASKED_WITHIN = {0, 1, 3, -3, 0, 0};

  /**
   * A sentence.
   *
   * @param length in characters
   * @param quoted how much of it stands between quotation marks, 0..1; not a number where marks
   *     tell nothing
   * @param inside what stands there; null if that is nothing or nearly all
   * @param gloss its words, read through the learned lexicon
   * @param meaning where an encoder puts it, if there is one
   */
  public record Sentence(
      Vector vector,
      int length,
      double quoted,
      @Nullable Sentence inside,
      Gloss gloss,
      @Nullable Meaning meaning) {
    /** A sentence among those whose features were counted, and that no encoder has read. */
    public static Sentence of(ReadSentence read, Frequencies frequencies, Senses senses) {
      return new Sentence(
          Vector.of(read.features(), frequencies, Senses.NONE),
          read.length(),
          read.quoted(),
          read.said() == null ? null : of(read.said(), frequencies, senses),
          new Gloss(read.features().language(), read.stems(), frequencies, senses),
          null);
    }

    /** The same, read by an encoder. */
    public Sentence meaning(@Nullable Meaning read) {
      return new Sentence(vector, length, quoted, inside, gloss, read);
    }

    /** True if it says what somebody said, in the words of that person. */
    boolean quotes() {
      return quoted >= ReadSentence.QUOTED;
    }

    /** True if it quotes nobody. */
    boolean tells() {
      return quoted < TOLD;
    }

    /** What was said, without who said it. */
    Sentence said() {
      return inside == null ? this : inside;
    }
  }

  /**
   * Sentences {@code aFrom..aTo} of one text and {@code bFrom..bTo} of the other, half-open.
   *
   * @param probability 0..1, that they say the same
   */
  public record Match(int aFrom, int aTo, int bFrom, int bTo, double probability) {}

  private record Pair(int a, int b, double probability) {}

  /** What other tellings say of a sentence of each text. */
  public interface Witnesses {
    Consensus.Evidence of(int a, int b);
  }

  private final List<Sentence> a;
  private final List<Sentence> b;
  private final boolean same;

  /** Pairs that could say the same, with their log odds where nobody else is asked. */
  private final List<Pair> possible;

  /** Log odds of how much the two texts have in common. */
  private final double common;

  private SentenceMatcher(List<Sentence> a, List<Sentence> b) {
    this.a = a;
    this.b = b;
    this.same = a.get(0).vector().language().equals(b.get(0).vector().language());
    SentencePairs pairs = new SentencePairs(a, b);
    this.possible = possible(pairs);
    this.common = pairs.common();
  }

  /** Compares all sentences of two texts, which are not empty. */
  public static SentenceMatcher of(List<Sentence> a, List<Sentence> b) {
    return new SentenceMatcher(a, b);
  }

  /** The matches that these two texts alone suggest, in the order of the first. */
  public List<Match> matches() {
    return matches((i, j) -> Consensus.Evidence.NONE, same ? REWORDED : SUGGESTED);
  }

  /** The matches that these two texts and others suggest, in the order of the first. */
  public List<Match> matches(Witnesses witnesses) {
    return matches(witnesses, same ? REWORDED : TRANSLATED);
  }

  /**
   * The same to learn words from: a pair that rather does not say the same may still teach, for
   * what is false in it is false in another way than the next.
   */
  public List<Match> lessons(Witnesses witnesses) {
    return matches(witnesses, same ? REWORDED : TEACHING);
  }

  private List<Match> matches(Witnesses witnesses, double least) {
    int[] linkOfA = filled(a.size());
    int[] linkOfB = filled(b.size());
    List<Pair> linked = new ArrayList<>();
    for (Pair pair : probable(witnesses, least)) {
      if (linkOfA[pair.a()] < 0 && linkOfB[pair.b()] < 0) {
        linkOfA[pair.a()] = pair.b();
        linkOfB[pair.b()] = pair.a();
        linked.add(pair);
      }
    }
    return linked.stream()
        .sorted(Comparator.comparingInt(Pair::a))
        .map(pair -> grown(pair, linkOfA, linkOfB))
        .toList();
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private List<Pair> possible(SentencePairs pairs) {
    double close = same ? LEAST_CLOSE_REWORDED : LEAST_CLOSE_TRANSLATED;
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double probability = pairs.probability(i, j);
        if (probability >= POSSIBLE && (pairs.closeness(i, j) >= close || pairs.meant(i, j))) {
          found.add(new Pair(i, j, probability));
        }
      }
    }
    return found;
  }

  /** Sorted; ties by the sum of the places, then by their distance: the same from either side. */
  private List<Pair> probable(Witnesses witnesses, double least) {
    return possible.stream()
        .map(pair -> judged(pair, witnesses.of(pair.a(), pair.b())))
        .filter(pair -> pair.probability() >= least)
        .sorted(
            Comparator.comparingDouble(Pair::probability)
                .reversed()
                .thenComparingInt(pair -> pair.a() + pair.b())
                .thenComparingInt(pair -> Math.abs(pair.a() - pair.b())))
        .toList();
  }

  private Pair judged(Pair pair, Consensus.Evidence evidence) {
    if (evidence.isNone()) {
      return pair;
    }
    double[] weights = same ? ASKED_WITHIN : ASKED_ACROSS;
    double odds =
        weights[0]
            + weights[1] * Math.log(pair.probability() / (1 - pair.probability()))
            + weights[2] * Math.log1p(evidence.agree())
            + weights[3] * Math.log1p(evidence.differ())
            + weights[4] * Math.log1p(evidence.lack())
            + weights[5] * common;
    return new Pair(pair.a(), pair.b(), 1 / (1 + Math.exp(-odds)));
  }

  /** A pair with the unlinked neighbours of that side that gains more by them. */
  private Match grown(Pair pair, int[] linkOfA, int[] linkOfB) {
    Growth ofA = growth(a, linkOfA, pair.a(), b.get(pair.b()).vector());
    Growth ofB = growth(b, linkOfB, pair.b(), a.get(pair.a()).vector());
    int moreA = ofA.closest() >= ofB.closest() ? ofA.count() : 1;
    int moreB = ofB.closest() >= ofA.closest() ? ofB.count() : 1;
    return new Match(pair.a(), pair.a() + moreA, pair.b(), pair.b() + moreB, pair.probability());
  }

  private record Growth(int count, double closest) {}

  /** How many sentences from {@code first} on are best taken together against another. */
  private static Growth growth(List<Sentence> side, int[] links, int first, Vector other) {
    Vector merged = side.get(first).vector();
    double closest = Closeness.of(merged, other).joint();
    int count = 1;
    while (count < MOST_SIDE && first + count < side.size() && links[first + count] < 0) {
      merged = merged.plus(side.get(first + count).vector());
      double closer = Closeness.of(merged, other).joint();
      if (closer < closest + GAIN) {
        break;
      }
      closest = closer;
      count++;
    }
    return new Growth(count, closest);
  }
}
