package org.retold.reuse;

/** One text as rows need it: where its words stand, and its characters by code point. */
final class ShownText {
  private final CorpusText about;
  private final Offsets offsets;
  private final byte[] bytes;
  private final boolean ascii;

  /** The byte of the text that stands first in {@link #bytes}; not 0 in ASCII only. */
  private final int firstByte;

  private int lastPoint;
  private int lastByte;

  /** A whole text. */
  ShownText(Corpus corpus, int rank) {
    this(corpus, rank, 0, Integer.MAX_VALUE);
  }

  /** A text of which only some words will be asked for. */
  ShownText(Corpus corpus, int rank, int fromWord, int toWord) {
    int text = corpus.textOf(rank);
    Batch batch = corpus.batch(text);
    int index = text - batch.firstText;
    about = batch.texts[index];
    offsets = Offsets.of(corpus, text);
    ascii = batch.ascii[index];
    boolean part = ascii && fromWord > 0;
    firstByte = part ? offsets.end(fromWord - 1) : 0;
    boolean whole = !ascii || toWord >= offsets.size();
    int end = whole ? batch.textBytes[index] : offsets.start(toWord);
    bytes = corpus.bytes(text, firstByte, end);
  }

  CorpusText about() {
    return about;
  }

  /** Where a passage begins, with the marks that touch its first word. */
  int begin(int word) {
    int start = offsets.start(word);
    int floor = word == 0 ? 0 : offsets.end(word - 1);
    int at = index(start);
    int point = start;
    while (point > floor && isMark(bytes[at - 1])) {
      do {
        at--;
      } while ((bytes[at] & 0xc0) == 0x80);
      point--;
    }
    return point;
  }

  /** Where a passage ends, with the marks that touch the word before {@code word}. */
  int end(int word) {
    int end = offsets.end(word - 1);
    int ceiling = word < offsets.size() ? offsets.start(word) : Integer.MAX_VALUE;
    int at = index(end);
    while (end < ceiling && at < bytes.length && isMark(bytes[at])) {
      do {
        at++;
      } while (at < bytes.length && (bytes[at] & 0xc0) == 0x80);
      end++;
    }
    return end;
  }

  /** Anything but white space; other spaces than those of ASCII count as marks here. */
  private static boolean isMark(byte b) {
    return b < 0 || b > ' ';
  }

  /** Writes the characters between two code points as a field. */
  void put(JsonRow row, String field, int begin, int end) {
    int from = index(begin);
    row.put(field, bytes, from, index(end));
  }

  /** The byte at which a code point begins; cheap when asked in rising order. */
  private int index(int point) {
    if (ascii) {
      return point - firstByte;
    }
    if (point < lastPoint) {
      lastPoint = 0;
      lastByte = 0;
    }
    while (lastPoint < point) {
      lastByte++;
      while (lastByte < bytes.length && (bytes[lastByte] & 0xc0) == 0x80) {
        lastByte++;
      }
      lastPoint++;
    }
    return lastByte;
  }
}
