package org.retold.report;

import java.util.List;

/**
 * Finds for every witness a lane and a side for its label. Heights are given by time, so a layered
 * layout has nothing to layer; what is left is a search over lanes that counts what a reader would
 * stumble over: labels on top of each other, lines that cross, lines through labels.
 */
final class LaneSearch {
  static final double RADIUS = 16;

  /** A circle is 40 wide: points lie nearer than that on a line of any length on the sheet. */
  private static final int SAMPLES = 20;

  /** Crossings are looked for on a coarser line. */
  private static final int STRIDE = 4;

  static final double LABEL_HEIGHT = 34;

  /** Up to so many witnesses there is time to look for the best. */
  private static final int FEW = 12;

  /** A witness to place: its height and how long its label is. */
  record Node(double y, double label) {}

  /** A line between two witnesses, by index. */
  record Line(int from, int to) {
    boolean touches(int node) {
      return from == node || to == node;
    }
  }

  private final List<Node> nodes;
  private final List<Line> lines;
  private final double[] lanes;
  private final List<double[]> obstacles;
  private final double left;
  private final double right;
  private final int[] lane;
  private final boolean[] flipped;

  /** By line the points along it, x and y in turn, as its witnesses are placed now. */
  private final double[][] points;

  /**
   * @param obstacles boxes where words stand already: left, top, right, bottom
   */
  LaneSearch(
      List<Node> nodes,
      List<Line> lines,
      double[] lanes,
      List<double[]> obstacles,
      double left,
      double right) {
    this.nodes = nodes;
    this.lines = lines;
    this.lanes = lanes.clone();
    this.obstacles = obstacles;
    this.left = left;
    this.right = right;
    this.lane = new int[nodes.size()];
    this.flipped = new boolean[nodes.size()];
    this.points = new double[lines.size()][];
    search();
  }

  double x(int node) {
    return lanes[lane[node]];
  }

  /** True if the label stands left of its witness. */
  boolean isFlipped(int node) {
    return flipped[node];
  }

  private void search() {
    int[] bestLane = lane.clone();
    boolean[] bestSide = flipped.clone();
    double best = Double.MAX_VALUE;
    int starts = nodes.size() <= FEW ? 4 : 2;
    for (int start = 0; start < starts; start++) {
      begin(start);
      double cost = climb();
      if (cost < best - 1e-9) {
        best = cost;
        bestLane = lane.clone();
        bestSide = flipped.clone();
      }
    }
    set(bestLane, bestSide);
    if (nodes.size() <= FEW) {
      exchange(best);
    }
  }

  private void set(int[] lanesOfAll, boolean[] sides) {
    System.arraycopy(lanesOfAll, 0, lane, 0, lane.length);
    System.arraycopy(sides, 0, flipped, 0, flipped.length);
    sample();
  }

  private void sample() {
    for (int line = 0; line < points.length; line++) {
      points[line] = samples(lines.get(line));
    }
  }

  /** Copies fan out around their exemplar; later starts turn the fan. */
  private void begin(int start) {
    int middle = lanes.length / 2;
    int[] children = new int[nodes.size()];
    java.util.Arrays.fill(lane, middle);
    java.util.Arrays.fill(flipped, false);
    for (int node = 0; node < nodes.size(); node++) {
      for (Line line : lines) {
        if (line.to() == node && line.from() < node) {
          int nth = children[line.from()]++ + start;
          int step = (nth + 1) / 2 * (nth % 2 == 0 ? 1 : -1);
          lane[node] = Math.floorMod(lane[line.from()] + step, lanes.length);
          break;
        }
      }
    }
  }

  private double climb() {
    sample();
    int passes = nodes.size() <= FEW ? 12 : 4;
    for (int pass = 0; pass < passes; pass++) {
      boolean moved = false;
      for (int node = 0; node < nodes.size(); node++) {
        moved |= improve(node);
      }
      if (!moved) {
        break;
      }
    }
    return cost();
  }

  /** Two witnesses change lanes: what no move of one alone can undo. */
  private void exchange(double from) {
    double best = from;
    for (int one = 0; one < nodes.size(); one++) {
      for (int other = 0; other < one; other++) {
        int[] lanesBefore = lane.clone();
        boolean[] sidesBefore = flipped.clone();
        place(other, lanesBefore[one], flipped[other]);
        place(one, lanesBefore[other], flipped[one]);
        improve(one);
        improve(other);
        double cost = cost();
        if (cost < best - 1e-9) {
          best = cost;
        } else {
          set(lanesBefore, sidesBefore);
        }
      }
    }
  }

  private boolean improve(int node) {
    int bestLane = lane[node];
    boolean bestSide = flipped[node];
    double before = costOf(node);
    double best = before;
    for (int candidate = 0; candidate < 2 * lanes.length; candidate++) {
      place(node, candidate / 2, candidate % 2 == 1);
      double now = costOf(node);
      if (now < best - 1e-9) {
        best = now;
        bestLane = lane[node];
        bestSide = flipped[node];
      }
    }
    place(node, bestLane, bestSide);
    return best < before;
  }

  private void place(int node, int to, boolean flip) {
    boolean moves = lane[node] != to;
    lane[node] = to;
    flipped[node] = flip;
    for (int line = 0; moves && line < points.length; line++) {
      if (lines.get(line).touches(node)) {
        points[line] = samples(lines.get(line));
      }
    }
  }

  private double cost() {
    double cost = 0;
    for (int i = 0; i < nodes.size(); i++) {
      cost += ownCost(i);
      for (int j = i + 1; j < nodes.size(); j++) {
        cost += near(i, j);
      }
    }
    for (int line = 0; line < points.length; line++) {
      cost += lineCost(line);
      for (int other = 0; other < line; other++) {
        cost += crossing(line, other);
      }
    }
    return cost;
  }

  /** The part of {@link #cost()} that moving one witness can change. */
  private double costOf(int node) {
    double cost = ownCost(node);
    for (int other = 0; other < nodes.size(); other++) {
      cost += other == node ? 0 : near(node, other);
    }
    for (int line = 0; line < points.length; line++) {
      if (!lines.get(line).touches(node)) {
        cost += through(line, node);
        continue;
      }
      cost += lineCost(line);
      for (int other = 0; other < points.length; other++) {
        boolean counted = other == line || (other < line && lines.get(other).touches(node));
        cost += counted ? 0 : crossing(line, other);
      }
    }
    return cost;
  }

  private double ownCost(int node) {
    double[] label = label(node);
    double outside = Math.max(0, label[2] - right) + Math.max(0, left - label[0]);
    double cost = 40 * outside + (flipped[node] ? 4 : 0);
    double[] circle = circle(node);
    for (double[] obstacle : obstacles) {
      cost += overlap(label, obstacle) + overlap(circle, obstacle);
    }
    return cost;
  }

  private double lineCost(int line) {
    double cost = 0.08 * Math.abs(x(lines.get(line).from()) - x(lines.get(line).to()));
    for (int node = 0; node < nodes.size(); node++) {
      cost += through(line, node);
    }
    return cost;
  }

  private double near(int i, int j) {
    double dy = Math.abs(nodes.get(i).y() - nodes.get(j).y());
    if (dy > 3 * LABEL_HEIGHT) {
      return 0;
    }
    double cost = overlap(label(i), label(j)) + overlap(circle(i), label(j));
    cost += overlap(label(i), circle(j)) + overlap(circle(i), circle(j));
    double dx = Math.abs(x(i) - x(j));
    return cost + (dx < 90 ? (90 - dx) * 0.15 : 0);
  }

  private static double overlap(double[] one, double[] other) {
    double width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
    double height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
    return width > 0 && height > 0 ? 150 + width * height * 0.03 : 0;
  }

  /** What a line costs by running through a witness or its label. */
  private double through(int line, int node) {
    double[] at = points[line];
    boolean end = lines.get(line).touches(node);
    double[] label = label(node);
    double[] circle = circle(node);
    double cost = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      double x = at[2 * i];
      double y = at[2 * i + 1];
      cost += inside(label, x, y) ? 16 : 0;
      cost += !end && inside(circle, x, y) ? 60 : 0;
    }
    return cost;
  }

  private static boolean inside(double[] box, double x, double y) {
    return x > box[0] && x < box[2] && y > box[1] && y < box[3];
  }

  private double crossing(int one, int other) {
    double[] a = points[one];
    double[] b = points[other];
    Line line = lines.get(one);
    if (line.touches(lines.get(other).from()) || line.touches(lines.get(other).to())) {
      return onTop(a, b);
    }
    for (int i = 0; i < SAMPLES; i += STRIDE) {
      for (int j = 0; j < SAMPLES; j += STRIDE) {
        if (cross(a, 2 * i, b, 2 * j)) {
          return 60;
        }
      }
    }
    return 0;
  }

  /** Lines with a common end may run side by side, not one on the other. */
  private static double onTop(double[] a, double[] b) {
    double cost = 0;
    for (int i = STRIDE; i <= SAMPLES - STRIDE; i += 2) {
      for (int j = STRIDE; j <= SAMPLES - STRIDE; j += 2) {
        double dx = a[2 * i] - b[2 * j];
        double dy = a[2 * i + 1] - b[2 * j + 1];
        cost += dx * dx + dy * dy < 150 ? 9 : 0;
      }
    }
    return cost;
  }

  private static boolean cross(double[] a, int i, double[] b, int j) {
    int step = 2 * STRIDE;
    double d1 = side(a, i, b[j], b[j + 1]);
    double d2 = side(a, i, b[j + step], b[j + step + 1]);
    double d3 = side(b, j, a[i], a[i + 1]);
    double d4 = side(b, j, a[i + step], a[i + step + 1]);
    return d1 * d2 < 0 && d3 * d4 < 0;
  }

  private static double side(double[] a, int i, double x, double y) {
    int next = i + 2 * STRIDE;
    return (a[next] - a[i]) * (y - a[i + 1]) - (a[next + 1] - a[i + 1]) * (x - a[i]);
  }

  /** Points along a line: x and y in turn, both ends included. */
  private double[] samples(Line line) {
    double[] curve =
        Curve.between(
            x(line.from()),
            nodes.get(line.from()).y(),
            x(line.to()),
            nodes.get(line.to()).y(),
            0,
            0);
    double[] points = new double[2 * SAMPLES + 2];
    for (int i = 0; i <= SAMPLES; i++) {
      Curve.at(curve, (double) i / SAMPLES, points, 2 * i);
    }
    return points;
  }

  /** Left, top, right, bottom of a label. */
  double[] label(int node) {
    double x = x(node);
    double y = nodes.get(node).y();
    double near = RADIUS + 6;
    double far = near + nodes.get(node).label();
    return flipped[node]
        ? new double[] {x - far, y - LABEL_HEIGHT / 2, x - near, y + LABEL_HEIGHT / 2}
        : new double[] {x + near, y - LABEL_HEIGHT / 2, x + far, y + LABEL_HEIGHT / 2};
  }

  double[] circle(int node) {
    double x = x(node);
    double y = nodes.get(node).y();
    double r = RADIUS + 4;
    return new double[] {x - r, y - r, x + r, y + r};
  }
}
