package org.retold.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.retold.model.Derivation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/**
 * What stemmata of stories with a held or a hidden first text say, against what is true. A line
 * between two tellings is true if one was taken from the other, a line from a witness that nobody
 * holds if the telling was taken from the hidden text.
 */
final class LostScore {
  private static final double SURE = .9;

  private final double[][] direct = new double[10][3];
  private final double[][] inferred = new double[10][3];
  private int lines;
  private int right;
  private int sure;
  private int sureAndTrue;
  private int stories;
  private int withLost;
  private int found;
  private int witnesses;
  private int witnessesTrue;

  void add(LostGroup group, Stemma stemma) {
    stories++;
    withLost += group.isLost() ? 1 : 0;
    for (Derivation line : stemma.derivations()) {
      count(group, stemma, line);
    }
    boolean any = false;
    for (Witness witness : stemma.witnesses()) {
      if (witness.isInferred()) {
        boolean isTrue = isTrue(group, stemma, witness.siglum());
        witnesses++;
        witnessesTrue += isTrue ? 1 : 0;
        any |= isTrue;
      }
    }
    found += any ? 1 : 0;
    countRight(group, stemma);
  }

  /** True if two of the copies of an inferred witness were taken from the hidden text. */
  private static boolean isTrue(LostGroup group, Stemma stemma, String siglum) {
    return stemma.derivations().stream()
            .filter(line -> line.from().equals(siglum))
            .map(line -> article(stemma, line.to()))
            .filter(group::isFromHidden)
            .count()
        >= 2;
  }

  private static String article(Stemma stemma, String siglum) {
    String article = stemma.witness(siglum).orElseThrow().article();
    return article == null ? "?" : article;
  }

  private void count(LostGroup group, Stemma stemma, Derivation line) {
    String from = article(stemma, line.from());
    String to = article(stemma, line.to());
    boolean held = !from.equals("?");
    if (to.equals("?")) {
      return;
    }
    boolean isTrue = held ? group.isTaken(from, to) : group.isFromHidden(to);
    Calibration.count(held ? direct : inferred, line.confidence(), isTrue);
    if (held && line.confidence() >= SURE) {
      sure++;
      sureAndTrue += isTrue ? 1 : 0;
    }
  }

  /** Each copy's exemplar: the most probable of the lines that are drawn to it. */
  private void countRight(LostGroup group, Stemma stemma) {
    for (Map.Entry<String, String> copy : group.exemplars().entrySet()) {
      Set<String> drawn = new TreeSet<>();
      double best = 0;
      for (Derivation line : stemma.derivations()) {
        if (article(stemma, line.to()).equals(copy.getKey()) && line.confidence() > best) {
          best = line.confidence();
          drawn = Set.of(article(stemma, line.from()));
        }
      }
      lines++;
      right += drawn.contains(copy.getValue().isEmpty() ? "?" : copy.getValue()) ? 1 : 0;
    }
  }

  void tell(String name, Map<String, Double> measures) {
    measures.put(name + " exemplars right", right / (double) Math.max(1, lines));
    measures.put(name + " lost sources found", found / (double) Math.max(1, withLost));
    measures.put(
        name + " inferred that are true", witnesses == 0 ? 1 : witnessesTrue / (double) witnesses);
    measures.put(name + " sure lines that are true", sure == 0 ? 1 : sureAndTrue / (double) sure);
    measures.put(name + " sure lines a story", sure / (double) Math.max(1, stories));
    measures.put(name + " 1-ece of lines", 1 - Calibration.error(direct));
    measures.put(name + " 1-ece of lines to inferred", 1 - Calibration.error(inferred));
  }

  String diagram() {
    return Calibration.diagram(direct) + "inferred\n" + Calibration.diagram(inferred);
  }
}
