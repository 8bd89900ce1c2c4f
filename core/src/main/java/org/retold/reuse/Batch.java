package org.retold.reuse;

/**
 * Some thousand texts, read and coded: the unit of work and of storage. Arrays are as long as what
 * they hold; nothing is copied out of them.
 */
final class Batch {
  final int[] codes;
  final byte[] advances;
  final byte[] lengths;

  /** Filled when all batches have been read. */
  final byte[] weights;

  /** First word of each text, and one more entry for the end of the last. */
  final int[] firstWords;

  /** What is known of each text; the texts themselves are in the {@link TextStore}. */
  final CorpusText[] texts;

  /** First byte of each text in the text store. */
  final long[] textStarts;

  final int[] textBytes;

  /** Texts of which every character is one byte. */
  final boolean[] ascii;

  /** Index of the first text in the corpus. */
  final int firstText;

  /** Position of the first word in the corpus. */
  final long firstPosition;

  private static final int BLOCK_BITS = 7;

  private final int[] textOfBlock;

  Batch(CodedBatch coded, int firstText, long firstPosition, long firstByte) {
    codes = coded.codes();
    advances = coded.advances();
    lengths = coded.lengths();
    weights = new byte[codes.length];
    firstWords = coded.firstWords();
    texts = coded.texts();
    textBytes = coded.textBytes();
    ascii = coded.ascii();
    textOfBlock = blocks();
    this.firstText = firstText;
    this.firstPosition = firstPosition;
    textStarts = new long[texts.length];
    long at = firstByte;
    for (int i = 0; i < texts.length; i++) {
      textStarts[i] = at;
      at += textBytes[i];
    }
  }

  int size() {
    return texts.length;
  }

  CodedText words(int text) {
    return new CodedText(codes, weights, firstWords[text], firstWords[text + 1]);
  }

  /** The text that holds a word of this batch. */
  int textAt(int word) {
    int text = textOfBlock[word >>> BLOCK_BITS];
    while (firstWords[text + 1] <= word) {
      text++;
    }
    return text;
  }

  /** The text of the first word of every block of words: a search would wait for memory. */
  private int[] blocks() {
    int[] blocks = new int[(codes.length >>> BLOCK_BITS) + 1];
    int text = 0;
    for (int block = 0; block < blocks.length; block++) {
      while (text + 1 < firstWords.length && firstWords[text + 1] <= block << BLOCK_BITS) {
        text++;
      }
      blocks[block] = text;
    }
    return blocks;
  }
}
