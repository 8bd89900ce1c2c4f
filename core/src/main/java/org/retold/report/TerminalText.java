package org.retold.report;

import java.util.Map;

/** Lines of a terminal: wrapped at words, coloured if wished. */
final class TerminalText {
  private static final String RESET = "\u001b[0m";
  private static final Map<String, String> COLOURS =
      Map.of(
          "error", "\u001b[1;31m",
          "distortion", "\u001b[33m",
          "check", "\u001b[35m",
          "variant", "\u001b[2m");
  private static final int LABEL = 14;

  private final int width;
  private final boolean colours;
  private final StringBuilder lines = new StringBuilder();

  TerminalText(int width, boolean colours) {
    this.width = width;
    this.colours = colours;
  }

  void clear() {
    lines.setLength(0);
  }

  String strong(String words) {
    return coloured("\u001b[1m", words);
  }

  String soft(String words) {
    return coloured("\u001b[2m", words);
  }

  String severity(String severity, String words) {
    return coloured(COLOURS.getOrDefault(severity, ""), words);
  }

  private String coloured(String colour, String words) {
    return colours && !colour.isEmpty() ? colour + words + RESET : words;
  }

  void heading(String words) {
    wrapped("", colours ? strong(words) : words);
    if (!colours) {
      lines.append("-".repeat(Math.min(width, columns(words)))).append('\n');
    }
  }

  void line(String line) {
    lines.append(line.stripTrailing()).append('\n');
  }

  void blank() {
    if (lines.length() < 2 || lines.charAt(lines.length() - 2) != '\n') {
      lines.append('\n');
    }
  }

  void answer(String label, String words) {
    String padded = label + " ".repeat(Math.max(1, LABEL - label.length()));
    wrapped(padded, " ".repeat(LABEL), words);
  }

  void quoted(String label, String words) {
    wrapped(label + "  “", " ".repeat(columns(label) + 3), words + "”");
  }

  void wrapped(String indent, String words) {
    wrapped(indent, indent, words);
  }

  private void wrapped(String first, String indent, String words) {
    StringBuilder line = new StringBuilder(first);
    int used = columns(first);
    boolean empty = true;
    for (String word : words.split(" ", -1)) {
      int size = columns(word);
      if (!empty && used + 1 + size > width) {
        line(line.toString());
        line.setLength(0);
        line.append(indent);
        used = columns(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      used += (empty ? 0 : 1) + size;
      empty = false;
    }
    line(line.toString());
  }

  /** Columns of a terminal: none for marks and colours, two for ideographs. */
  static int columns(String words) {
    String bare = words.replaceAll("\u001b\\[[0-9;]*m", "");
    return bare.codePoints().map(TerminalText::columns).sum();
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide = Character.isIdeographic(point) || (point >= 0x1F300 && point <= 0x1FAFF);
    boolean kanaOrHangul =
        (point >= 0x3040 && point <= 0x30FF) || (point >= 0xAC00 && point <= 0xD7A3);
    return wide || kanaOrHangul ? 2 : 1;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
