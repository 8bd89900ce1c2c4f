package org.retold.report;

import java.util.Locale;

/** The line from an exemplar to a copy: leaves downwards and arrives from above. */
final class Curve {
  private static final double RADIUS = LaneSearch.RADIUS;

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
