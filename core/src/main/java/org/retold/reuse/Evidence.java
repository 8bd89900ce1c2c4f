package org.retold.reuse;

/**
 * How much an alignment speaks for a copy: what its words weigh, how many they are, how dense they
 * stand, and whether it begins and ends where sentences do.
 *
 * <p>Rare words alone do not: those of a name or a title come together, and each says less than its
 * rarity. What is copied is dense in equal words, common ones too, and is cut at sentences. The
 * factors are those of a logistic regression on alignments of planted and of chance pairs;
 * docs/method/reuse.md#evidence.
 */
final class Evidence {
  static final int PER_WORD = 8 * Scoring.UNIT;
  static final int PER_LENGTH = 46;
  static final int PER_BOUNDARY = 16 * Scoring.UNIT;

  private Evidence() {}

  /** In {@link Scoring#UNIT}ths. */
  static int of(Match match, CodedText a, CodedText b) {
    int length = Math.max(match.aTo() - match.aFrom(), match.bTo() - match.bFrom());
    return match.score()
        + PER_WORD * match.words()
        - PER_LENGTH * length
        + boundary(a, match.aFrom(), b, match.bFrom())
        + boundary(a, match.aTo(), b, match.bTo());
  }

  private static int boundary(CodedText a, int inA, CodedText b, int inB) {
    return a.isBoundary(inA) && b.isBoundary(inB) ? PER_BOUNDARY : 0;
  }
}
