package org.retold.report;

import java.util.List;
import java.util.Optional;

/**
 * Finds a place beside its line for every label, where nothing else stands and no other line runs,
 * or a reader would take it for what the other line says.
 */
final class LabelPlaces {
  private static final double HEIGHT = 16;

  /** Half a thick line and a little: nearer, a label would seem to lie on a line. */
  private static final double CLEAR = 5;

  /** Parts of the way, the middle first: there a label is looked for. */
  private static final double[] ALONG = {
    0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86
  };

  /** How far from the line, and how far above or below its point. */
  private static final double[] BESIDE = {9, 16};

  private static final double[] ABOVE = {0, -9, 9};

  private static final int SAMPLES = 48;
  private static final double WORST = 40;

  /** Where a label stands, which end of it is meant, and what it says. */
  record Spot(double x, double y, String anchor, String text) {}

  /** A place for a label: left, top, right, bottom. */
  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(double[] other) {
      return right > other[0] && left < other[2] && bottom > other[1] && top < other[3];
    }

    boolean holds(double x, double y, double clear) {
      return x > left - clear && x < right + clear && y > top - clear && y < bottom + clear;
    }
  }

  private final List<double[]> curves;
  private final double[][] points;
  private final List<double[]> taken;
  private final double left;
  private final double right;

  LabelPlaces(List<double[]> curves, List<double[]> taken, double left, double right) {
    this.curves = curves;
    this.taken = taken;
    this.left = left;
    this.right = right;
    this.points = new double[curves.size()][2 * SAMPLES + 2];
    for (int curve = 0; curve < points.length; curve++) {
      for (int i = 0; i <= SAMPLES; i++) {
        Curve.at(curves.get(curve), (double) i / SAMPLES, points[curve], 2 * i);
      }
    }
  }

  /** The best place along a curve; empty if every one would hide or mislead. */
  Optional<Spot> place(int curve, String text, double letter) {
    Spot best = null;
    Box bestBox = null;
    double least = WORST;
    double width = text.length() * letter;
    double[] point = new double[2];
    for (int i = 0; i < ALONG.length * BESIDE.length * ABOVE.length * 2; i++) {
      boolean toRight = i % 2 == 0;
      double above = ABOVE[i / 2 % ABOVE.length];
      double beside = BESIDE[i / 2 / ABOVE.length % BESIDE.length];
      int along = i / 2 / ABOVE.length / BESIDE.length;
      Curve.at(curves.get(curve), ALONG[along], point, 0);
      double x = point[0] + (toRight ? beside : -beside);
      double y = point[1] + above;
      Box box =
          new Box(toRight ? x : x - width, y - HEIGHT / 2, toRight ? x + width : x, y + HEIGHT / 2);
      double cost = along * 1.5 + Math.abs(above) * 0.4 + (beside - BESIDE[0]) * 0.4;
      cost += cost < least ? cost(box, curve) : 0;
      if (cost < least) {
        least = cost;
        best = new Spot(x, y + 4, toRight ? "start" : "end", text);
        bestBox = box;
      }
    }
    if (bestBox != null) {
      taken.add(new double[] {bestBox.left(), bestBox.top(), bestBox.right(), bestBox.bottom()});
    }
    return Optional.ofNullable(best);
  }

  private double cost(Box box, int own) {
    if (box.left() < left || box.right() > right) {
      return WORST;
    }
    for (double[] other : taken) {
      if (box.overlaps(other)) {
        return WORST;
      }
    }
    double cost = 0;
    for (int curve = 0; curve < points.length; curve++) {
      double clear = curve == own ? 0 : CLEAR;
      for (int i = 0; i <= SAMPLES; i++) {
        if (box.holds(points[curve][2 * i], points[curve][2 * i + 1], clear)) {
          cost += curve == own ? 4 : WORST;
        }
      }
    }
    return cost;
  }
}
