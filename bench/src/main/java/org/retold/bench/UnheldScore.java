package org.retold.bench;

import java.util.Map;
import org.retold.bench.RetoldPair.Truth;
import org.retold.model.Derivation;
import org.retold.model.Stemma;

/**
 * What stemmata of two tellings say, against what is true. A line between the two is true if one
 * was taken from the other, a line from a witness that nobody holds if both had such a source.
 */
final class UnheldScore {
  private static final double SURE = .9;
  private static final double PROBABLE = .5;

  private final int[] pairs = new int[Truth.values().length];
  private final int[] inferred = new int[Truth.values().length];
  private final int[] joined = new int[Truth.values().length];
  private final int[] sure = new int[Truth.values().length];
  private final double[][] said = new double[10][3];

  void add(RetoldPair pair, Stemma stemma) {
    int truth = pair.truth().ordinal();
    double direct = 0;
    double lost = 0;
    for (Derivation line : stemma.derivations()) {
      boolean held = stemma.witness(line.from()).orElseThrow().article() != null;
      direct = held ? Math.max(direct, line.confidence()) : direct;
      lost = held ? lost : Math.max(lost, line.confidence());
      Calibration.count(
          said, line.confidence(), pair.truth() == (held ? Truth.DIRECT : Truth.LOST_SOURCE));
    }
    pairs[truth]++;
    inferred[truth] += lost > 0 ? 1 : 0;
    joined[truth] += direct >= PROBABLE ? 1 : 0;
    sure[truth] += direct >= SURE ? 1 : 0;
  }

  void tell(String name, Map<String, Double> measures) {
    int direct = Truth.DIRECT.ordinal();
    int lost = Truth.LOST_SOURCE.ordinal();
    int independent = Truth.INDEPENDENT.ordinal();
    measures.put(name + " exemplars found", share(joined, direct));
    measures.put(name + " lost sources found", share(inferred, lost));
    int all = inferred[direct] + inferred[lost] + inferred[independent];
    measures.put(name + " inferred that are true", all == 0 ? 1 : inferred[lost] / (double) all);
    int certain = sure[direct] + sure[lost] + sure[independent];
    measures.put(name + " sure lines that are true", sure[direct] / (double) Math.max(1, certain));
    measures.put(name + " independent left alone", 1 - share(joined, independent));
    measures.put(name + " 1-ece", 1 - Calibration.error(said));
  }

  private double share(int[] counts, int truth) {
    return counts[truth] / (double) Math.max(1, pairs[truth]);
  }

  String diagram() {
    return Calibration.diagram(said);
  }
}
