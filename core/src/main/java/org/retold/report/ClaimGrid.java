package org.retold.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retold.model.Claim;
import org.retold.model.Passage;
import org.retold.report.view.ClaimTable;

/** The section Claims: what each telling states, changes or omits. */
final class ClaimGrid {
  /** More columns than this do not fit on a sheet; then a row names the tellings instead. */
  private static final int MOST_COLUMNS = 12;

  /** Letters of what a telling says instead, in a cell; all cells of a row share two lines. */
  private static final int LONGEST = 60;

  private static final int SHORTEST = 24;
  private static final int LINE = 240;

  private final Tellings tellings;
  private final Links links;

  ClaimGrid(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
  }

  ClaimTable grid() {
    List<Claim> claims = tellings.story().comparison().claims();
    List<ClaimTable.Row> differing = new ArrayList<>();
    List<ClaimTable.Row> agreed = new ArrayList<>();
    int alone = 0;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (isOfOneAlone(claim)) {
        alone++;
        continue;
      }
      boolean agree = claim.tellings().stream().noneMatch(t -> t.stance() == Claim.Stance.CHANGES);
      (agree ? agreed : differing).add(row(i + 1, claim));
    }
    boolean wide = tellings.all().size() <= MOST_COLUMNS;
    return new ClaimTable(
        wide ? tellings.all().stream().map(links::siglum).toList() : List.of(),
        differing,
        agreed,
        alone,
        csv(claims));
  }

  /**
   * What one telling says that nobody took anything from: that all others omit it tells nothing of
   * them. Where somebody copied the telling, the claim was cut, and that is worth a row.
   */
  private boolean isOfOneAlone(Claim claim) {
    List<String> tellers =
        claim.tellings().stream()
            .filter(telling -> telling.stance() != Claim.Stance.OMITS)
            .map(Claim.Telling::article)
            .toList();
    return tellers.size() < 2
        && tellers.stream().allMatch(teller -> tellings.heirs(tellings.of(teller).siglum()) == 0);
  }

  private ClaimTable.Row row(int number, Claim claim) {
    Map<String, Claim.Telling> byArticle = new HashMap<>();
    claim.tellings().forEach(telling -> byArticle.put(telling.article(), telling));
    List<ClaimTable.Cell> cells =
        tellings.all().stream().map(telling -> cell(telling, byArticle.get(telling.id()))).toList();
    return new ClaimTable.Row(
        "c" + number,
        number,
        Shown.cut(claim.statement(), 240),
        Naming.lang(tellings.of(claim.reference()).language()),
        claim.type(),
        tellings.all().size() <= MOST_COLUMNS ? cells : List.of(),
        summary(cells));
  }

  private static String summary(List<ClaimTable.Cell> cells) {
    return Map.of("states", "●", "changes", "◆", "omits", "○").entrySet().stream()
        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
        .map(
            stance ->
                stance.getValue()
                    + " "
                    + stance.getKey()
                    + ": "
                    + cells.stream()
                        .filter(cell -> cell.stance().equals(stance.getKey()))
                        .map(ClaimTable.Cell::siglum)
                        .collect(Collectors.joining(" ")))
        .filter(line -> !line.endsWith(": "))
        .collect(Collectors.joining("; "));
  }

  private ClaimTable.Cell cell(Telling telling, Claim.@Nullable Telling stance) {
    if (stance == null || stance.passage() == null) {
      return new ClaimTable.Cell(telling.siglum(), "omits", "○", null, "", "");
    }
    Passage passage = stance.passage();
    boolean changes = stance.stance() == Claim.Stance.CHANGES;
    String value = stance.value();
    String shown =
        value != null ? value : changes ? passage.span().of(telling.article().text()) : "";
    return new ClaimTable.Cell(
        telling.siglum(),
        stance.stance().name().toLowerCase(Locale.ROOT),
        changes ? "◆" : "●",
        links.href(passage),
        changes ? Shown.cut(shown, longest()) : "",
        Naming.lang(telling.language()));
  }

  /** Of a column's narrow share of the page a reader sees enough to follow the link. */
  private int longest() {
    return Math.max(SHORTEST, Math.min(LONGEST, LINE / tellings.all().size()));
  }

  private @Nullable String csv(List<Claim> claims) {
    List<String> head = new ArrayList<>(List.of("claim", "type", "statement"));
    tellings.all().forEach(telling -> head.add(telling.siglum()));
    Csv csv = new Csv().row(head);
    for (Claim claim : claims) {
      List<String> cells = new ArrayList<>(List.of(claim.id(), claim.type(), claim.statement()));
      for (Telling telling : tellings.all()) {
        cells.add(
            claim.tellings().stream()
                .filter(t -> t.article().equals(telling.id()))
                .map(ClaimGrid::inWords)
                .findFirst()
                .orElse("omits"));
      }
      csv.row(cells);
    }
    return csv.link();
  }

  private static String inWords(Claim.Telling telling) {
    String stance = telling.stance().name().toLowerCase(Locale.ROOT);
    return telling.stance() == Claim.Stance.CHANGES && telling.value() != null
        ? stance + ": " + telling.value()
        : stance;
  }
}
