package org.retold.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retold.model.Derivation;
import org.retold.model.Stemma;

/**
 * A stemma as trees in extended Newick (Cardona, Rossello and Valiente 2008): a line for each
 * witness that nobody stands before, its copies in brackets. A witness with several exemplars is
 * named under each, with the same number behind {@code #H}.
 */
final class StemmaNewick {
  private final Map<String, List<String>> copies;
  private final Map<String, Integer> hybrids = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private StemmaNewick(Stemma stemma) {
    copies =
        stemma.derivations().stream()
            .collect(
                Collectors.groupingBy(
                    Derivation::from, Collectors.mapping(Derivation::to, Collectors.toList())));
    for (var witness : stemma.witnesses()) {
      if (stemma.exemplars(witness.siglum()).size() > 1) {
        hybrids.put(witness.siglum(), hybrids.size() + 1);
      }
    }
  }

  static String of(Stemma stemma) {
    StemmaNewick newick = new StemmaNewick(stemma);
    return stemma.witnesses().stream()
        .map(witness -> witness.siglum())
        .filter(siglum -> stemma.exemplars(siglum).isEmpty())
        .map(siglum -> newick.tree(siglum) + ";\n")
        .collect(Collectors.joining());
  }

  private String tree(String siglum) {
    Integer hybrid = hybrids.get(siglum);
    String name = hybrid == null ? siglum : siglum + "#H" + hybrid;
    List<String> below = copies.getOrDefault(siglum, List.of());
    // What hangs on a witness with several exemplars is told once.
    if (below.isEmpty() || !told.add(siglum)) {
      return name;
    }
    return below.stream().map(this::tree).collect(Collectors.joining(",", "(", ")")) + name;
  }
}
