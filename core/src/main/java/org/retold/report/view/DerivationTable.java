package org.retold.report.view;

import java.util.List;

/** The table of derivations. */
public record DerivationTable(List<Row> rows, String nothing) {

  /** One line of the stemma and what shows it. */
  public record Row(
      String id,
      Piece from,
      Piece to,
      String kind,
      String stroke,
      double width,
      String share,
      String confidence,
      String direction,
      List<Reason> reasons,
      List<Piece> alternatives) {}

  /** One reason and the places that show it. */
  public record Reason(String kind, String what, List<Piece> places) {}
}
