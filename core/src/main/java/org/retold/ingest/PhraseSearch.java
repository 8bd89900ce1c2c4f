package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of some hundred phrases a line holds, in one pass over the line. */
final class PhraseSearch {
  private static final int PAIRS = 1 << 12;

  private record Phrase(DropReason reason, String words) {}

  private final List<Phrase> phrases = new ArrayList<>();

  /** Which phrases begin with a pair of characters of this hash, in their order. */
  private final int[][] byStart = new int[PAIRS][0];

  /** Whether there are any; nearly no place of a line begins a phrase. */
  private final boolean[] starts = new boolean[PAIRS];

  void add(DropReason reason, String key) {
    int pair = pair(key.charAt(0), key.charAt(1));
    int[] before = byStart[pair];
    byStart[pair] = Arrays.copyOf(before, before.length + 1);
    byStart[pair][before.length] = phrases.size();
    starts[pair] = true;
    phrases.add(new Phrase(reason, key));
  }

  /** The reason of the first of the phrases that the key holds, or null. */
  @Nullable DropReason first(String key) {
    int first = phrases.size();
    char next = key.isEmpty() ? ' ' : key.charAt(0);
    for (int at = 0; at + 1 < key.length(); at++) {
      char here = next;
      next = key.charAt(at + 1);
      int pair = pair(here, next);
      if (starts[pair]) {
        first = first(key, at, byStart[pair], first);
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

  private static int pair(char first, char second) {
    return (61 * first + second) & (PAIRS - 1);
  }
}
