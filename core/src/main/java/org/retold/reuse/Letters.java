package org.retold.reuse;

/** What every character means to words, as one table for the 65,536 that take one Java char. */
final class Letters {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A character that is a word by itself: Han, Kana. */
  static final byte IDEOGRAPH = 3;

  /** A letter of a script without spaces whose words are several letters long: Thai, Lao, Khmer. */
  static final byte CLUSTER = 4;

  /** Stays inside a word and is not compared: vowel points, joiners, soft hyphens. */
  static final byte SILENT = 5;

  static final byte APOSTROPHE = 6;
  static final byte TERMINAL = 7;
  static final byte LINE = 8;

  /** A vowel sign or mark of a cluster script: belongs to the letter before it. */
  static final byte CLUSTER_MARK = 9;

  static final byte[] KINDS = new byte[1 << 16];
  static final char[] LOWER = new char[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind(c);
      LOWER[c] = (char) Character.toLowerCase(c);
    }
    LOWER['ς'] = 'σ';
  }

  private Letters() {}

  static byte kind(int c) {
    if (c == '\n') {
      return LINE;
    }
    if (c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\uff07') {
      return APOSTROPHE;
    }
    if (".!?\u2026\u3002\uff01\uff1f\u061f\u0964\u0965\u06d4".indexOf(c) >= 0) {
      return TERMINAL;
    }
    if (isSilent(c)) {
      return SILENT;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    boolean mark = isMark(c);
    if (!Character.isLetter(c) && !mark) {
      return OTHER;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> IDEOGRAPH;
      case THAI, LAO, KHMER, MYANMAR -> mark || isThaiVowelBehind(c) ? CLUSTER_MARK : CLUSTER;
      default -> LETTER;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Thai and Lao vowels that follow their consonant are letters to Unicode. */
  private static boolean isThaiVowelBehind(int c) {
    return (c >= 0x0e30 && c <= 0x0e3a) || (c >= 0x0eb0 && c <= 0x0ebd) || c == 0x0e45;
  }

  private static boolean isSilent(int c) {
    return c == 0x00ad
        || (c >= 0x064b && c <= 0x0652)
        || c == 0x0640
        || c == 0x0670
        || (c >= 0x0591 && c <= 0x05c7)
        || (c >= 0x200b && c <= 0x200f)
        || c == 0x2060
        || c == 0xfeff;
  }
}
