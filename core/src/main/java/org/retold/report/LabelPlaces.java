package org.retold.report;

import java.util.List;
import java.util.Optional;

/** Finds a place beside its line for every label, where nothing else stands; or none. */
final class LabelPlaces {
  private static final double HEIGHT = 16;
  private static final double BESIDE = 9;

  /** Where a label stands and which end of it is meant. */
  record Spot(double x, double y, String anchor) {}

  private final List<double[]> curves;
  private final List<double[]> taken;
  private final double left;
  private final double right;

  LabelPlaces(List<double[]> curves, List<double[]> taken, double left, double right) {
    this.curves = curves;
    this.taken = taken;
    this.left = left;
    this.right = right;
  }

  /** The best place along a curve; empty if every one would hide something. */
  Optional<Spot> place(int curve, double width, double[] along) {
    Spot best = null;
    double[] bestBox = null;
    double least = 40;
    double[] point = new double[2];
    for (int i = 0; i < along.length; i++) {
      Curve.at(curves.get(curve), along[i], point, 0);
      for (int side = 0; side < 2; side++) {
        boolean toRight = side == 0;
        double x = point[0] + (toRight ? BESIDE : -BESIDE);
        double[] box = {
          toRight ? x : x - width,
          point[1] - HEIGHT / 2,
          toRight ? x + width : x,
          point[1] + HEIGHT / 2
        };
        double cost = cost(box, curve) + i * 1.5;
        if (cost < least) {
          least = cost;
          best = new Spot(x, point[1] + 4, toRight ? "start" : "end");
          bestBox = box;
        }
      }
    }
    if (bestBox != null) {
      taken.add(bestBox);
    }
    return Optional.ofNullable(best);
  }

  private double cost(double[] box, int own) {
    double cost = 0;
    if (box[0] < left || box[2] > right) {
      cost += 100;
    }
    for (double[] other : taken) {
      boolean apart =
          box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3];
      cost += apart ? 0 : 60;
    }
    double[] point = new double[2];
    for (int c = 0; c < curves.size(); c++) {
      for (int i = 0; i <= 24; i++) {
        Curve.at(curves.get(c), i / 24.0, point, 0);
        boolean inside =
            point[0] > box[0] - 3
                && point[0] < box[2] + 3
                && point[1] > box[1]
                && point[1] < box[3];
        cost += inside ? (c == own ? 9 : 12) : 0;
      }
    }
    return cost;
  }
}
