package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retold.model.Change;
import org.retold.model.Derivation;
import org.retold.model.Witness;
import org.retold.report.view.Finding;
import org.retold.report.view.Piece;

/** The three answers of the first screen, as sentences. */
final class Answers {
  private static final int MOST_LINES = 6;

  /** Below this a line is told with "perhaps". */
  static final double SURE = 0.6;

  private final Tellings tellings;
  private final Links links;

  Answers(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
  }

  List<Piece> toldFirst() {
    List<Piece> pieces = new ArrayList<>();
    FirstInPrint print = new FirstInPrint(tellings);
    if (print.timed().isEmpty()) {
      withoutTimes(pieces);
    } else {
      first(pieces, print);
    }
    roots(pieces);
    return pieces;
  }

  private void withoutTimes(List<Piece> pieces) {
    pieces.add(
        Piece.text(
            "None of the " + Shown.count(tellings.all().size()) + " says when it was published."));
    if (!tellings.stemma().derivations().isEmpty() && tellings.inferred().isEmpty()) {
      pieces.add(Piece.text(" By their texts, "));
      named(pieces, tellings.root());
      pieces.add(Piece.text(" stands nearest to the beginning."));
    }
  }

  private void first(List<Piece> pieces, FirstInPrint print) {
    List<Telling> timed = print.timed();
    Telling first = timed.get(0);
    List<Telling> rivals = print.rivals();
    int undated = tellings.all().size() - timed.size();
    named(pieces, first);
    pieces.add(Piece.text(", " + tellings.clock.say(first.article()) + ", "));
    if (timed.size() == 1) {
      pieces.add(Piece.text("is the only one that says when it was published."));
    } else if (rivals.isEmpty()) {
      pieces.add(
          Piece.text(
              "is the first of the "
                  + Shown.count(timed.size())
                  + (undated > 0 ? " whose time is known" : " at hand")));
      condition(pieces, first, print.leanedOn());
      pieces.add(Piece.text("."));
    } else {
      pieces.add(Piece.text("is the first in print, but "));
      list(pieces, rivals);
      pieces.add(Piece.text(" may be as early: the hours are not known well enough."));
    }
    if (undated > 0 && timed.size() > 1) {
      pieces.add(
          Piece.text(
              " "
                  + Shown.capital(Shown.count(undated, "telling"))
                  + (undated == 1 ? " gives no time." : " give no time.")));
    }
  }

  /** What must be so of hours without a zone for the first to be the first. */
  private void condition(List<Piece> pieces, Telling first, List<Telling> leanedOn) {
    if (leanedOn.isEmpty()) {
      return;
    }
    if (!tellings.clock.isGiven()) {
      pieces.add(Piece.text(", if all print the hours of one zone: none is given"));
    } else if (leanedOn.equals(List.of(first))) {
      pieces.add(
          Piece.text(
              ", if its "
                  + StoryClock.hour(first.article())
                  + ", printed without a zone, is "
                  + tellings.clock.zoneName()));
    } else {
      pieces.add(Piece.text(leanedOn.size() == 1 ? ", if the hour that " : ", if the hours that "));
      list(pieces, leanedOn);
      pieces.add(
          Piece.text(
              leanedOn.size() == 1 ? " prints without a zone is " : " print without a zone are "));
      pieces.add(Piece.text(tellings.clock.zoneName()));
    }
  }

  /** What the tellings at the top draw on, if nobody here has it. */
  private void roots(List<Piece> pieces) {
    for (String inferred : tellings.inferred()) {
      List<Derivation> lines =
          tellings.stemma().derivations().stream()
              .filter(line -> line.from().equals(inferred))
              .sorted(Comparator.comparing(Derivation::to, Sigla.ORDER))
              .toList();
      if (lines.isEmpty()) {
        continue;
      }
      String name = Shown.line(tellings.stemma().witness(inferred).map(Witness::name).orElse(""));
      boolean isNamed = !name.isEmpty();
      pieces.add(Piece.text(" "));
      witnesses(pieces, lines.stream().map(Derivation::to).toList());
      pieces.add(
          Piece.text(
              (lines.size() == 2 ? " both draw" : lines.size() == 1 ? " draws" : " all draw")
                  + (isNamed
                      ? " on " + name + ", which is not among them, "
                      : " on a text that is not among them, ")));
      pieces.add(links.siglum(inferred));
      pieces.add(Piece.text(" "));
      pieces.add(
          Piece.confidence(
              Shown.confidence(
                  lines.stream().mapToDouble(Derivation::confidence).min().orElse(0))));
      pieces.add(Piece.text("."));
    }
  }

  List<Piece> takenFrom() {
    List<Derivation> lines =
        tellings.stemma().derivations().stream()
            .filter(line -> tellings.bySiglum(line.from()) != null)
            .sorted(
                Comparator.comparingInt((Derivation line) -> rank(line.to()))
                    .thenComparing(Comparator.comparingDouble(Derivation::share).reversed()))
            .toList();
    List<Piece> pieces = new ArrayList<>();
    if (lines.isEmpty()) {
      nobody(pieces);
    }
    String last = "";
    for (Derivation line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      taken(pieces, line, line.to().equals(last));
      last = line.to();
    }
    if (!pieces.isEmpty() && !lines.isEmpty()) {
      pieces.add(Piece.text("."));
    }
    if (lines.size() > MOST_LINES) {
      pieces.add(Piece.text(" "));
      pieces.add(
          Piece.link("and " + Shown.count(lines.size() - MOST_LINES, "more line"), "#derivations"));
    }
    return pieces;
  }

  private int rank(String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    return telling == null ? Integer.MAX_VALUE : telling.rank();
  }

  private void taken(List<Piece> pieces, Derivation line, boolean isSame) {
    boolean sure = line.confidence() >= SURE;
    if (isSame) {
      pieces.add(Piece.text(" and " + (sure ? "" : "perhaps ") + "parts of "));
    } else {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.text(". "));
      }
      witness(pieces, line.to());
      pieces.add(Piece.text((sure ? " " : " perhaps ") + act(line)));
    }
    pieces.add(links.siglum(line.from()));
    if (!isSame) {
      pieces.add(Piece.text(manner(line)));
    }
    pieces.add(Piece.text(" "));
    pieces.add(Piece.confidence(Shown.confidence(line.confidence())));
    if (line.directionConfidence() < SURE) {
      pieces.add(Piece.text(" (or the other way round: the direction cannot be told)"));
    }
    if (line.evidence().stream().anyMatch(reason -> reason.kind().equals("own_matter"))) {
      pieces.add(Piece.text(" (or both go back to a text that is not here)"));
    }
  }

  private String act(Derivation line) {
    if (Revisions.isRevision(tellings, line)) {
      return "is a later version of ";
    }
    return switch (line.kind()) {
      case COPY, CUT, EXTENDED -> "copies ";
      case REWORDED -> "rewords ";
      case TRANSLATED -> "translates ";
      case SUMMARISED -> "sums up ";
      case QUOTED_FROM -> "quotes from ";
    };
  }

  private static String manner(Derivation line) {
    String share = " (" + Shown.percent(line.share()) + ")";
    return switch (line.kind()) {
      case COPY -> " nearly word for word" + share;
      case CUT -> " and cuts it" + share;
      case EXTENDED -> " and adds to it" + share;
      default -> share;
    };
  }

  private void nobody(List<Piece> pieces) {
    if (!tellings.inferred().isEmpty()) {
      pieces.add(Piece.text("None of the tellings at hand can be shown to have used another."));
      return;
    }
    pieces.add(Piece.text(Derivations.nothing(tellings)));
  }

  String differs(List<Finding.Count> counts) {
    String list =
        counts.stream()
            .filter(count -> count.number() > 0)
            .map(Finding.Count::phrase)
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? agreement(tellings) + "." : list + ".";
  }

  /** What no finding at all means: agreement, or nothing that could be compared. */
  static String agreement(Tellings tellings) {
    return isCompared(tellings)
        ? "No difference found in figures, dates, names, denials, hedges and quotations"
            + unjudged(tellings)
        : "Nothing could be compared: no passage of one telling was found in another";
  }

  /** Words that a copy changed, and that nothing here can weigh: whoever reads has to look. */
  private static String unjudged(Tellings tellings) {
    long words =
        tellings.story().alignment().pairs().stream()
            .filter(pair -> !pair.a().article().equals(pair.b().article()))
            .flatMap(pair -> pair.changes().stream())
            .filter(change -> change.level() == Change.Level.WORDS)
            .count();
    return words == 0
        ? ""
        : "; " + Shown.count(words, "other change") + " of words, marked in the text, not judged";
  }

  static boolean isCompared(Tellings tellings) {
    return tellings.story().alignment().pairs().stream()
        .anyMatch(pair -> !pair.a().article().equals(pair.b().article()));
  }

  private void list(List<Piece> pieces, List<Telling> some) {
    witnesses(pieces, some.stream().map(Telling::siglum).toList());
  }

  private void witnesses(List<Piece> pieces, List<String> sigla) {
    int shown = Math.min(sigla.size(), 4);
    for (int i = 0; i < shown; i++) {
      if (i > 0) {
        pieces.add(Piece.text(i == sigla.size() - 1 ? " and " : ", "));
      }
      witness(pieces, sigla.get(i));
    }
    if (shown < sigla.size()) {
      pieces.add(Piece.text(" and " + Shown.count(sigla.size() - shown, "other")));
    }
  }

  private void witness(List<Piece> pieces, String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    if (telling == null) {
      pieces.add(links.siglum(siglum));
    } else {
      named(pieces, telling);
    }
  }

  /** The siglum, and at the first mention the name. */
  private void named(List<Piece> pieces, @Nullable Telling telling) {
    if (telling == null) {
      return;
    }
    pieces.add(links.siglum(telling));
    if (mentioned.add(telling.siglum())) {
      pieces.add(Piece.text(" "));
      pieces.add(Links.name(telling));
    }
  }

  private final java.util.Set<String> mentioned = new java.util.HashSet<>();
}
