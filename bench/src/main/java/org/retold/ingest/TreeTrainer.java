package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient boosting of decision trees over binned columns (Friedman 2001, Ke et al. 2017), for
 * weighted rows with targets between 0 and 1. Seeded: the same rows give the same model.
 */
final class TreeTrainer {
  private static final int BINS = 48;

  /** How a model is grown. */
  record Growth(
      int trees,
      int depth,
      double rate,
      double rowShare,
      double columnShare,
      double penalty,
      double leastWeight) {}

  private final Growth growth;
  private final float[][] cuts;
  private final byte[][] bins;
  private final float[] target;
  private final float[] weight;
  private final double[] score;
  private final double[] gradient;
  private final double[] hessian;
  private final Random random = new Random(20210518);
  private final List<String> nodes = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();

  TreeTrainer(List<float[]> rows, float[] target, float[] weight, Growth growth) {
    this.growth = growth;
    this.target = target;
    this.weight = weight;
    int columns = rows.get(0).length;
    this.cuts = new float[columns][];
    this.bins = new byte[columns][rows.size()];
    IntStream.range(0, columns).parallel().forEach(column -> bin(rows, column));
    this.score = new double[rows.size()];
    this.gradient = new double[rows.size()];
    this.hessian = new double[rows.size()];
  }

  private void bin(List<float[]> rows, int column) {
    float[] values = new float[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[column];
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] found = new float[BINS];
    int count = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
      if (cut < sorted[sorted.length - 1] && (count == 0 || found[count - 1] < cut)) {
        found[count++] = cut;
      }
    }
    cuts[column] = Arrays.copyOf(found, count);
    for (int i = 0; i < values.length; i++) {
      int at = Arrays.binarySearch(cuts[column], values[i]);
      bins[column][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  /** The lines of the model's file. */
  List<String> train() {
    double positive = 0;
    double all = 0;
    for (int i = 0; i < target.length; i++) {
      positive += target[i] * weight[i];
      all += weight[i];
    }
    double bias = Math.log(positive / (all - positive));
    Arrays.fill(score, bias);
    List<String> roots = new ArrayList<>();
    for (int tree = 0; tree < growth.trees(); tree++) {
      derive();
      roots.add("tree\t" + grow(sample(), 0, columns()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "model\t%d\t%.6f", cuts.length, bias));
    lines.addAll(roots);
    lines.addAll(nodes);
    lines.addAll(leaves);
    return lines;
  }

  private void derive() {
    for (int i = 0; i < score.length; i++) {
      double p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weight[i] * (p - target[i]);
      hessian[i] = weight[i] * Math.max(1e-6, p * (1 - p));
    }
  }

  /** Rows that the tree is grown on are positive numbers, the others are only scored: ~index. */
  private int[] sample() {
    int[] rows = new int[score.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextDouble() < growth.rowShare() && weight[i] > 0 ? i : ~i;
    }
    return rows;
  }

  private int[] columns() {
    return IntStream.range(0, cuts.length)
        .filter(c -> random.nextDouble() < growth.columnShare() && cuts[c].length > 0)
        .toArray();
  }

  private record Split(int column, int bin, double gain) {}

  private int grow(int[] rows, int depth, int[] columns) {
    Split split = depth == growth.depth() ? new Split(-1, 0, 0) : best(rows, columns);
    if (split.column() < 0) {
      return leaf(rows);
    }
    byte[] bin = bins[split.column()];
    int[] left = Arrays.stream(rows).filter(r -> bin[r < 0 ? ~r : r] <= split.bin()).toArray();
    int[] right = Arrays.stream(rows).filter(r -> bin[r < 0 ? ~r : r] > split.bin()).toArray();
    int at = nodes.size();
    nodes.add("");
    int l = grow(left, depth + 1, columns);
    int r = grow(right, depth + 1, columns);
    nodes.set(
        at,
        "node\t" + split.column() + "\t" + cuts[split.column()][split.bin()] + "\t" + l + "\t" + r);
    return at;
  }

  private int leaf(int[] rows) {
    double g = 0;
    double h = 0;
    for (int r : rows) {
      if (r >= 0) {
        g += gradient[r];
        h += hessian[r];
      }
    }
    double value = -growth.rate() * g / (h + growth.penalty());
    for (int r : rows) {
      score[r < 0 ? ~r : r] += value;
    }
    leaves.add(String.format(Locale.ROOT, "leaf\t%.5f", value));
    return -leaves.size();
  }

  private Split best(int[] rows, int[] columns) {
    return Arrays.stream(columns)
        .parallel()
        .mapToObj(column -> best(rows, column))
        .reduce(
            new Split(-1, 0, 1e-4),
            (a, b) ->
                b.gain() > a.gain() || (b.gain() == a.gain() && b.column() < a.column()) ? b : a);
  }

  private Split best(int[] rows, int column) {
    double[] g = new double[BINS + 1];
    double[] h = new double[BINS + 1];
    byte[] bin = bins[column];
    double allG = 0;
    double allH = 0;
    for (int r : rows) {
      if (r >= 0) {
        g[bin[r]] += gradient[r];
        h[bin[r]] += hessian[r];
        allG += gradient[r];
        allH += hessian[r];
      }
    }
    Split found = new Split(-1, 0, 0);
    double leftG = 0;
    double leftH = 0;
    double whole = allG * allG / (allH + growth.penalty());
    for (int b = 0; b < cuts[column].length; b++) {
      leftG += g[b];
      leftH += h[b];
      double rightG = allG - leftG;
      double rightH = allH - leftH;
      if (leftH < growth.leastWeight() || rightH < growth.leastWeight()) {
        continue;
      }
      double gain =
          leftG * leftG / (leftH + growth.penalty())
              + rightG * rightG / (rightH + growth.penalty())
              - whole;
      found = gain > found.gain() ? new Split(column, b, gain) : found;
    }
    return found;
  }
}
