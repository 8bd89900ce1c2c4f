package org.retold.report.view;

import java.util.List;

/**
 * One discrepancy with the passages that show it.
 *
 * @param severity the class of its colour and badge: error, distortion, check, variant
 * @param tellings the sigla it touches, for the filter
 * @param pair the two passages that stand side by side
 * @param also the same place elsewhere
 * @param apparatus the readings and who has them; empty if they are too long for a line
 */
public record Finding(
    int number,
    String severity,
    String glyph,
    String kind,
    String confidence,
    String what,
    String tellings,
    List<Quote> pair,
    List<Quote> also,
    List<Piece> apparatus) {

  /** The id of its element. */
  public String id() {
    return "f" + number;
  }

  public String severityWord() {
    return severity.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + severity.substring(1);
  }

  /** A passage as quoted. */
  public record Quote(
      Piece siglum,
      Piece name,
      String href,
      String label,
      String lang,
      String dir,
      List<Piece> words) {}

  /** How many findings of a severity there are. */
  public record Count(String severity, String glyph, String meaning, long number) {
    public String word() {
      return severity.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + severity.substring(1);
    }

    /** As a sentence has it: 2 errors, 1 to check. */
    public String phrase() {
      return switch (severity) {
        case "check" -> number + " to check";
        case "variant" -> number + (number == 1 ? " harmless variant" : " harmless variants");
        default -> number + " " + severity + (number == 1 ? "" : "s");
      };
    }
  }
}
