package org.retold.ingest;

/**
 * What can be counted of a block's characters, in one pass while they still lie in an array:
 * reading them out of a string again for each count costs more than the counting.
 *
 * @param words as {@link Wording#words} counts them
 * @param letters letters and digits
 * @param starts words that begin, as far as capitals are concerned
 * @param capitals of these, how many begin with a capital
 */
record TextCounts(
    int words, int letters, int digits, int commas, int stops, int starts, int capitals) {
  private static final String COMMAS = ",،、，;；፣፤՝";
  private static final String STOPS = ".!?…。！？؟۔।။።፧։՞՜";

  private static final int COMMA = 1;
  private static final int STOP = 1 << 1;
  private static final int DIGIT = 1 << 2;
  private static final int LETTER = 1 << 3;
  private static final int CAPITAL = 1 << 4;

  /** An apostrophe: what follows it begins no word. */
  private static final int INSIDE = 1 << 5;

  /** Of ASCII what goes on with a word that has begun. */
  private static final int JOINING = 1 << 6;

  /** What each character of ASCII is. */
  private static final byte[] KINDS = kinds();

  static TextCounts of(char[] text, int length) {
    Count count = new Count();
    for (int at = 0; at < length; at++) {
      char c = text[at];
      if (c < KINDS.length) {
        count.plain(KINDS[c]);
      } else {
        count.beyond(text, at, length);
      }
    }
    return count.all();
  }

  static TextCounts of(String text) {
    return of(text.toCharArray(), text.length());
  }

  private static final class Count {
    private int quarters;
    private int letters;
    private int digits;
    private int commas;
    private int stops;
    private int starts;
    private int capitals;

    /** The kind of the character before. */
    private int before;

    /** Whether a word goes on, 1 or 0. */
    private int inside;

    /** A character of ASCII; without branches, which nobody can guess in running text. */
    void plain(int kind) {
      int letter = (kind / LETTER) & 1;
      quarters += 4 * (letter & ~inside);
      inside = letter | (inside & (kind / JOINING));
      count(kind);
    }

    private void count(int kind) {
      int letter = (kind / LETTER) & 1;
      int starting = (before & (LETTER | INSIDE)) == 0 ? letter : 0;
      letters += letter;
      digits += (kind / DIGIT) & 1;
      commas += kind & COMMA;
      stops += (kind / STOP) & 1;
      starts += starting;
      capitals += starting & (kind / CAPITAL);
      before = kind;
    }

    void beyond(char[] text, int at, int length) {
      count(kind(text[at]));
      boolean pair = at > 0 && Character.isSurrogatePair(text[at - 1], text[at]);
      if (!pair) {
        int c = Character.codePointAt(text, at, length);
        quarters += Wording.quarters(c, inside > 0);
        inside = Wording.goesOn(c, inside > 0) ? 1 : 0;
      }
    }

    TextCounts all() {
      return new TextCounts((quarters + 2) / 4, letters, digits, commas, stops, starts, capitals);
    }
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) (kind(c) | (c == '\'' || c == '-' ? JOINING : 0));
    }
    return kinds;
  }

  private static int kind(char c) {
    return (COMMAS.indexOf(c) >= 0 ? COMMA : 0)
        | (STOPS.indexOf(c) >= 0 ? STOP : 0)
        | (Character.isDigit(c) ? DIGIT : 0)
        | (Character.isLetterOrDigit(c) ? LETTER : 0)
        | (Character.isUpperCase(c) ? CAPITAL : 0)
        | (c == '\'' || c == '’' ? INSIDE : 0);
  }
}
