package org.retold.align;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.retold.reuse.Match;

/**
 * Words of a match that certainly stand opposite each other: the middle of every run of words that
 * both sides have just once, as far as these runs stand in one order (patience diff). What lies
 * between two of them is all that needs aligning, so near copies cost little more than their words.
 */
final class Anchors {
  /** Words of a run; set phrases are shorter. */
  private static final int RUN = 8;

  private static final int MIDDLE = RUN / 2;
  private static final int SEVERAL = -2;
  private static final int NONE = -1;

  private Anchors() {}

  /** The anchored columns of a match, ascending on both sides. */
  static List<Column> of(Telling a, Telling b, Match match) {
    Long2IntOpenHashMap inA = runs(a, match.aFrom(), match.aTo());
    Long2IntOpenHashMap inB = runs(b, match.bFrom(), match.bTo());
    int[] opposite = new int[Math.max(0, match.aTo() - match.aFrom())];
    Arrays.fill(opposite, NONE);
    inA.long2IntEntrySet()
        .fastForEach(
            run -> {
              int at = inB.get(run.getLongKey());
              if (run.getIntValue() >= 0 && at >= 0) {
                opposite[run.getIntValue() - match.aFrom()] = at;
              }
            });
    List<Column> anchors = new ArrayList<>();
    for (int from : longestAscending(opposite)) {
      int i = match.aFrom() + from + MIDDLE;
      anchors.add(new Column(i, opposite[from] + MIDDLE, true));
    }
    return anchors;
  }

  /** Where each run begins; {@link #SEVERAL} if it stands more than once. */
  private static Long2IntOpenHashMap runs(Telling telling, int from, int to) {
    Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    places.defaultReturnValue(NONE);
    for (int at = from; at + RUN <= to; at++) {
      long hash = 0;
      for (int i = at; i < at + RUN; i++) {
        hash = (hash + telling.word(i)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      places.put(hash, places.containsKey(hash) ? SEVERAL : at);
    }
    return places;
  }

  /** The places of a longest ascending part of what is not {@link #NONE} (Fredman 1975). */
  private static List<Integer> longestAscending(int[] values) {
    int[] lastOfLength = new int[values.length];
    int[] before = new int[values.length];
    int longest = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == NONE) {
        continue;
      }
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[lastOfLength[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    List<Integer> places = new ArrayList<>();
    for (int i = longest == 0 ? NONE : lastOfLength[longest - 1]; i != NONE; i = before[i]) {
      places.add(i);
    }
    Collections.reverse(places);
    return places;
  }
}
