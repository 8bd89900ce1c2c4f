package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of some hundred phrases a line holds, in one pass over the line. */
final class PhraseSearch {
  private static final int PAIRS = 4093;

  private record Phrase(DropReason reason, String words) {}

  private final List<Phrase> phrases = new ArrayList<>();

  /** Which phrases begin with a pair of characters of this remainder, in their order. */
  private final int[][] byStart = new int[PAIRS][0];

  void add(DropReason reason, String key) {
    int pair = pair(key, 0);
    int[] before = byStart[pair];
    byStart[pair] = Arrays.copyOf(before, before.length + 1);
    byStart[pair][before.length] = phrases.size();
    phrases.add(new Phrase(reason, key));
  }

  /** The reason of the first of the phrases that the key holds, or null. */
  @Nullable DropReason first(String key) {
    int first = phrases.size();
    for (int at = 0; at + 1 < key.length(); at++) {
      int[] may = byStart[pair(key, at)];
      for (int i = 0; i < may.length && may[i] < first; i++) {
        if (key.startsWith(phrases.get(may[i]).words(), at)) {
          first = may[i];
        }
      }
    }
    return first == phrases.size() ? null : phrases.get(first).reason();
  }

  private static int pair(String key, int at) {
    return (31 * key.charAt(at) + key.charAt(at + 1)) % PAIRS;
  }
}
