package org.retold.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.retold.model.Derivation;
import org.retold.model.Discrepancy;
import org.retold.model.Passage;
import org.retold.model.Witness;

/**
 * Which witnesses the picture shows when there are too many: inferred ones, those that others took
 * from, those that the gravest findings name; copies without either fold into their exemplar.
 */
final class StemmaFold {
  private final Set<String> shown = new LinkedHashSet<>();
  private final Map<String, Integer> stacked = new HashMap<>();

  StemmaFold(Tellings tellings, List<Discrepancy> findings, int most) {
    List<String> all = tellings.stemma().witnesses().stream().map(Witness::siglum).toList();
    if (all.size() <= most) {
      shown.addAll(all);
      return;
    }
    all.stream()
        .sorted(
            Comparator.comparingLong((String siglum) -> -tellings.heirs(siglum))
                .thenComparing(Sigla.ORDER))
        .filter(siglum -> tellings.heirs(siglum) > 0)
        .limit(Math.max(1, most * 3L / 5))
        .forEach(shown::add);
    for (Discrepancy finding : findings) {
      for (Passage passage : finding.passages()) {
        if (shown.size() < most) {
          shown.add(tellings.of(passage.article()).siglum());
        }
      }
    }
    tellings.all().stream()
        .map(Telling::siglum)
        .limit(most)
        .filter(siglum -> shown.size() < most)
        .forEach(shown::add);
    for (String siglum : all) {
      if (!shown.contains(siglum)) {
        tellings.stemma().exemplars(siglum).stream()
            .max(Comparator.comparingDouble(Derivation::share))
            .map(Derivation::from)
            .filter(shown::contains)
            .ifPresent(exemplar -> stacked.merge(exemplar, 1, Integer::sum));
      }
    }
  }

  Set<String> shown() {
    return shown;
  }

  int stacked(String siglum) {
    return Objects.requireNonNull(stacked.getOrDefault(siglum, 0));
  }

  /** How many tellings the picture leaves out altogether. */
  int hidden(Tellings tellings) {
    int folded = stacked.values().stream().mapToInt(i -> i).sum();
    return tellings.stemma().witnesses().size() - shown.size() - folded;
  }
}
