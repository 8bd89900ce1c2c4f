package org.retold.reuse;

import java.util.List;

/**
 * Two texts that share passages.
 *
 * @param a rank of the text whose id sorts first
 * @param matches in words counted from the first of each text
 */
record Finding(int a, int b, List<Match> matches) {
  Finding {
    matches = List.copyOf(matches);
    if (a >= b || matches.isEmpty()) {
      throw new IllegalArgumentException("a finding joins two texts in order: " + a + ", " + b);
    }
  }

  int score() {
    int best = 0;
    for (Match match : matches) {
      best = Math.max(best, match.score());
    }
    return best;
  }
}
