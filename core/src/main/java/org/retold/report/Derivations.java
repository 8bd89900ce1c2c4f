package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Derivation;
import org.retold.model.Passage;
import org.retold.model.Stemma;
import org.retold.report.view.DerivationTable;
import org.retold.report.view.Piece;

/** The section Who from whom: every line of the stemma with its evidence. */
final class Derivations {
  private static final int MOST_PLACES = 6;
  private final Tellings tellings;
  private final Links links;

  Derivations(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
  }

  DerivationTable table() {
    List<DerivationTable.Row> rows =
        tellings.stemma().derivations().stream()
            .sorted(
                Comparator.comparing(
                        (Derivation line) -> tellings.bySiglum(line.from()) == null ? 0 : 1)
                    .thenComparingInt(line -> rank(line.to()))
                    .thenComparing(Comparator.comparingDouble(Derivation::share).reversed())
                    .thenComparing(Derivation::from, Sigla.ORDER))
            .map(this::row)
            .toList();
    return new DerivationTable(rows, rows.isEmpty() ? nothing(tellings) : "");
  }

  private int rank(String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    return telling == null ? -1 : telling.rank();
  }

  static String id(String from, String to) {
    return "d-" + Sigla.id(from) + "-" + Sigla.id(to);
  }

  private DerivationTable.Row row(Derivation line) {
    return new DerivationTable.Row(
        id(line.from(), line.to()),
        links.siglum(line.from()),
        links.siglum(line.to()),
        Strokes.word(tellings, line),
        Strokes.style(tellings, line),
        Strokes.width(line),
        Shown.percent(line.share()),
        Shown.fraction(line.confidence()),
        Shown.fraction(line.directionConfidence()),
        line.evidence().stream().map(this::reason).toList(),
        alternatives(line));
  }

  private DerivationTable.Reason reason(Derivation.Evidence evidence) {
    List<Piece> places = new ArrayList<>();
    evidence.passages().stream()
        .map(this::place)
        .distinct()
        .limit(MOST_PLACES)
        .forEach(places::add);
    return new DerivationTable.Reason(
        evidence.kind().replace('_', ' '), Shown.sentence(evidence.what()), places);
  }

  private Piece place(Passage passage) {
    return Piece.link(links.label(passage), links.href(passage));
  }

  private List<Piece> alternatives(Derivation line) {
    List<Piece> pieces = new ArrayList<>();
    for (Derivation.Alternative other : line.alternatives()) {
      pieces.add(Piece.text(pieces.isEmpty() ? "Perhaps instead from " : ", "));
      pieces.add(links.siglum(other.from()));
      pieces.add(Piece.text(" "));
      pieces.add(Piece.confidence(Shown.confidence(other.probability())));
    }
    return pieces;
  }

  /** What is said in the place of a stemma without lines. */
  static String nothing(Tellings tellings) {
    Stemma.Nearest nearest = tellings.stemma().nearest();
    String closest =
        nearest == null
            ? ""
            : " Closest: "
                + nearest.one()
                + " and "
                + nearest.other()
                + ", "
                + Shown.fraction(nearest.score())
                + "; threshold "
                + Shown.fraction(nearest.threshold())
                + ".";
    return "No telling can be shown to have used another." + closest;
  }
}
