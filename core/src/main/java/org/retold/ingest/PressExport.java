package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text that holds many articles: what databases of the press export (Nexis, Factiva,
 * ProQuest and their kin), and notes that somebody has parted by lines of signs. Only what cannot
 * be anything else parts: a count that runs from one to the number that it names, a line that says
 * that a document ends, a document's number, or a line of signs behind which each time a headline
 * and a date stand.
 */
final class PressExport {
  /** {@code 1 of 3 DOCUMENTS}, {@code Document 1 of 2}, {@code Dokument 1 von 2}. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:\\p{L}+ )?(\\d{1,5}) (?:of|von|de|di|sur|van|av|af|из|/) (\\d{1,5})(?: \\p{L}+)?");

  private static final Pattern END =
      Pattern.compile(
          "(?i)End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento|Einde van document|Fim do documento");

  /** As Factiva ends an article: {@code Document LPOST00020240611ek6b0002l}. */
  private static final Pattern NUMBER =
      Pattern.compile("Document [A-Z]{2,}[A-Za-z0-9]*\\d{4,}[a-z0-9]*");

  private static final Pattern SIGNS = Pattern.compile("[=*_~#+\\-–—]{5,}");

  private static final int HEAD_LINES = 4;

  private PressExport() {}

  /** The articles of a text, each with its own lines; none if it is no export. */
  static List<String> pieces(String text) {
    List<Line> lines = Line.of(text);
    List<String> pieces = counted(text, lines);
    pieces = pieces.isEmpty() ? ended(text, lines, END) : pieces;
    pieces = pieces.isEmpty() ? ended(text, lines, NUMBER) : pieces;
    pieces = pieces.isEmpty() ? parted(text, lines) : pieces;
    return pieces;
  }

  private static List<String> counted(String text, List<Line> lines) {
    List<Integer> starts = new ArrayList<>();
    String total = "";
    for (Line line : lines) {
      Matcher count = COUNT.matcher(line.text());
      if (count.matches()) {
        boolean next = count.group(1).equals(String.valueOf(starts.size() + 1));
        total = starts.isEmpty() ? count.group(2) : total;
        if (next && count.group(2).equals(total)) {
          starts.add(line.span().start());
        }
      }
    }
    boolean whole = !starts.isEmpty() && total.equals(String.valueOf(starts.size()));
    if (!whole || (starts.size() == 1 && !text.contains("1 of 1 DOCUMENT"))) {
      return List.of();
    }
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < starts.size(); at++) {
      int end = at + 1 < starts.size() ? starts.get(at + 1) : text.length();
      pieces.add(text.substring(text.indexOf('\n', starts.get(at)) + 1, end));
    }
    return pieces;
  }

  private static List<String> ended(String text, List<Line> lines, Pattern mark) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (Line line : lines) {
      if (mark.matcher(line.text()).matches()) {
        pieces.add(text.substring(from, line.span().end()));
        from = line.span().end();
      }
    }
    boolean rest = Line.of(text.substring(from)).stream().anyMatch(Line::isProse);
    return rest ? List.of() : pieces;
  }

  private static List<String> parted(String text, List<Line> lines) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    String sign = "";
    for (Line line : lines) {
      boolean mark = SIGNS.matcher(line.text()).matches();
      if (mark && (sign.isEmpty() || sign.equals(line.text().substring(0, 1)))) {
        sign = line.text().substring(0, 1);
        pieces.add(text.substring(from, line.span().start()));
        from = line.span().end();
      }
    }
    pieces.add(text.substring(from));
    pieces.removeIf(String::isBlank);
    return pieces.size() > 1 && pieces.stream().allMatch(PressExport::hasHead) ? pieces : List.of();
  }

  /** A headline, and below it a date, before any running text. */
  private static boolean hasHead(String piece) {
    List<Line> lines = Line.of(piece);
    for (int at = 0; at < Math.min(HEAD_LINES, lines.size()); at++) {
      Line line = lines.get(at);
      if (line.isProse()) {
        return false;
      }
      boolean figures = line.text().chars().anyMatch(Character::isDigit);
      if (at > 0 && figures && PrintedDate.ofAnyCalendar(line.text(), "").isPresent()) {
        return lines.size() > at + 1;
      }
    }
    return false;
  }
}
