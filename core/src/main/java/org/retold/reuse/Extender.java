package org.retold.reuse;

/**
 * Follows an alignment of words in one direction until its score has dropped too far: affine gaps,
 * an adaptive band (Zhang, Schwartz, Wagner &amp; Miller 2000).
 *
 * <p>Departure: eight equal words in a row end all doubt about the path, so the band is given up
 * and begun again behind them. A verbatim copy costs one comparison a word.
 *
 * <p>Scores carry the number of equal words in their low bits; one {@code int} a cell.
 */
final class Extender {
  private static final int SURE_RUN = 8;
  private static final int COUNT_BITS = 12;
  private static final int COUNT = (1 << COUNT_BITS) - 1;
  private static final int NONE = Integer.MIN_VALUE / 2;

  /** Words between two sure runs; the counter of equal words has no room for more. */
  private static final int MAX_ROWS = 4000;

  private static final int DROP = Scoring.X_DROP << COUNT_BITS;
  private static final int OPEN = Scoring.GAP_OPEN << COUNT_BITS;

  private final int[] best = new int[2 * MAX_ROWS + 2];
  private final int[] gap = new int[2 * MAX_ROWS + 2];
  private final byte[] run = new byte[2 * MAX_ROWS + 2];

  private int score;
  private int words;
  private int aReach;
  private int bReach;

  /** The score of the last extension. */
  int score() {
    return score;
  }

  /** Equal words of the last extension. */
  int words() {
    return words;
  }

  /** How many words of a the last extension covers. */
  int aReach() {
    return aReach;
  }

  int bReach() {
    return bReach;
  }

  /** Extends from words i and j on, inclusive, to the end of the texts. */
  void forward(CodedText a, int i, CodedText b, int j) {
    extend(a, i, a.to - i, b, j, b.to - j, 1);
  }

  /** Extends from words i and j, inclusive, back to the beginning of the texts. */
  void backward(CodedText a, int i, CodedText b, int j) {
    extend(a, i, i - a.from + 1, b, j, j - b.from + 1, -1);
  }

  private void extend(CodedText a, int i, int aLeft, CodedText b, int j, int bLeft, int step) {
    score = 0;
    words = 0;
    aReach = 0;
    bReach = 0;
    boolean again = true;
    while (again) {
      followRun(a, i, aLeft, b, j, bLeft, step);
      again = band(a, i, aLeft, b, j, bLeft, step);
    }
  }

  private void followRun(CodedText a, int i, int aLeft, CodedText b, int j, int bLeft, int step) {
    int left = Math.min(aLeft - aReach, bLeft - bReach);
    int p = i + step * aReach;
    int q = j + step * bReach;
    int n = 0;
    int sum = 0;
    while (n < left && WordCode.same(a.codes[p], b.codes[q])) {
      sum += Math.min(a.weights[p], b.weights[q]);
      p += step;
      q += step;
      n++;
    }
    score += sum;
    words += n;
    aReach += n;
    bReach += n;
  }

  /**
   * One band from where the extension stands; true if it ended in a sure run. Longer than usual:
   * the recurrence of one cell and the band's edges belong together, and this is the innermost
   * loop.
   */
  private boolean band(CodedText a, int i, int aLeft, CodedText b, int j, int bLeft, int step) {
    int rows = Math.min(aLeft - aReach, MAX_ROWS);
    int columns = Math.min(bLeft - bReach, MAX_ROWS);
    int p = i + step * aReach;
    int q = j + step * bReach;
    int top = 0;
    int topRow = 0;
    int topColumn = 0;
    int low = 0;
    int high = firstRow(b, q, columns, step);
    for (int row = 1; row <= rows && low <= high; row++) {
      int index = p + step * (row - 1);
      int code = a.codes[index];
      int weight = a.weights[index];
      int skipA = skip(code);
      int newLow = Integer.MAX_VALUE;
      int newHigh = -1;
      int diagonal = NONE;
      int across = NONE;
      byte diagonalRun = 0;
      int floor = top - DROP;
      for (int column = low; column <= columns; column++) {
        boolean inside = column <= high;
        int up = inside ? best[column] : NONE;
        byte upRun = inside ? run[column] : 0;
        int down = inside ? Math.max(gap[column], up - OPEN) - skipA : NONE;
        int cell = Math.max(down, across);
        byte equal = 0;
        if (diagonal > NONE) {
          int other = q + step * (column - 1);
          int gain = gain(code, weight, b.codes[other], b.weights[other]);
          if (diagonal + gain >= cell) {
            cell = diagonal + gain;
            equal = gain > 0 ? (byte) (diagonalRun + 1) : 0;
          }
        }
        diagonal = up;
        diagonalRun = upRun;
        if (cell >= floor) {
          best[column] = cell;
          gap[column] = down;
          run[column] = equal;
          newLow = Math.min(newLow, column);
          newHigh = column;
          if (cell > top) {
            top = cell;
            topRow = row;
            topColumn = column;
            if (equal >= SURE_RUN) {
              advance(top, topRow, topColumn);
              return true;
            }
          }
        } else {
          best[column] = NONE;
          gap[column] = NONE;
          run[column] = 0;
        }
        if (column < columns) {
          across = Math.max(across, cell - OPEN) - skip(b.codes[q + step * column]);
        }
        if (column > high && across < floor) {
          break;
        }
      }
      low = newLow;
      high = newHigh;
    }
    advance(top, topRow, topColumn);
    return topRow >= MAX_ROWS - SURE_RUN || topColumn >= MAX_ROWS - SURE_RUN;
  }

  /** Gaps before the first word; gives the last column worth keeping. */
  private int firstRow(CodedText b, int q, int columns, int step) {
    best[0] = 0;
    gap[0] = NONE;
    run[0] = 0;
    int cost = -OPEN;
    int column = 0;
    while (column < columns) {
      cost -= skip(b.codes[q + step * column]);
      if (cost < -DROP) {
        break;
      }
      column++;
      best[column] = cost;
      gap[column] = NONE;
      run[column] = 0;
    }
    return column;
  }

  private void advance(int top, int rows, int columns) {
    score += top >> COUNT_BITS;
    words += top & COUNT;
    aReach += rows;
    bReach += columns;
  }

  private static int gain(int code, int weight, int other, int otherWeight) {
    if (WordCode.same(code, other)) {
      return (Math.min(weight, otherWeight) << COUNT_BITS) + 1;
    }
    if (WordCode.isNumber(code) && WordCode.isNumber(other)) {
      return -(Scoring.NUMBER_MISMATCH << COUNT_BITS);
    }
    return -(Scoring.MISMATCH << COUNT_BITS);
  }

  private static int skip(int code) {
    return (WordCode.isNumber(code) ? Scoring.GAP_NUMBER : Scoring.GAP_WORD) << COUNT_BITS;
  }
}
