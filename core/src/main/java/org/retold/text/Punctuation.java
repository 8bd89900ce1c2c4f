package org.retold.text;

/** What a mark of punctuation does where it stands: ends, opens, closes. */
final class Punctuation {
  private Punctuation() {}

  /** Ends a sentence wherever it stands, with no space behind it. */
  static boolean isFullWidthStop(char c) {
    return switch (c) {
      case '。', '！', '？', '｡', '．', '।', '॥', '။', '።', '፧', '։', '។' -> true;
      default -> false;
    };
  }

  static boolean isTerminator(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '؟', '۔', '‼', '⁇', '⁈', '⁉', ';' -> true;
      default -> isFullWidthStop(c);
    };
  }

  static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\f'
        || c == '\u000B';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u0000';
  }

  static boolean isQuoteOrBracket(char c) {
    if (c == '"' || c == '\'' || c == '＂') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /**
   * True if the quote or bracket at an index closes something. Languages disagree about which of a
   * pair opens (« » in French, » « in German, „ “ and “ ”), so the neighbours decide first.
   */
  static boolean closes(String text, int index, int limit) {
    char c = text.charAt(index);
    boolean spaceBefore = index == 0 || isSpace(text.charAt(index - 1));
    boolean spaceAfter = index + 1 >= limit || isBreak(text.charAt(index + 1));
    int type = Character.getType(c);
    if (type == Character.END_PUNCTUATION) {
      return true;
    }
    if (type == Character.START_PUNCTUATION) {
      return false;
    }
    if (!spaceBefore && !spaceAfter && c != '\'' && type != Character.FINAL_QUOTE_PUNCTUATION) {
      // Between a stop and a letter with no space, as in Chinese: the balance so far tells.
      return type == Character.OTHER_PUNCTUATION && isOpen(text, index, c);
    }
    if (spaceBefore == spaceAfter) {
      return type == Character.FINAL_QUOTE_PUNCTUATION
          || (type != Character.INITIAL_QUOTE_PUNCTUATION && spaceAfter);
    }
    return spaceAfter;
  }

  /** True if the same mark stands an odd number of times in the characters before. */
  private static boolean isOpen(String text, int index, char mark) {
    boolean open = false;
    for (int i = index - 1; i >= Math.max(0, index - 400); i--) {
      if (isLineEnd(text.charAt(i))) {
        break;
      }
      open ^= text.charAt(i) == mark;
    }
    return open;
  }

  /** What may stand behind a closing mark: space or more punctuation. */
  private static boolean isBreak(char c) {
    return isSpace(c)
        || switch (c) {
          case '.', ',', ';', ':', '!', '?', ')', ']', '…', '-', '–', '—' -> true;
          default -> isQuoteOrBracket(c);
        };
  }
}
