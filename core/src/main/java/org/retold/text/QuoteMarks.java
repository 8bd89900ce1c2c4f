package org.retold.text;

/** The quotation marks of the languages, and which may end what another began. */
final class QuoteMarks {
  private QuoteMarks() {}

  static boolean isMark(char c) {
    if (c < 0x80) {
      return c == '"' || c == '\'' || c == '`';
    }
    return switch (c) {
      case '“',
          '”',
          '„',
          '‟',
          '«',
          '»',
          '‘',
          '’',
          '‚',
          '‹',
          '›',
          '「',
          '」',
          '『',
          '』',
          '｢',
          '｣',
          '《',
          '》',
          '〈',
          '〉',
          '＂',
          '〝',
          '〞',
          '〟' ->
          true;
      default -> false;
    };
  }

  /** True if the mark is the same, or used the same, at both ends. */
  static boolean isEither(char c) {
    return switch (c) {
      case '"', '\'', '”', '»', '’', '＂', '“', '«', '›', '‹', '‘' -> true;
      default -> false;
    };
  }

  static boolean canOpen(char c) {
    return switch (c) {
      case '」', '』', '｣', '》', '〉', '〞', '〟', '’', '`' -> false;
      default -> true;
    };
  }

  static boolean isSingle(char c) {
    return c == '\'' || c == '‘' || c == '‚' || c == '‹' || c == '›' || c == '`' || c == '〈';
  }

  static boolean pairs(char opened, char closing) {
    return switch (opened) {
      case '"', '＂' -> closing == '"' || closing == '＂' || closing == '”';
      case '“', '〝', '‟' ->
          closing == '”' || closing == '“' || closing == '"' || closing == '〞' || closing == '〟';
      case '„' -> closing == '“' || closing == '”' || closing == '"';
      case '”' -> closing == '”' || closing == '“';
      case '«' -> closing == '»';
      case '»' -> closing == '«' || closing == '»';
      case '‘' -> closing == '’' || closing == '\'';
      case '‚' -> closing == '‘' || closing == '’';
      case '\'' -> closing == '\'' || closing == '’';
      case '‹' -> closing == '›';
      case '›' -> closing == '‹' || closing == '›';
      case '「' -> closing == '」';
      case '『' -> closing == '』';
      case '｢' -> closing == '｣';
      case '《' -> closing == '》';
      case '〈' -> closing == '〉';
      default -> false;
    };
  }

  /** A mark at a paragraph's head that carries on the quotation of the paragraph before. */
  static boolean reopens(char opened, char mark) {
    return mark == opened || (opened == '«' && mark == '»') || (opened == '„' && mark == '“');
  }

  /**
   * An apostrophe stands between letters, or before or after one where a single mark cannot stand.
   */
  static boolean isApostrophe(String text, int at, int width, int from, int limit) {
    char c = text.charAt(at);
    if (width > 1 || !(c == '\'' || c == '’' || c == '‘' || c == '`')) {
      return false;
    }
    // No script of ideographs has an apostrophe.
    boolean ideographs =
        (at > from && Character.isIdeographic(text.charAt(at - 1)))
            || (at + 1 < limit && Character.isIdeographic(text.charAt(at + 1)));
    if (ideographs) {
      return false;
    }
    boolean before = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
    boolean year = after && Character.isDigit(text.charAt(at + 1)) && c != '‘';
    return (before && after) || (!before && year) || (c == '’' && !before && after);
  }
}
