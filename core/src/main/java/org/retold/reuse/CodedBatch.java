package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.retold.model.Rejected;

/**
 * What one worker makes of some input, before its place in the collection is known.
 *
 * @param texts without their text
 * @param firstWords one more than texts
 * @param ascii whether every character of a text is one byte
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
    boolean[] ascii,
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
        picked(ascii, t),
        newBytes.toByteArray(),
        Arrays.stream(t).mapToLong(i -> prints[i]).toArray(),
        rejected);
  }

  private static boolean[] picked(boolean[] values, int[] indexes) {
    boolean[] picked = new boolean[indexes.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = values[indexes[i]];
    }
    return picked;
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
    private final BitSet ascii = new BitSet();
    private final Utf8Writer bytes = new Utf8Writer();
    private final List<Rejected> rejected = new ArrayList<>();
    private char[] held = new char[1 << 12];
    private int heldLength;

    /**
     * Texts that are not wanted are passed over.
     *
     * @param wanted may look at anything but the text
     */
    Builder(Predicate<CorpusText> wanted) {
      this.wanted = wanted;
    }

    void add(CorpusText text) {
      hold(text.text().toCharArray(), 0, text.text().length());
      addHeld(text.id(), text.series(), text.date());
    }

    /** Keeps the characters of a text until the rest of its record is known. */
    void hold(char[] characters, int from, int length) {
      if (held.length < length) {
        held = new char[length];
      }
      System.arraycopy(characters, from, held, 0, length);
      heldLength = length;
    }

    /** Adds the text that was held last. */
    void addHeld(String id, String series, String date) {
      CorpusText about = new CorpusText(id, series, date, "");
      if (!wanted.test(about)) {
        return;
      }
      int encoded = bytes.write(held, heldLength);
      boolean plain = encoded == heldLength;
      coder.read(held, heldLength, plain);
      firstWords.add(coder.codes().size());
      textBytes.add(encoded);
      ascii.set(texts.size(), plain);
      texts.add(about);
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
          plainTexts(),
          bytes.toByteArray(),
          prints,
          rejected);
    }

    private boolean[] plainTexts() {
      boolean[] plain = new boolean[texts.size()];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = ascii.get(i);
      }
      return plain;
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
