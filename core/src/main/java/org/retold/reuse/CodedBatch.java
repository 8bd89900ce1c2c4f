package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.retold.model.Rejected;

/**
 * What one worker makes of some input, before its place in the collection is known.
 *
 * @param texts without their text
 * @param firstWords one more than texts
 * @param bytes of all texts, one after the other, UTF-8
 * @param prints equal for texts of equal words
 */
// Arrays are handed over, never compared.
@SuppressWarnings("ArrayRecordComponent")
record CodedBatch(
    CorpusText[] texts,
    int[] firstWords,
    int[] codes,
    byte[] advances,
    byte[] lengths,
    int[] textBytes,
    byte[] bytes,
    long[] prints,
    List<Rejected> rejected) {

  /** The same without some texts. */
  CodedBatch only(boolean[] keep) {
    int[] newFirst = firstWords.clone();
    ByteArrayOutputStream newBytes = new ByteArrayOutputStream(bytes.length);
    IntArrayList words = new IntArrayList();
    IntArrayList kept = new IntArrayList();
    int at = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        newFirst[kept.size()] = words.size();
        kept.add(i);
        newBytes.write(bytes, at, textBytes[i]);
        for (int w = firstWords[i]; w < firstWords[i + 1]; w++) {
          words.add(w);
        }
      }
      at += textBytes[i];
    }
    newFirst[kept.size()] = words.size();
    int[] w = words.toIntArray();
    int[] t = kept.toIntArray();
    return new CodedBatch(
        Arrays.stream(t).mapToObj(i -> texts[i]).toArray(CorpusText[]::new),
        Arrays.copyOf(newFirst, t.length + 1),
        Arrays.stream(w).map(i -> codes[i]).toArray(),
        picked(advances, w),
        picked(lengths, w),
        Arrays.stream(t).map(i -> textBytes[i]).toArray(),
        newBytes.toByteArray(),
        Arrays.stream(t).mapToLong(i -> prints[i]).toArray(),
        rejected);
  }

  private static byte[] picked(byte[] values, int[] indexes) {
    byte[] picked = new byte[indexes.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = values[indexes[i]];
    }
    return picked;
  }

  /** Collects texts and codes them. */
  static final class Builder {
    private final Predicate<CorpusText> wanted;
    private final TextCoder coder = new TextCoder();
    private final List<CorpusText> texts = new ArrayList<>();
    private final IntArrayList firstWords = IntArrayList.of(0);
    private final IntArrayList textBytes = new IntArrayList();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Rejected> rejected = new ArrayList<>();

    /**
     * Texts that are not wanted are passed over.
     *
     * @param wanted may look at anything but the text
     */
    Builder(Predicate<CorpusText> wanted) {
      this.wanted = wanted;
    }

    void add(CorpusText text) {
      if (!wanted.test(text)) {
        return;
      }
      byte[] encoded = text.text().getBytes(StandardCharsets.UTF_8);
      coder.read(text.text().toCharArray(), text.text().length());
      firstWords.add(coder.codes().size());
      textBytes.add(encoded.length);
      bytes.writeBytes(encoded);
      texts.add(new CorpusText(text.id(), text.series(), text.date(), ""));
    }

    void reject(Rejected refusal) {
      rejected.add(refusal);
    }

    CodedBatch build() {
      int[] codes = coder.codes().toIntArray();
      int[] first = firstWords.toIntArray();
      long[] prints = new long[texts.size()];
      for (int i = 0; i < prints.length; i++) {
        prints[i] = print(codes, first[i], first[i + 1]);
      }
      return new CodedBatch(
          texts.toArray(new CorpusText[0]),
          first,
          codes,
          coder.advances(),
          coder.lengths(),
          textBytes.toIntArray(),
          bytes.toByteArray(),
          prints,
          rejected);
    }

    private static long print(int[] codes, int from, int to) {
      long hash = (long) to - from;
      for (int i = from; i < to; i++) {
        hash = (hash ^ (codes[i] & WordCode.WORD)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      return hash;
    }
  }
}
