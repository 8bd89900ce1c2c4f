package org.retold.report;

import org.retold.model.Derivation;

/** How a line of the stemma is drawn and called. */
final class Strokes {
  private Strokes() {}

  static String style(Tellings tellings, Derivation line) {
    if (tellings.bySiglum(line.from()) == null) {
      return "e-inf";
    }
    if (Revisions.isRevision(tellings, line)) {
      return "e-rev";
    }
    return switch (line.kind()) {
      case COPY, CUT, EXTENDED -> "e-near";
      case REWORDED, SUMMARISED -> "e-rew";
      case TRANSLATED -> "e-tr";
      case QUOTED_FROM -> "e-quo";
    };
  }

  static String word(Tellings tellings, Derivation line) {
    if (tellings.bySiglum(line.from()) == null) {
      return "common source";
    }
    if (Revisions.isRevision(tellings, line)) {
      return "its own revision";
    }
    return switch (line.kind()) {
      case COPY -> "copy";
      case CUT -> "copy, cut";
      case EXTENDED -> "copy, extended";
      case REWORDED -> "reworded";
      case TRANSLATED -> "translation";
      case SUMMARISED -> "summary";
      case QUOTED_FROM -> "quotation";
    };
  }

  /** True if who was first cannot be told; an inferred witness is first by what it is. */
  static boolean isUndirected(Tellings tellings, Derivation line) {
    return line.directionConfidence() < Answers.SURE && tellings.bySiglum(line.from()) != null;
  }

  /**
   * From a hairline to a third of a circle: the eye compares widths, so they stay in proportion.
   */
  static double width(Derivation line) {
    return Math.round((1.2 + 6.8 * line.share()) * 10) / 10.0;
  }
}
