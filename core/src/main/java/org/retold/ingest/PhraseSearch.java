package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of some hundred phrases a line holds, in one pass over the line. */
final class PhraseSearch {
  private static final int STARTS = 1 << 14;

  /** So many characters of a phrase are looked up; of two, half of a text begins a phrase. */
  private static final int LEAST = 4;

  private record Phrase(DropReason reason, String words) {}

  private final List<Phrase> phrases = new ArrayList<>();

  /** Which phrases begin with characters of this hash, in their order. */
  private final int[][] byStart = new int[STARTS][];

  /** Whether any does, bit by bit: small enough to stay near, and most often the whole answer. */
  private final long[] begins = new long[STARTS / Long.SIZE];

  void add(DropReason reason, String key) {
    if (key.length() < LEAST) {
      throw new IllegalArgumentException("a phrase of fewer than four characters: " + key);
    }
    int start = 0;
    for (int at = 0; at < LEAST; at++) {
      start = start(start, key.charAt(at));
    }
    begins[start / Long.SIZE] |= 1L << start;
    int[] before = byStart[start] == null ? new int[0] : byStart[start];
    byStart[start] = Arrays.copyOf(before, before.length + 1);
    byStart[start][before.length] = phrases.size();
    phrases.add(new Phrase(reason, key));
  }

  /** The reason of the first of the phrases that the key holds, or null. */
  @Nullable DropReason first(String key) {
    int first = phrases.size();
    int start = 0;
    for (int end = 0; end < key.length(); end++) {
      start = start(start, key.charAt(end));
      if (((begins[start / Long.SIZE] >>> start) & 1) != 0 && end >= LEAST - 1) {
        first = first(key, end - LEAST + 1, byStart[start], first);
      }
    }
    return first == phrases.size() ? null : phrases.get(first).reason();
  }

  private int first(String key, int at, int[] may, int before) {
    for (int i = 0; i < may.length && may[i] < before; i++) {
      if (key.startsWith(phrases.get(may[i]).words(), at)) {
        return may[i];
      }
    }
    return before;
  }

  /** What is shifted out beyond the highest bit is forgotten: a hash of the last four alone. */
  private static int start(int before, char next) {
    return ((before << 4) ^ (next * 0x9E5)) & (STARTS - 1);
  }
}
