package org.retold.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story, section by section.
 *
 * @param kicker how many tellings in how many languages
 * @param differs how many findings of which severity, in a sentence
 */
public record StoryPage(
    Head head,
    String kicker,
    String heading,
    List<Piece> toldFirst,
    List<Piece> takenFrom,
    String differs,
    Picture wide,
    Picture narrow,
    Caption caption,
    Findings findings,
    TellingTable tellings,
    DerivationTable derivations,
    Edition reader,
    ClaimTable claims,
    FormTable names,
    FormTable words,
    List<EmbeddedText> embedded,
    AsideSection aside,
    Method method) {

  /** True if the heading needs smaller type to leave the findings on the first screen. */
  public boolean isLong() {
    return heading.length() > 64;
  }

  /**
   * What stands in the head.
   *
   * @param policy the Content Security Policy: hashes of the style and the script, and nothing else
   */
  public record Head(String title, String policy, String style, String script) {}

  /** What the picture shows, and the strokes that are in it. */
  public record Caption(String text, List<Stroke> strokes, String after) {

    /** One stroke and its meaning. */
    public record Stroke(String style, double width, String word) {}
  }

  /** The findings and their filter. */
  public record Findings(
      List<Finding> all,
      List<Finding.Count> counts,
      List<Piece> sigla,
      String nothing,
      @Nullable String csv) {

    public List<Finding> gravest() {
      return all.subList(0, Math.min(4, all.size()));
    }
  }

  /** A letter, statement, speech or quotation. */
  public record EmbeddedText(
      Piece siglum,
      String kind,
      List<Piece> about,
      String lang,
      String dir,
      String words,
      String href,
      String label,
      @Nullable Piece source,
      String sourceWords,
      String sourceLang) {}

  /** What the reader should know of how and of how far. */
  public record Method(List<String> limits, String colophon) {}
}
