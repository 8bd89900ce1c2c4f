package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Reads texts as word codes, many millions of characters a second, with the code points each word
 * covers.
 *
 * <p>{@code org.retold.text.Words} is the reader for stories and knows more; this one makes no
 * string of a word. Words broken by a hyphen at the end of a line, as newspapers print them, are
 * one.
 */
final class TextCoder {
  /** What one byte cannot hold: the gap or length is this or more. */
  static final int LONG = 255;

  private final IntArrayList codes = new IntArrayList();
  private byte[] advances = new byte[1 << 10];
  private byte[] lengths = new byte[1 << 10];

  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final boolean exact;

  private char[] text = new char[0];
  private int end;
  private int lastStart;
  private boolean startsSentence;
  private int points;
  private int lastIndex;
  private boolean ascii;

  /** A coder for many texts. */
  TextCoder() {
    this(false);
  }

  private TextCoder(boolean exact) {
    this.exact = exact;
  }

  /** Where each word of a text starts and ends, in code points, whatever their size. */
  static int[][] offsets(String text) {
    TextCoder coder = new TextCoder(true);
    coder.read(text.toCharArray(), text.length(), false);
    return new int[][] {coder.starts.toIntArray(), coder.ends.toIntArray()};
  }

  /** Codes of all words read so far, text after text. */
  IntArrayList codes() {
    return codes;
  }

  /**
   * Code points from the start of the word before (of the text for the first) to each word's start.
   */
  byte[] advances() {
    return Arrays.copyOf(advances, codes.size());
  }

  /** Code points of each word. */
  byte[] lengths() {
    return Arrays.copyOf(lengths, codes.size());
  }

  /**
   * Appends the words of one text.
   *
   * @param ascii true if all characters are, so that none takes two {@code char}s
   */
  void read(char[] characters, int length, boolean ascii) {
    text = characters;
    this.ascii = ascii;
    end = length;
    lastStart = 0;
    points = 0;
    lastIndex = 0;
    startsSentence = true;
    int at = 0;
    while (at < end) {
      byte kind = Letters.KINDS[text[at]];
      at =
          switch (kind) {
            case Letters.LETTER, Letters.DIGIT -> word(at, kind);
            case Letters.IDEOGRAPH -> single(at, at + 1);
            case Letters.CLUSTER, Letters.CLUSTER_MARK -> cluster(at);
            case Letters.TERMINAL -> terminal(at);
            case Letters.LINE -> line(at);
            default -> other(at);
          };
    }
  }

  private int word(int start, byte firstKind) {
    int hash = 0;
    int at = start;
    boolean number = firstKind == Letters.DIGIT;
    while (at < end) {
      char c = text[at];
      byte kind = Letters.KINDS[c];
      if (kind == Letters.LETTER || kind == Letters.DIGIT) {
        hash = WordCode.step(hash, Letters.LOWER[c]);
      } else if (kind == Letters.APOSTROPHE && insideWord(at)) {
        hash = WordCode.step(hash, '\'');
      } else if (kind != Letters.SILENT) {
        int on = number ? digitSeparator(at) : brokenWord(at);
        if (on == at) {
          break;
        }
        at = on - 1;
      }
      at++;
    }
    boolean small = Character.isLowerCase(text[start]);
    add(start, at, WordCode.finish(hash) | (number ? WordCode.NUMBER : 0), !small);
    return at;
  }

  private boolean insideWord(int at) {
    return at + 1 < end && Letters.KINDS[text[at + 1]] == Letters.LETTER;
  }

  /** 1,600 and 1.600 and 1600 are one word. */
  private int digitSeparator(int at) {
    char c = text[at];
    boolean separator = c == ',' || c == '.' || c == '\u00a0' || c == '\u202f';
    return separator && at + 1 < end && Letters.KINDS[text[at + 1]] == Letters.DIGIT ? at + 1 : at;
  }

  /** A hyphen at the end of a line with a small letter behind it breaks no word. */
  private int brokenWord(int at) {
    boolean broken =
        text[at] == '-'
            && at + 2 < end
            && text[at + 1] == '\n'
            && Character.isLowerCase(text[at + 2]);
    return broken ? at + 2 : at;
  }

  private int single(int start, int stop) {
    int hash = 0;
    for (int i = start; i < stop; i++) {
      hash = WordCode.step(hash, Letters.LOWER[text[i]]);
    }
    add(start, stop, WordCode.finish(hash) | WordCode.UNSPACED, true);
    return stop;
  }

  private int cluster(int start) {
    int at = start + 1;
    while (at < end && Letters.KINDS[text[at]] == Letters.CLUSTER_MARK) {
      at++;
    }
    return single(start, at);
  }

  private int terminal(int at) {
    char c = text[at];
    boolean spaced = at + 1 >= end || Letters.KINDS[text[at + 1]] != Letters.DIGIT;
    startsSentence |= spaced || c == '\u3002';
    return at + 1;
  }

  /**
   * A blank line ends a sentence; one line break alone does not, for printed columns are full of
   * them.
   */
  private int line(int at) {
    startsSentence |= at + 1 < end && (text[at + 1] == '\n' || text[at + 1] == '\r');
    return at + 1;
  }

  private int other(int at) {
    char c = text[at];
    if (Character.isHighSurrogate(c) && at + 1 < end) {
      int codePoint = Character.toCodePoint(c, text[at + 1]);
      return Character.isLetterOrDigit(codePoint) ? single(at, at + 2) : at + 2;
    }
    return at + 1;
  }

  private void add(int start, int stop, int code, boolean mayStart) {
    int word = codes.size();
    if (word == advances.length) {
      advances = Arrays.copyOf(advances, 2 * word);
      lengths = Arrays.copyOf(lengths, 2 * word);
    }
    codes.add(code | (startsSentence && mayStart ? WordCode.SENTENCE : 0));
    startsSentence = false;
    int first = pointsBefore(start);
    int behind = pointsBefore(stop);
    advances[word] = (byte) Math.min(LONG, first - lastStart);
    lengths[word] = (byte) Math.min(LONG, behind - first);
    lastStart = first;
    if (exact) {
      starts.add(first);
      ends.add(behind);
    }
  }

  /** Code points before an index that is not before the last one asked for. */
  private int pointsBefore(int index) {
    if (ascii) {
      return index;
    }
    for (; lastIndex < index; lastIndex++) {
      if (!Character.isLowSurrogate(text[lastIndex])) {
        points++;
      }
    }
    return points;
  }
}
