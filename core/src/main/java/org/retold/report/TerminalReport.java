package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.retold.model.Derivation;
import org.retold.model.StoryReport;
import org.retold.model.Witness;
import org.retold.report.view.Finding;
import org.retold.report.view.Piece;

/** A story as a readable answer in a terminal: who, when, from whom, and what differs. */
public final class TerminalReport {
  private static final int MOST_FINDINGS = 8;

  private final TerminalText text;

  /**
   * @param width columns of the terminal
   * @param colours true to mark severities and names with ANSI colours
   */
  public TerminalReport(int width, boolean colours) {
    this.text = new TerminalText(Math.max(40, width), colours);
  }

  /** The answer, with a line feed at its end. */
  public String of(StoryReport story) {
    Tellings tellings = new Tellings(story);
    Synopsis synopsis = new Synopsis(tellings);
    Links links = new Links(tellings, synopsis);
    Findings findings = new Findings(tellings, synopsis, links);
    text.clear();
    text.heading(Shown.cut(story.story().label(), StorySummary.LONGEST_HEADING));
    tellings.all().forEach(telling -> telling(telling, tellings));
    String zones = tellings.clock.zones(story.articles());
    if (!zones.isEmpty()) {
      text.line("  " + text.soft(zones));
    }
    text.blank();
    Answers answers = new Answers(tellings, links);
    text.answer("Told first", plain(answers.toldFirst()));
    text.answer("Taken from", plain(answers.takenFrom()));
    text.answer("What differs", answers.differs(findings.counts()));
    if (!story.stemma().derivations().isEmpty()) {
      text.blank();
      text.heading("Who took it from whom");
      tree(tellings);
    }
    findings(findings.all());
    return text.toString();
  }

  private void telling(Telling telling, Tellings tellings) {
    text.line(
        "  "
            + text.strong(telling.siglum())
            + "  "
            + telling.name()
            + text.soft(
                ", "
                    + Naming.language(telling.language())
                    + ", "
                    + tellings.clock.say(telling.article())));
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private void tree(Tellings tellings) {
    Set<String> told = new HashSet<>();
    tellings.stemma().witnesses().stream()
        .map(Witness::siglum)
        .filter(siglum -> tellings.stemma().exemplars(siglum).isEmpty())
        .sorted(
            Comparator.comparing((String siglum) -> tellings.bySiglum(siglum) == null ? 0 : 1)
                .thenComparing(Sigla.ORDER))
        .forEach(root -> branch(tellings, root, "", "  ", "  ", told));
  }

  private void branch(
      Tellings tellings, String siglum, String how, String indent, String under, Set<String> told) {
    Telling telling = tellings.bySiglum(siglum);
    String name = telling == null ? tellings.unheld(siglum) : telling.name();
    boolean again = !told.add(siglum);
    text.line(
        indent + text.strong(siglum) + " " + name + text.soft(how + (again ? ", see above" : "")));
    if (again) {
      return;
    }
    List<Derivation> heirs = new ArrayList<>();
    for (Derivation line : tellings.stemma().derivations()) {
      if (line.from().equals(siglum)) {
        heirs.add(line);
      }
    }
    heirs.sort(Comparator.comparing(Derivation::to, Sigla.ORDER));
    for (Derivation line : heirs) {
      boolean last = line.equals(heirs.get(heirs.size() - 1));
      String share =
          ", "
              + Strokes.word(tellings, line)
              + " "
              + Shown.percent(line.share())
              + ", "
              + Shown.confidence(line.confidence())
              + (Strokes.isUndirected(tellings, line) ? ", direction unknown" : "");
      branch(
          tellings,
          line.to(),
          share,
          under + (last ? "└─ " : "├─ "),
          under + (last ? "   " : "│  "),
          told);
    }
  }

  private void findings(List<Finding> all) {
    if (all.isEmpty()) {
      return;
    }
    text.blank();
    text.heading("What differs");
    for (Finding finding : all.subList(0, Math.min(MOST_FINDINGS, all.size()))) {
      text.line(
          "  "
              + text.severity(finding.severity(), finding.glyph() + " " + finding.severity())
              + text.soft(", " + finding.kind() + ", confidence " + finding.confidence()));
      text.wrapped("    ", finding.what());
      for (Finding.Quote quote : finding.pair()) {
        String words =
            quote.words().stream().map(TerminalReport::marked).collect(Collectors.joining());
        text.quoted("    " + quote.siglum().text(), Shown.line(words));
      }
      text.blank();
    }
    if (all.size() > MOST_FINDINGS) {
      text.line("  " + Shown.count(all.size() - MOST_FINDINGS) + " more; run writes them all.");
    }
  }

  /** Marks that need no colour: [changed], &lt;only here&gt;, (two words cut). */
  private static String marked(Piece piece) {
    return switch (piece.kind()) {
      case CHANGED, POINTED -> "[" + piece.text() + "]";
      case ONLY -> "<" + piece.text() + ">";
      case CUT -> " (" + piece.text() + ") ";
      default -> piece.text();
    };
  }
}
