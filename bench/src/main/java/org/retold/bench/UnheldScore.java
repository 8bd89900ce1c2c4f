package org.retold.bench;

import java.util.EnumMap;
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

  private final Map<Truth, Integer> pairs = new EnumMap<>(Truth.class);
  private final Map<Truth, Integer> inferred = new EnumMap<>(Truth.class);
  private final Map<Truth, Integer> joined = new EnumMap<>(Truth.class);
  private final Map<Truth, Integer> sure = new EnumMap<>(Truth.class);
  private final double[][] said = new double[10][3];

  void add(RetoldPair pair, Stemma stemma) {
    double direct = 0;
    double lost = 0;
    for (Derivation line : stemma.derivations()) {
      boolean held = stemma.witness(line.from()).orElseThrow().article() != null;
      direct = held ? Math.max(direct, line.confidence()) : direct;
      lost = held ? lost : Math.max(lost, line.confidence());
      Calibration.count(
          said, line.confidence(), pair.truth() == (held ? Truth.DIRECT : Truth.LOST_SOURCE));
    }
    count(pairs, pair.truth(), true);
    count(inferred, pair.truth(), lost > 0);
    count(joined, pair.truth(), direct >= PROBABLE);
    count(sure, pair.truth(), direct >= SURE);
  }

  private static void count(Map<Truth, Integer> counts, Truth truth, boolean counted) {
    counts.merge(truth, counted ? 1 : 0, Integer::sum);
  }

  void tell(String name, Map<String, Double> measures) {
    measures.put(name + " exemplars found", share(joined, Truth.DIRECT));
    measures.put(name + " lost sources found", share(inferred, Truth.LOST_SOURCE));
    measures.put(name + " inferred that are true", purity(inferred, Truth.LOST_SOURCE));
    measures.put(name + " sure lines that are true", purity(sure, Truth.DIRECT));
    measures.put(name + " independent left alone", 1 - share(joined, Truth.INDEPENDENT));
    measures.put(name + " 1-ece", 1 - Calibration.error(said));
  }

  private double share(Map<Truth, Integer> counts, Truth truth) {
    return counts.getOrDefault(truth, 0) / (double) Math.max(1, pairs.getOrDefault(truth, 0));
  }

  /** How much of what was counted is of one kind; 1 if nothing was. */
  private static double purity(Map<Truth, Integer> counts, Truth truth) {
    int all = counts.values().stream().mapToInt(count -> count).sum();
    return all == 0 ? 1 : counts.getOrDefault(truth, 0) / (double) all;
  }

  String diagram() {
    return Calibration.diagram(said);
  }
}
