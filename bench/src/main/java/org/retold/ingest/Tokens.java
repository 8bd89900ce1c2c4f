package org.retold.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words as {@code score_extraction.py} counts them, and how many two texts share in order. */
final class Tokens {
  private Tokens() {}

  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < folded.length(); ) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      boolean single = c < 0x20000 && Wording.isUnspaced(c);
      if (!single && (Character.isLetterOrDigit(c) || c == '_')) {
        word.appendCodePoint(c);
      } else {
        flush(word, tokens);
        if (single && Character.isLetterOrDigit(c)) {
          tokens.add(Character.toString(c));
        }
      }
    }
    flush(word, tokens);
    return tokens;
  }

  private static void flush(StringBuilder word, List<String> tokens) {
    if (word.length() > 0) {
      tokens.add(word.toString());
      word.setLength(0);
    }
  }

  /** Length of the longest common subsequence: a row of the table at a time. */
  static int common(List<String> a, List<String> b) {
    Map<String, BitSet> where = new HashMap<>();
    for (int i = 0; i < a.size(); i++) {
      where.computeIfAbsent(a.get(i), key -> new BitSet()).set(i + 1);
    }
    int[] row = new int[a.size() + 1];
    for (String token : b) {
      BitSet places = where.get(token);
      if (places != null) {
        advance(row, places);
      }
    }
    return row[a.size()];
  }

  private static void advance(int[] row, BitSet places) {
    int diagonal = 0;
    for (int i = 1; i < row.length; i++) {
      int above = row[i];
      if (places.get(i)) {
        row[i] = diagonal + 1;
      }
      row[i] = Math.max(row[i], row[i - 1]);
      diagonal = above;
    }
  }
}
