package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retold.model.Discrepancy;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;
import org.retold.report.view.Edition;
import org.retold.report.view.Piece;

/** The section Read: the tellings side by side, the same matter at the same height. */
final class ReaderColumns {
  /** With many columns the holes would outnumber the words. */
  private static final int MOST_WITH_HOLES = 12;

  private final Tellings tellings;
  private final Synopsis synopsis;
  private final Origins origins;

  /** Other tellings of a passage that are named; in large stories hundreds have it. */
  private static final int ALSO = 12;

  private final Links links;
  private final Findings findings;

  ReaderColumns(
      Tellings tellings, Synopsis synopsis, Origins origins, Links links, Findings findings) {
    this.tellings = tellings;
    this.synopsis = synopsis;
    this.origins = origins;
    this.links = links;
    this.findings = findings;
  }

  Edition reader(int open) {
    Set<Telling> shown = atFirst(open);
    return new Edition(
        synopsis.size(),
        tellings.all().stream().map(telling -> column(telling, shown.contains(telling))).toList());
  }

  /** The root, whoever the gravest findings name, and then another language. */
  private Set<Telling> atFirst(int open) {
    Set<Telling> shown = new LinkedHashSet<>();
    Telling root = tellings.root();
    shown.add(root);
    for (Discrepancy discrepancy : findings.ordered()) {
      for (Passage passage : discrepancy.passages()) {
        if (shown.size() < Math.max(2, open - 1)) {
          shown.add(tellings.of(passage.article()));
        }
      }
    }
    tellings.all().stream()
        .filter(telling -> !telling.language().equals(root.language()))
        .limit(1)
        .forEach(shown::add);
    tellings.all().stream().filter(t -> shown.size() < open).forEach(shown::add);
    return shown;
  }

  private Edition.Column column(Telling telling, boolean isOpen) {
    List<Edition.Cell> cells = new ArrayList<>();
    Set<Block> moved = moved(telling);
    List<Block> own = synopsis.inOwnOrder(telling);
    for (Block block : synopsis.blocks(telling)) {
      String place = "";
      if (moved.contains(block)) {
        int before = own.indexOf(block) - 1;
        place =
            before < 0
                ? "Opens this telling; "
                : "Stands after " + own.get(before).label() + " here; ";
      }
      cells.add(cell(block, place));
    }
    if (tellings.all().size() <= MOST_WITH_HOLES) {
      holes(telling, cells);
    }
    return new Edition.Column(
        Sigla.id(telling.siglum()),
        links.siglum(telling),
        Links.name(telling),
        tellings.clock.say(telling.article()) + ", " + Naming.language(telling.language()),
        Shown.cut(telling.article().title(), 200),
        Naming.lang(telling.language()),
        Naming.direction(telling.language()),
        isOpen,
        cells);
  }

  /** What is not on the longest run of rows that stands in order: that was moved. */
  private Set<Block> moved(Telling telling) {
    List<Block> own = synopsis.inOwnOrder(telling);
    int[] length = new int[own.size()];
    int[] before = new int[own.size()];
    int best = -1;
    for (int i = 0; i < own.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (own.get(j).row() < own.get(i).row() && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<Block> moved = new HashSet<>(own);
    for (int i = best; i >= 0; i = before[i]) {
      moved.remove(own.get(i));
    }
    return moved;
  }

  private Edition.Cell cell(Block block, String place) {
    Origins.Origin origin = origins.of(block);
    MarkedText text = new MarkedText(block.telling().article().text());
    PassagePair pair = origin.pair();
    if (pair != null && Origins.isWordForWord(pair) && origin.fill() != Origins.Fill.COMMON) {
      String other =
          pair.a().article().equals(block.telling().id()) ? pair.b().article() : pair.a().article();
      text.changes(pair, block.telling().id(), tellings.of(other).article().text());
    }
    markFindings(block, text);
    return new Edition.Cell(
        block.row(),
        block.anchor(),
        block.label(),
        text.pieces(block.span()),
        place.isEmpty() ? Shown.capital(origin.words()) : place + origin.words(),
        also(block),
        findings.touching(block).stream()
            .map(
                number ->
                    new Edition.FindingLink(
                        number, findings.ordered().get(number - 1).severity().word()))
            .toList());
  }

  /** Short passages that a finding points at: a whole sentence marked would mark nothing. */
  private void markFindings(Block block, MarkedText text) {
    for (Discrepancy discrepancy : findings.ordered()) {
      for (Passage passage : discrepancy.passages()) {
        Span span = passage.span();
        boolean mine =
            passage.article().equals(block.telling().id())
                && block.span().contains(span)
                && span.length() * 2 < block.span().length();
        if (mine && !text.isMarked(span)) {
          text.point(span);
        }
      }
    }
  }

  /** The earliest others that have the passage; of many the rest is a number. */
  private List<Piece> also(Block block) {
    List<Block> others =
        synopsis.row(block.row()).values().stream()
            .filter(other -> !other.equals(block))
            .sorted(Comparator.comparing(other -> other.telling().siglum(), Sigla.ORDER))
            .toList();
    List<Piece> also = new ArrayList<>();
    for (Block other : others.subList(0, Math.min(ALSO, others.size()))) {
      also.add(
          new Piece(
              Piece.Kind.LINK,
              other.telling().siglum(),
              "#" + other.anchor(),
              null,
              null,
              "the same in " + other.telling().name()));
    }
    if (others.size() > ALSO) {
      also.add(Piece.text("and " + (others.size() - ALSO) + " more"));
    }
    return also;
  }

  /** What this telling leaves out though two others have it. */
  private void holes(Telling telling, List<Edition.Cell> cells) {
    for (int row = 1; row <= synopsis.size(); row++) {
      Map<Integer, Block> told = synopsis.row(row);
      if (!told.containsKey(telling.rank()) && told.size() > 1) {
        cells.add(
            new Edition.Cell(
                row, null, "", List.of(), "passage " + row + " not here", List.of(), List.of()));
      }
    }
    cells.sort(Comparator.comparingInt(Edition.Cell::row));
  }
}
