package org.retold.reuse;

/**
 * A word as one number: 29 bits of hash and three flags.
 *
 * <p>Hashes stand in for a vocabulary, so that memory does not grow with the words of the world.
 * Two words of a text of a million different ones fall together about once in a thousand words; a
 * passage needs many words in order, so no finding hangs on that.
 */
public final class WordCode {
  /** Set for a word of digits: figures are what tells two filled-in forms apart. */
  public static final int NUMBER = 1 << 31;

  /** Set for the first word of a sentence. */
  public static final int SENTENCE = 1 << 30;

  /** Set for a character of a script that is written without spaces. */
  public static final int UNSPACED = 1 << 29;

  /** The bits that are equal exactly if the words are. */
  public static final int WORD = UNSPACED - 1;

  private WordCode() {}

  /** The code of a normal form without flags. */
  public static int of(CharSequence form) {
    int hash = 0;
    for (int i = 0; i < form.length(); i++) {
      hash = step(hash, form.charAt(i));
    }
    return finish(hash);
  }

  static int step(int hash, int character) {
    return (hash ^ character) * 0x01000193 + (hash >>> 15);
  }

  static int finish(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & WORD;
  }

  static boolean same(int one, int other) {
    return ((one ^ other) & WORD) == 0;
  }

  static boolean isNumber(int code) {
    return code < 0;
  }

  static boolean startsSentence(int code) {
    return (code & SENTENCE) != 0;
  }

  static boolean isUnspaced(int code) {
    return (code & UNSPACED) != 0;
  }
}
