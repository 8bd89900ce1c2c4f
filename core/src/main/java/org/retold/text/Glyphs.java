package org.retold.text;

import java.lang.Character.UnicodeScript;

/**
 * What a code point is to a tokenizer. A table over the basic plane is filled once, because the
 * tokenizer asks this of every character of a collection.
 */
final class Glyphs {
  /** Punctuation, space, symbols, controls, lone surrogates. */
  static final byte OTHER = 0;

  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** Belongs to the letter before it: combining marks. */
  static final byte MARK = 3;

  /** A word by itself: Han and Kana. */
  static final byte SINGLE = 4;

  /** Starts a cluster in a script written without spaces: Thai, Lao, Khmer, Myanmar. */
  static final byte CLUSTER = 5;

  /** A Thai or Lao vowel written before its consonant. */
  static final byte CLUSTER_LEAD = 6;

  /** A Thai or Lao vowel letter written after its consonant. */
  static final byte CLUSTER_FOLLOW = 7;

  /** Joins the next consonant to the cluster: Khmer coeng, Myanmar virama. */
  static final byte STACKER = 8;

  /** Invisible: part of a word only if the word goes on behind it. */
  static final byte INVISIBLE = 9;

  private static final byte[] BASIC = basic();

  private Glyphs() {}

  static byte of(int codePoint) {
    return codePoint < BASIC.length ? BASIC[codePoint] : classify(codePoint);
  }

  /** The code point at an index that does not read past {@code limit}; lone surrogates as such. */
  static int at(CharSequence text, int index, int limit) {
    char high = text.charAt(index);
    if (Character.isHighSurrogate(high) && index + 1 < limit) {
      char low = text.charAt(index + 1);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(high, low);
      }
    }
    return high;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '＇' || c == '`' || c == '´' || c == 'ʼ';
  }

  /**
   * Vowel signs and the lengthening stroke, which writers of Arabic and Hebrew add or leave out.
   */
  static boolean isOptionalSemitic(int c) {
    return c == 'ـ'
        || (c >= 0x0610 && c <= 0x061A)
        || (c >= 0x064B && c <= 0x0652)
        || (c >= 0x0656 && c <= 0x065F)
        || c == 0x0670
        || (c >= 0x06D6 && c <= 0x06ED && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  static boolean isHebrew(int c) {
    return c >= 0x05D0 && c <= 0x05EA;
  }

  private static byte[] basic() {
    byte[] table = new byte[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = classify(c);
    }
    return table;
  }

  private static byte classify(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          letter(c);
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          c == 0x17D2 || c == 0x1039 ? STACKER : MARK;
      case Character.FORMAT -> INVISIBLE;
      default -> OTHER;
    };
  }

  private static byte letter(int c) {
    if (c < 0x0E00) {
      return LETTER;
    }
    if ((c >= 0x0E40 && c <= 0x0E44) || (c >= 0x0EC0 && c <= 0x0EC4)) {
      return CLUSTER_LEAD;
    }
    if (isFollowing(c)) {
      return CLUSTER_FOLLOW;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA -> SINGLE;
      case THAI, LAO, KHMER, MYANMAR -> CLUSTER;
      default -> c == 'ー' || c == 'ｰ' ? SINGLE : LETTER;
    };
  }

  private static boolean isFollowing(int c) {
    return c == 0x0E30
        || c == 0x0E32
        || c == 0x0E33
        || c == 0x0E45
        || c == 0x0E46
        || c == 0x0EB0
        || c == 0x0EB2
        || c == 0x0EB3
        || c == 0x0EC6;
  }
}
