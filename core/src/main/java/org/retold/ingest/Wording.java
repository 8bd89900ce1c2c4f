package org.retold.ingest;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts and normal forms that a line needs before its language is known. */
final class Wording {

  /** Characters below are most of most pages, and are judged without Unicode's tables. */
  private static final int ASCII = 0x80;

  /** What is left of a Turkish İ in lower case; the dotted i of all other languages has it too. */
  private static final char DOT_ABOVE = '\u0307';

  private Wording() {}

  /** A letter or digit below {@link #ASCII}. */
  private static boolean isPlainLetter(char c) {
    int folded = c | 0x20;
    return (folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * Words; of a script without spaces a character counts as half a one, of an alphabet among these
   * as a quarter.
   */
  static int words(CharSequence text) {
    int quarters = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); ) {
      char plain = text.charAt(at);
      if (plain < ASCII) {
        at++;
        boolean bearing = isPlainLetter(plain);
        quarters += bearing && !inside ? 4 : 0;
        inside = bearing || (inside && (plain == '\'' || plain == '-'));
        continue;
      }
      int c = Character.codePointAt(text, at);
      at += Character.charCount(c);
      quarters += quarters(c, inside);
      inside = goesOn(c, inside);
    }
    return (quarters + 2) / 4;
  }

  /** Quarters of a word that a character beyond ASCII adds. */
  static int quarters(int c, boolean inside) {
    if (isUnspaced(c)) {
      return isAlphabetic(c) ? 1 : 2;
    }
    return !inside && Character.isLetterOrDigit(c) ? 4 : 0;
  }

  /** Whether a word goes on behind a character beyond ASCII. */
  static boolean goesOn(int c, boolean inside) {
    return !isUnspaced(c) && (Character.isLetterOrDigit(c) || (inside && isInsideWord(c)));
  }

  /** Thai, Lao, Burmese, Khmer: no spaces between words, and several letters to each. */
  static boolean isAlphabetic(int unspaced) {
    return unspaced < 0x3040;
  }

  static boolean isUnspaced(int c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Lower case, compatibility forms and apostrophes made one, single spaces, trimmed of marks. */
  static String key(String text) {
    String folded = isLatin1(text) ? text : composed(text).toLowerCase(Locale.ROOT);
    char[] key = folded.toCharArray();
    int size = 0;
    for (int at = 0; at < key.length; at++) {
      // What is left of Latin-1 becomes small letter by letter; for the rest this changes nothing.
      size = append(key, size, Character.toLowerCase(key[at]));
    }
    size -= size > 0 && key[size - 1] == ' ' ? 1 : 0;
    return new String(key, 0, size);
  }

  private static boolean isLatin1(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  /** Most lines are Latin, where the compatibility forms hardly ever differ. */
  private static String composed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x024F) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /** {@link #key} without anything but letters and digits at its ends. */
  static String bareKey(String text) {
    return bare(key(text));
  }

  /** A key without anything but letters and digits at its ends. */
  static String bare(String key) {
    int from = 0;
    int to = key.length();
    while (from < to && !isBearing(key.charAt(from))) {
      from++;
    }
    while (to > from && !isBearing(key.charAt(to - 1))) {
      to--;
    }
    return key.substring(from, to);
  }

  /** The words of a line as a set of keys. */
  static Set<String> wordSet(String text) {
    Set<String> words = new HashSet<>();
    for (String word : key(text).split("[^\\p{L}\\p{N}\\p{M}']+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** An array and not a builder, which would be laid out anew at the first letter beyond Latin. */
  private static int append(char[] key, int size, char c) {
    if (c > ' ' && c < 0x7F && c != '`') {
      key[size] = c;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (size == 0 || key[size - 1] == ' ') {
        return size;
      }
      key[size] = ' ';
    } else if (c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == '´') {
      key[size] = '\'';
    } else if (c == DOT_ABOVE || Character.getType(c) == Character.FORMAT) {
      return size;
    } else {
      key[size] = c;
    }
    return size + 1;
  }

  private static boolean isBearing(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInsideWord(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '’'
        || c == '-'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
