package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import org.retold.report.view.Picture;

/** What the drawing says of time: hours and days, cuts, and the band of tellings without one. */
final class AxisDrawing {
  private static final double HEADING_LETTER = 7.2;
  private static final double ASCENT = 13;
  private static final double DESCENT = 4;

  private final StemmaDrawing.Sheet sheet;
  private final List<Picture.Tick> ticks = new ArrayList<>();
  private final List<Picture.Cut> cuts = new ArrayList<>();
  private final List<Picture.Note> notes = new ArrayList<>();
  private final List<double[]> boxes = new ArrayList<>();

  AxisDrawing(StemmaHeights heights, StemmaDrawing.Sheet sheet) {
    this.sheet = sheet;
    heights.scale().ifPresent(scale -> axis(scale, heights.lift()));
    if (heights.bandTop() >= 0) {
      double y = round(heights.bandTop());
      ticks.add(new Picture.Tick(0, sheet.width, y, "band", "", "ax"));
      note(0, y + 16, "ax", "time unknown");
    }
  }

  private void axis(TimeScale scale, double lift) {
    for (TimeScale.Tick tick : scale.ticks()) {
      double y = round(tick.y() + lift);
      ticks.add(
          new Picture.Tick(
              sheet.axis,
              sheet.width,
              y,
              tick.isDay() ? "day" : "hr",
              tick.label(),
              tick.isDay() ? "ax b" : "ax"));
      if (!tick.day().isEmpty()) {
        note(sheet.axis + 4, y - 5, "ax b", tick.day());
      }
    }
    note(0, 12, "ax", scale.heading());
    scale.cut().forEach(segment -> cut(segment, lift));
  }

  private void cut(TimeScale.Segment segment, double lift) {
    double y = round((segment.top() + segment.bottom()) / 2 + lift);
    String zigzag =
        "M%s %sl8 -6l8 12l8 -12l8 12l8 -6"
            .replaceFirst("%s", "0")
            .replaceFirst("%s", Double.toString(y - 8));
    cuts.add(new Picture.Cut(zigzag));
    // Among the hours, where no witness and no bar can stand.
    note(0, y + 14, "ax cutl", TimeScale.length(segment));
  }

  private void note(double x, double y, String style, String text) {
    notes.add(new Picture.Note(x, y, "start", style, text));
    take(x, y, text);
  }

  private void take(double x, double y, String text) {
    boxes.add(new double[] {x, y - ASCENT, x + text.length() * HEADING_LETTER, y + DESCENT});
  }

  List<Picture.Tick> ticks() {
    return ticks;
  }

  List<Picture.Cut> cuts() {
    return cuts;
  }

  List<Picture.Note> notes() {
    return notes;
  }

  /** Left, top, right and bottom of every word, so that nothing else is put there. */
  List<double[]> boxes() {
    return boxes;
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
