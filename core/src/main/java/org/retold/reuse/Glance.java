package org.retold.reuse;

/**
 * What an alignment through two equal words will score, as far as can be seen without a table: a
 * walk that takes the nearest words that agree and does not look back.
 *
 * <p>Hardly ever more than the alignment scores, and mostly little less. Nearly nine of ten hits
 * that lead nowhere end here; docs/method/reuse.md#glance.
 */
final class Glance {
  /** Where the next agreeing words may be, the likeliest first. */
  private static final int[] IN_A = {1, 0, 1, 2, 1, 2, 0, 2};

  private static final int[] IN_B = {1, 1, 0, 2, 2, 1, 2, 0};
  private static final int[] COST = new int[IN_A.length];

  static {
    for (int s = 0; s < COST.length; s++) {
      int gap = Math.abs(IN_A[s] - IN_B[s]);
      COST[s] =
          Math.min(IN_A[s], IN_B[s]) * Scoring.MISMATCH
              + (gap > 0 ? Scoring.GAP_OPEN + gap * Scoring.GAP_WORD : 0);
    }
  }

  private Glance() {}

  /** Both ways from word i of a and word j of b, without what ends at sentences earn. */
  static int score(CodedText a, int i, CodedText b, int j) {
    int score = walk(a, i, a.to - i, b, j, b.to - j, 1);
    return i > a.from && j > b.from
        ? score + walk(a, i - 1, i - a.from, b, j - 1, j - b.from, -1)
        : score;
  }

  private static int walk(CodedText a, int i, int aLeft, CodedText b, int j, int bLeft, int step) {
    int score = 0;
    int top = 0;
    int p = 0;
    int q = 0;
    while (p < aLeft && q < bLeft && score >= top - Scoring.X_DROP) {
      int inA = i + step * p;
      int inB = j + step * q;
      if (WordCode.same(a.codes[inA], b.codes[inB])) {
        score += Math.min(a.weights[inA], b.weights[inB]);
        top = Math.max(top, score);
        p++;
        q++;
      } else {
        int next = next(a, inA, aLeft - p, b, inB, bLeft - q, step);
        score -= COST[next];
        if (WordCode.isNumber(a.codes[inA]) && WordCode.isNumber(b.codes[inB])) {
          score -= Scoring.NUMBER_MISMATCH;
        }
        p += IN_A[next];
        q += IN_B[next];
      }
    }
    return top;
  }

  /** The step to the next words that agree that costs least; one word in both if none does. */
  private static int next(CodedText a, int i, int aLeft, CodedText b, int j, int bLeft, int step) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int s = 0; s < COST.length; s++) {
      if (IN_A[s] < aLeft && IN_B[s] < bLeft) {
        int inA = i + step * IN_A[s];
        int inB = j + step * IN_B[s];
        if (WordCode.same(a.codes[inA], b.codes[inB])) {
          int cost = COST[s] - Math.min(a.weights[inA], b.weights[inB]);
          if (cost < least) {
            least = cost;
            best = s;
          }
        }
      }
    }
    return best;
  }
}
