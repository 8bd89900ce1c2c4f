package org.retold.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of tellings and the legend of their bars. */
public record TellingTable(
    String heading, List<Row> rows, List<Legend> legend, boolean isTimed, @Nullable String csv) {

  /** One telling, or one inferred witness. */
  public record Row(
      String id,
      Piece siglum,
      Piece name,
      String title,
      String lang,
      String when,
      String whenNote,
      String timeStyle,
      @Nullable String href,
      String source,
      List<Segment> bar,
      String barStyle,
      String made) {}

  /** One passage of a bar. */
  public record Segment(String href, String style, String title, String label) {}

  /** One fill and its meaning. */
  public record Legend(String style, String word) {}
}
