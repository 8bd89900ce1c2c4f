package org.retold.report.view;

import java.util.List;

/**
 * The stemma as a drawing: everything has its place already.
 *
 * @param width of the drawing in its own units
 */
public record Picture(
    String id,
    double width,
    double height,
    List<Tick> ticks,
    List<Cut> cuts,
    List<Whisker> whiskers,
    List<Edge> edges,
    List<EdgeLabel> labels,
    List<Node> nodes,
    List<Note> notes) {

  /** A line of the time axis. */
  public record Tick(
      double x1, double x2, double y, String style, String label, String labelStyle) {}

  /** A break mark: hours without events. */
  public record Cut(String path) {}

  /** The time in which an event may lie. */
  public record Whisker(String path) {}

  /** A line from exemplar to copy; a head shows the way where it does not arrive from above. */
  public record Edge(
      String from,
      String to,
      String path,
      String head,
      String style,
      double width,
      boolean isDouble,
      String title) {}

  /** What a line says, linked to its evidence. */
  public record EdgeLabel(String href, double x, double y, String anchor, String text) {}

  /** A witness. */
  public record Node(
      String siglum,
      String id,
      String href,
      double x,
      double y,
      boolean isInferred,
      int stacked,
      double labelX,
      String anchor,
      String name,
      String note,
      String spoken) {}

  /** A word on the drawing. */
  public record Note(double x, double y, String anchor, String style, String text) {}
}
