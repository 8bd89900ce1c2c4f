package org.retold.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parallel edition. */
public record Edition(int rows, List<Column> columns) {

  /** One telling. */
  public record Column(
      String id,
      Piece siglum,
      Piece name,
      String when,
      String title,
      String lang,
      String dir,
      boolean isOpen,
      List<Cell> cells) {}

  /** One passage, or the hole where others have one. */
  public record Cell(
      int row,
      @Nullable String id,
      String label,
      List<Piece> words,
      String origin,
      List<Piece> also,
      List<FindingLink> findings) {}

  /** A finding that touches a passage. */
  public record FindingLink(int number, String severity) {}
}
