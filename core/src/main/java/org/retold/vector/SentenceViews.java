package org.retold.vector;

import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.stream.IntStream;
import org.retold.vector.SentenceMatcher.Sentence;

/**
 * What the sentences of two texts share, seen as wholes or as what is said in them.
 *
 * <p>Half of "...", said the deputy head of the Harbour Office is who said it. Whoever gives the
 * words to another speaker still has the words; whoever tells something else of the Harbour Office
 * does not. So of two quotations the view that brings them closer counts, and of a quotation and a
 * sentence that quotes nobody the one that does so least.
 */
final class SentenceViews {
  /**
   * How much of what only the naming of a speaker shows is doubted; docs/method/align.md#quoted.
   */
  private static final double DOUBT = 0.25;

  /**
   * What two sentences share.
   *
   * @param lexical 0..1, as far as a lexicon can be trusted at all
   * @param named see {@link NamedElsewhere}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record View(double anchors, double lexical, double numbers, double[] named, boolean counted) {
    /** What this view shows, less a share that the other one does not. */
    View towards(View other) {
      double[] mean = new double[named.length];
      for (int k = 0; k < mean.length; k++) {
        mean[k] = towards(named[k], other.named[k]);
      }
      return new View(
          towards(anchors, other.anchors),
          towards(lexical, other.lexical),
          towards(numbers, other.numbers),
          mean,
          counted);
    }

    private static double towards(double own, double other) {
      return own + DOUBT * (other - own);
    }
  }

  /** A sentence or what is said in it, and what of that the other text knows. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Side(Sentence words, double[] known) {}

  private final boolean same;
  private final double trust;
  private final List<Side> wholeA;
  private final List<Side> wholeB;
  private final List<Side> saidA;
  private final List<Side> saidB;

  SentenceViews(List<Sentence> a, List<Sentence> b, boolean same, double trust) {
    this.same = same;
    this.trust = trust;
    IntSet idsOfA = NamedElsewhere.ids(a.stream().map(Sentence::vector).toList());
    IntSet idsOfB = NamedElsewhere.ids(b.stream().map(Sentence::vector).toList());
    this.wholeA = a.stream().map(one -> side(one, idsOfB)).toList();
    this.wholeB = b.stream().map(one -> side(one, idsOfA)).toList();
    this.saidA = said(wholeA, idsOfB);
    this.saidB = said(wholeB, idsOfA);
  }

  private static List<Side> said(List<Side> wholes, IntSet ids) {
    return IntStream.range(0, wholes.size())
        .mapToObj(wholes::get)
        .map(one -> one.words().inside() == null ? one : side(one.words().said(), ids))
        .toList();
  }

  private static Side side(Sentence words, IntSet ids) {
    return new Side(words, NamedElsewhere.known(words.vector(), ids));
  }

  /** What sentence {@code i} of the first text shares with sentence {@code j} of the other. */
  View of(int i, int j) {
    Sentence one = wholeA.get(i).words();
    Sentence other = wholeB.get(j).words();
    View whole = view(wholeA.get(i), wholeB.get(j));
    boolean parts = one.inside() != null || other.inside() != null;
    if (same || !parts) {
      return whole;
    }
    if (one.quotes() && other.quotes()) {
      View said = view(saidA.get(i), saidB.get(j));
      return closeness(said) > closeness(whole) ? said : whole;
    }
    if (one.tells() || other.tells()) {
      View said = view(saidA.get(i), saidB.get(j));
      return closeness(said) < closeness(whole) ? whole.towards(said) : whole;
    }
    return whole;
  }

  /** Learned from a few articles and read in the same ones, a lexicon explains everything. */
  double closeness(View view) {
    return view.anchors() + trust * view.lexical();
  }

  private View view(Side one, Side other) {
    Vector a = one.words().vector();
    Vector b = other.words().vector();
    Closeness closeness = Closeness.of(a, b);
    return new View(
        closeness.joint(),
        one.words().gloss().explained(other.words().gloss()),
        closeness.of(Kind.NUMBER),
        same ? SentencePairs.UNASKED : NamedElsewhere.of(closeness, one.known(), other.known()),
        a.square(Kind.NUMBER) > 0 && b.square(Kind.NUMBER) > 0);
  }
}
