package org.retold.reuse;

/**
 * Whether a text would read on without what it shares: its own words before a shared stretch come
 * back behind it. Where a stretch was put in, they do.
 */
final class Closing {
  private final KinGroup group;
  private final Recurrence words;

  Closing(KinGroup group, Recurrence words) {
    this.group = group;
    this.words = words;
  }

  /** Log odds for one text of what it shares with another; NaN if nothing stands between own. */
  double of(int index, int other, Recurrence.Window window) {
    KinPair pair = group.pair(index, other);
    int size = group.text(index).size();
    double sum = 0;
    int count = 0;
    int first = -1;
    int last = -1;
    for (int w = 0; w <= size; w++) {
      boolean in = w < size && pair.inB(w) >= 0;
      if (last >= 0 && (w == size || (in && w - last - 1 > SourceFeatures.LONG))) {
        int from = first - own(index, first - 1, -1, window.words);
        int to = last + 1 + own(index, last + 1, 1, window.words);
        if (Math.min(first - from, to - last - 1) >= Recurrence.LEAST) {
          sum += words.goesOn(index, from, first, last + 1, to, window);
          count++;
        }
        last = -1;
      }
      if (in) {
        first = last < 0 ? w : first;
        last = w;
      }
    }
    return count == 0 ? Double.NaN : sum / Math.sqrt(count);
  }

  /** How many words from one on, in one direction, the text shares with nobody. */
  private int own(int index, int word, int step, int most) {
    int count = 0;
    int at = word;
    while (count < most && at >= 0 && at < group.text(index).size() && group.isOwn(index, at)) {
      count++;
      at += step;
    }
    return count;
  }
}
