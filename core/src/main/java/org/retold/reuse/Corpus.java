package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;

/** All texts of a collection: coded in memory, their characters on disk. */
final class Corpus {
  private final List<Batch> batches;
  private final TextStore store;
  private final long[] prints;
  private final int[] batchOf;
  private final int[] rankOf;
  private final int[] textOf;
  private final int[] series;
  private final long words;

  /** The batch of the first word of every block of words. */
  private final int[] batchOfBlock;

  private static final int BLOCK_BITS = 15;

  Corpus(List<Batch> batches, TextStore store, LongArrayList prints) {
    this.batches = List.copyOf(batches);
    this.store = store;
    this.prints = prints.toLongArray();
    int count = this.prints.length;
    batchOf = new int[count];
    long total = 0;
    for (int b = 0; b < batches.size(); b++) {
      Batch batch = batches.get(b);
      java.util.Arrays.fill(batchOf, batch.firstText, batch.firstText + batch.size(), b);
      total += batch.codes.length;
    }
    words = total;
    batchOfBlock = blocks();
    textOf = ranked(count);
    rankOf = new int[count];
    for (int rank = 0; rank < count; rank++) {
      rankOf[textOf[rank]] = rank;
    }
    series = numbered(count);
  }

  private int[] blocks() {
    int[] blocks = new int[(int) (words >>> BLOCK_BITS) + 1];
    int at = 0;
    for (int block = 0; block < blocks.length; block++) {
      at = batchFrom(at, (long) block << BLOCK_BITS);
      blocks[block] = at;
    }
    return blocks;
  }

  private int batchFrom(int batch, long position) {
    int at = batch;
    while (at + 1 < batches.size() && batches.get(at + 1).firstPosition <= position) {
      at++;
    }
    return at;
  }

  private int[] ranked(int count) {
    int[] order = new int[count];
    String[] ids = new String[count];
    for (int text = 0; text < count; text++) {
      order[text] = text;
      ids[text] = about(text).id();
    }
    IntArrays.parallelQuickSort(order, (one, other) -> ids[one].compareTo(ids[other]));
    return order;
  }

  private int[] numbered(int count) {
    it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap<String> numbers =
        new it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap<>();
    int[] numbered = new int[count];
    for (int rank = 0; rank < count; rank++) {
      String name = about(textOf[rank]).series();
      int next = numbers.size() + 1;
      numbered[textOf[rank]] =
          name.isEmpty() ? -1 - rank : numbers.computeIfAbsent(name, key -> next);
    }
    return numbered;
  }

  List<Batch> batches() {
    return batches;
  }

  /** The batch that holds a word of the corpus. */
  int batchAt(long position) {
    return batchFrom(batchOfBlock[(int) (position >>> BLOCK_BITS)], position);
  }

  /** How many texts. */
  int size() {
    return prints.length;
  }

  /** How many words in all. */
  long words() {
    return words;
  }

  /**
   * The text with the given rank by id: everything is decided by ranks, so that order decides
   * nothing.
   */
  int textOf(int rank) {
    return textOf[rank];
  }

  int rankOf(int text) {
    return rankOf[text];
  }

  CorpusText about(int text) {
    Batch batch = batch(text);
    return batch.texts[text - batch.firstText];
  }

  CodedText words(int text) {
    Batch batch = batch(text);
    return batch.words(text - batch.firstText);
  }

  Batch batch(int text) {
    return batches.get(batchOf[text]);
  }

  boolean sameSeries(int text, int other) {
    return series[text] == series[other];
  }

  int series(int text) {
    return series[text];
  }

  /** Equal for the same texts in the same order. */
  long print() {
    long hash = size();
    for (int text = 0; text < size(); text++) {
      CorpusText about = about(text);
      hash = mixed(hash, print(text));
      hash = mixed(hash, about.id());
      hash = mixed(hash, about.series());
      hash = mixed(hash, about.date());
    }
    return hash;
  }

  private static long mixed(long hash, String value) {
    long mixed = mixed(hash, value.length());
    for (int i = 0; i < value.length(); i++) {
      mixed = mixed(mixed, value.charAt(i));
    }
    return mixed;
  }

  private static long mixed(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  long print(int text) {
    return prints[text];
  }

  /** The characters of a text, UTF-8. */
  byte[] bytes(int text) {
    return bytes(text, 0, batch(text).textBytes[text - batch(text).firstText]);
  }

  /** Some bytes of a text. */
  byte[] bytes(int text, int from, int to) {
    Batch batch = batch(text);
    return store.read(batch.textStarts[text - batch.firstText] + from, to - from);
  }
}
