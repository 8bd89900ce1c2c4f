package org.retold.report;

import java.util.Locale;

/** The line from an exemplar to a copy: leaves downwards and arrives from above. */
final class Curve {
  private static final double RADIUS = LaneSearch.RADIUS;
  private static final double HEAD = 11;
  private static final double LEAST_HALF = 5;

  private Curve() {}

  /** Four points, x and y in turn; {@code out} and {@code in} shift the ends along the circles. */
  static double[] between(double x1, double y1, double x2, double y2, double out, double in) {
    double down = y2 - y1;
    if (Math.abs(down) < 2.6 * RADIUS && x1 != x2) {
      // Nearly at one time: from side to side.
      double way = Math.signum(x2 - x1);
      double from = x1 + way * RADIUS;
      double to = x2 - way * RADIUS;
      double bend = (to - from) * 0.45;
      return new double[] {from, y1, from + bend, y1, to - bend, y2, to, y2};
    }
    double way = down >= 0 ? 1 : -1;
    double start = y1 + way * edge(out);
    double end = y2 - way * edge(in);
    double bend = Math.min(110, Math.abs(end - start) * 0.5) * way;
    return new double[] {
      x1 + out, start, x1 + out, start + bend, x2 + in, end - bend, x2 + in, end
    };
  }

  /** True if the line arrives from above, where exemplars stand: any other way needs a head. */
  private static boolean arrivesFromAbove(double[] curve) {
    return curve[7] > curve[1] && curve[7] - curve[5] > Math.abs(curve[6] - curve[4]);
  }

  /** The curve ends a head's length before the circle where it does not arrive from above. */
  static double[] withRoomForHead(double[] curve) {
    if (arrivesFromAbove(curve)) {
      return curve;
    }
    double[] way = way(curve);
    double[] shorter = curve.clone();
    for (int axis = 0; axis < 2; axis++) {
      shorter[axis + 4] -= HEAD * way[axis];
      shorter[axis + 6] -= HEAD * way[axis];
    }
    return shorter;
  }

  /** The arrow's head beyond the end of such a curve; empty where it arrives from above. */
  static String head(double[] curve, double width) {
    if (arrivesFromAbove(curve)) {
      return "";
    }
    double[] way = way(curve);
    double half = Math.max(LEAST_HALF, width / 2 + 3);
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
        curve[6] + HEAD * way[0],
        curve[7] + HEAD * way[1],
        curve[6] - half * way[1],
        curve[7] + half * way[0],
        curve[6] + half * way[1],
        curve[7] - half * way[0]);
  }

  /** The direction in which the curve arrives, of length 1. */
  private static double[] way(double[] curve) {
    double x = curve[6] - curve[4];
    double y = curve[7] - curve[5];
    double length = Math.max(1e-9, Math.hypot(x, y));
    return new double[] {x / length, y / length};
  }

  private static double edge(double shift) {
    return Math.sqrt(Math.max(0, RADIUS * RADIUS - shift * shift));
  }

  /** The point at a part of the way. */
  static void at(double[] curve, double t, double[] into, int index) {
    double u = 1 - t;
    for (int axis = 0; axis < 2; axis++) {
      into[index + axis] =
          u * u * u * curve[axis]
              + 3 * u * u * t * curve[axis + 2]
              + 3 * u * t * t * curve[axis + 4]
              + t * t * t * curve[axis + 6];
    }
  }

  static String path(double[] curve) {
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
        curve[0],
        curve[1],
        curve[2],
        curve[3],
        curve[4],
        curve[5],
        curve[6],
        curve[7]);
  }
}
