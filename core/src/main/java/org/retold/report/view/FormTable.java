package org.retold.report.view;

import java.util.List;

/** Forms of names or words and who has them. */
public record FormTable(List<Row> rows) {

  /** One entity or concept. */
  public record Row(String what, String lang, String type, List<Form> forms) {}

  /** One form. */
  public record Form(
      String form, String lang, String dir, boolean isOdd, List<Piece> places, String role) {}
}
