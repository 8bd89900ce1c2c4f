package org.retold.reuse;

import java.nio.charset.StandardCharsets;

/** Where the words of one text stand in it, in code points. */
final class Offsets {
  private final int[] starts;
  private final int[] ends;

  private Offsets(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static Offsets of(Corpus corpus, int text) {
    Batch batch = corpus.batch(text);
    int index = text - batch.firstText;
    int from = batch.firstWords[index];
    int size = batch.firstWords[index + 1] - from;
    int[] starts = new int[size];
    int[] ends = new int[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      int advance = batch.advances[from + i] & 0xff;
      int length = batch.lengths[from + i] & 0xff;
      if (advance == TextCoder.LONG || length == TextCoder.LONG) {
        return counted(corpus, text);
      }
      at += advance;
      starts[i] = at;
      ends[i] = at + length;
    }
    return new Offsets(starts, ends);
  }

  /** A gap or a word was longer than one byte can say: the text is read again. */
  private static Offsets counted(Corpus corpus, int text) {
    int[][] offsets = TextCoder.offsets(new String(corpus.bytes(text), StandardCharsets.UTF_8));
    return new Offsets(offsets[0], offsets[1]);
  }

  /** How many words. */
  int size() {
    return starts.length;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }
}
