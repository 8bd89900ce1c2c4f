package org.retold.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grid of claims; empty sigla mean that counts stand for columns.
 *
 * @param alone how many claims have no row, for one telling alone has them and nobody copied it
 */
public record ClaimTable(
    List<Piece> sigla, List<Row> differing, List<Row> agreed, int alone, @Nullable String csv) {

  /** One claim. */
  public record Row(
      String id,
      int number,
      String statement,
      String lang,
      String type,
      List<Cell> cells,
      String summary) {}

  /** What one telling does with it. */
  public record Cell(
      String siglum,
      String stance,
      String glyph,
      @Nullable String href,
      String value,
      String lang) {}
}
