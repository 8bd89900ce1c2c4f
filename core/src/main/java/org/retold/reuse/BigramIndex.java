package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Where each pair of neighbouring words stands in one text. Kept and refilled between texts. */
final class BigramIndex {
  private int[] heads = new int[1 << 10];
  private int[] next = new int[1 << 9];
  private final IntArrayList places = new IntArrayList();
  private CodedText text = new CodedText(new int[0], new byte[0]);

  /** Reads a text; if it is the one read last, nothing is to be done. */
  void read(CodedText newText) {
    if (newText == text) {
      return;
    }
    text = newText;
    int size = Integer.highestOneBit(Math.max(512, text.size())) * 2;
    if (heads.length < size) {
      heads = new int[size];
    }
    if (next.length < text.size()) {
      next = new int[size];
    }
    Arrays.fill(heads, 0);
    for (int i = text.to - 2; i >= text.from; i--) {
      int slot = slot(text, i);
      next[i - text.from] = heads[slot];
      heads[slot] = i - text.from + 1;
    }
  }

  /**
   * Places of the bigram that begins at word i of another text, ascending; valid until asked again.
   */
  IntArrayList places(CodedText other, int i) {
    places.clear();
    for (int at = heads[slot(other, i)]; at > 0; at = next[at - 1]) {
      int j = at - 1 + text.from;
      if (WordCode.same(other.codes[i], text.codes[j])
          && WordCode.same(other.codes[i + 1], text.codes[j + 1])) {
        places.add(j);
      }
    }
    return places;
  }

  private int slot(CodedText of, int i) {
    int one = of.codes[i] & WordCode.WORD;
    int two = of.codes[i + 1] & WordCode.WORD;
    int hash = one * 0x9E3779B1 + two * 0x85EBCA77;
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }
}
