package org.retold.bench;

import java.util.Locale;
import java.util.Map;
import org.retold.model.Derivation;
import org.retold.model.Stemma;

/** Whether what is said to be so probable is true so often: expected calibration error. */
final class Calibration {
  private static final int BINS = 10;

  private final double[][] lines = new double[BINS][3];
  private final double[][] directions = new double[BINS][3];

  /** Derivations between tellings we hold, against the true exemplars by copy. */
  void add(Stemma stemma, Map<String, String> exemplars) {
    for (Derivation derivation : stemma.derivations()) {
      String from = stemma.witness(derivation.from()).orElseThrow().article();
      String to = stemma.witness(derivation.to()).orElseThrow().article();
      if (from != null && to != null) {
        boolean right = from.equals(exemplars.get(to));
        boolean reversed = to.equals(exemplars.get(from));
        count(lines, derivation.confidence(), right || reversed);
        if (right || reversed) {
          count(directions, derivation.directionConfidence(), right);
        }
      }
    }
  }

  static void count(double[][] bins, double said, boolean isTrue) {
    double[] bin = bins[Math.min(BINS - 1, (int) (said * BINS))];
    bin[0]++;
    bin[1] += said;
    bin[2] += isTrue ? 1 : 0;
  }

  double ofLines() {
    return error(lines);
  }

  double ofDirection() {
    return error(directions);
  }

  static double error(double[][] bins) {
    double all = 0;
    double error = 0;
    for (double[] bin : bins) {
      all += bin[0];
      error += Math.abs(bin[1] - bin[2]);
    }
    return all == 0 ? 0 : error / all;
  }

  /** Said, true and how many, a line a bin: of lines, then of their directions. */
  String diagram() {
    return diagram(lines) + "direction\n" + diagram(directions);
  }

  static String diagram(double[][] bins) {
    StringBuilder diagram = new StringBuilder();
    for (double[] bin : bins) {
      if (bin[0] > 0) {
        diagram.append(
            String.format(
                Locale.ROOT,
                "  said %.3f true %.3f of %.0f%n",
                bin[1] / bin[0],
                bin[2] / bin[0],
                bin[0]));
      }
    }
    return diagram.append(String.format(Locale.ROOT, "  error %.4f%n", error(bins))).toString();
  }
}
