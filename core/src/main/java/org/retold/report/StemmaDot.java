package org.retold.report;

import java.util.Locale;
import org.retold.model.Derivation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/**
 * A stemma in the language of Graphviz, with the classes that stemmaweb gives to witnesses: {@code
 * extant} and {@code hypothetical}.
 */
final class StemmaDot {
  private StemmaDot() {}

  static String of(Stemma stemma) {
    StringBuilder dot = new StringBuilder("digraph " + quoted(stemma.story()) + " {\n");
    for (Witness witness : stemma.witnesses()) {
      String article = witness.article();
      dot.append("  ").append(quoted(witness.siglum())).append(" [");
      dot.append(
          article == null
              ? "class=\"hypothetical\", style=\"dashed\""
              : "class=\"extant\", tooltip=" + quoted(article));
      dot.append("];\n");
    }
    for (Derivation line : stemma.derivations()) {
      dot.append("  ").append(quoted(line.from())).append(" -> ").append(quoted(line.to()));
      dot.append(" [label=").append(quoted(line.kind().name().toLowerCase(Locale.ROOT)));
      dot.append(", confidence=").append(line.confidence());
      dot.append(", directionConfidence=").append(line.directionConfidence()).append("];\n");
    }
    return dot.append("}\n").toString();
  }

  /** A name as Graphviz reads it; one that tries to end the quotation stays a name. */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    name.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\');
              }
              quoted.appendCodePoint(c);
            });
    return quoted.append('"').toString();
  }
}
