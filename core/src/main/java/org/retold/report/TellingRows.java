package org.retold.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Published;
import org.retold.report.view.Piece;
import org.retold.report.view.TellingTable;
import org.retold.text.Words;

/** The section Tellings: who, when, and what each is made up of. */
final class TellingRows {
  private final Tellings tellings;
  private final Synopsis synopsis;
  private final Origins origins;
  private final Links links;
  private final PageStyle style;
  private final Set<Origins.Fill> fills = EnumSet.noneOf(Origins.Fill.class);
  private final long longest;
  private final @Nullable Instant from;
  private final @Nullable Instant to;

  TellingRows(Tellings tellings, Synopsis synopsis, Origins origins, Links links, PageStyle style) {
    this.tellings = tellings;
    this.synopsis = synopsis;
    this.origins = origins;
    this.links = links;
    this.style = style;
    this.longest = tellings.all().stream().mapToLong(this::words).max().orElse(1);
    this.from = bound(true);
    this.to = bound(false);
  }

  private @Nullable Instant bound(boolean first) {
    return tellings.all().stream()
        .map(
            telling ->
                first
                    ? tellings.clock.printed(telling.article())
                    : tellings.clock.until(telling.article()))
        .filter(java.util.Objects::nonNull)
        .reduce((one, two) -> one.isBefore(two) == first ? one : two)
        .orElse(null);
  }

  TellingTable table() {
    List<TellingTable.Row> rows = new ArrayList<>();
    tellings.inferred().forEach(siglum -> rows.add(inferred(siglum)));
    tellings.all().forEach(telling -> rows.add(row(telling)));
    List<TellingTable.Legend> legend =
        fills.stream().map(fill -> new TellingTable.Legend(fill.style(), fill.legend)).toList();
    String heading =
        "The "
            + Shown.count(tellings.all().size(), "telling")
            + (isTimed() ? ", in order of time" : "");
    return new TellingTable(heading, rows, legend, isTimed(), csv());
  }

  private boolean isTimed() {
    return from != null && to != null && from.isBefore(to);
  }

  private long words(Telling telling) {
    return synopsis.blocks(telling).stream().mapToLong(this::words).sum();
  }

  private long words(Block block) {
    return Words.of(block.span().of(block.telling().article().text())).size();
  }

  private TellingTable.Row inferred(String siglum) {
    String held =
        tellings.stemma().derivations().stream()
            .filter(line -> line.from().equals(siglum))
            .flatMap(line -> line.evidence().stream())
            .map(evidence -> Shown.sentence(evidence.what()))
            .distinct()
            .limit(3)
            .collect(Collectors.joining(" "));
    return new TellingTable.Row(
        "t-" + Sigla.id(siglum),
        new Piece(Piece.Kind.INFERRED, siglum, null, null, null, "inferred witness " + siglum),
        Piece.text("Inferred"),
        "A text that no file here holds",
        "en",
        "Before the first that draws on it",
        "",
        "",
        null,
        "",
        List.of(),
        "",
        held);
  }

  private TellingTable.Row row(Telling telling) {
    Article article = telling.article();
    return new TellingTable.Row(
        "t-" + Sigla.id(telling.siglum()),
        links.siglum(telling),
        Links.name(telling),
        Shown.cut(article.title(), 160),
        Naming.lang(article.language()),
        tellings.clock.say(article),
        note(article.published(), tellings.clock),
        timeStyle(telling),
        Links.outward(article.source()).orElse(null),
        Shown.cut(Links.outward(article.source()).orElse(article.id()), 120),
        bar(telling),
        style.width(Math.max(80, Math.round(1000.0 * words(telling) / Math.max(1, longest)))),
        made(telling));
  }

  private static String note(@Nullable Published published, StoryClock clock) {
    if (published == null) {
      return "no date was found";
    }
    String zone = published.zone();
    String given =
        !published.value().contains("T")
            ? JsonLines.word(published.precision()) + " only"
            : zone == null
                ? "no zone given"
                : clock.isOwn(published) ? zone : "printed " + published.value() + " " + zone;
    String where = Shown.line(published.evidence());
    return given + (where.isEmpty() ? "" : "; " + where);
  }

  private String timeStyle(Telling telling) {
    Instant start = tellings.clock.printed(telling.article());
    Instant end = tellings.clock.until(telling.article());
    if (!isTimed() || start == null || end == null) {
      return "";
    }
    boolean exact = StoryClock.isExact(telling.article());
    long left = place(start);
    return (exact ? "tl-dot " : "tl-iv ")
        + style.left(left)
        + (exact ? "" : " " + style.width(Math.max(20, place(end) - left)));
  }

  private long place(Instant instant) {
    Instant first = java.util.Objects.requireNonNull(from);
    Instant last = java.util.Objects.requireNonNull(to);
    double range = last.toEpochMilli() - first.toEpochMilli();
    return Math.round(970 * (instant.toEpochMilli() - first.toEpochMilli()) / range);
  }

  private List<TellingTable.Segment> bar(Telling telling) {
    List<TellingTable.Segment> bar = new ArrayList<>();
    for (Block block : synopsis.inOwnOrder(telling)) {
      Origins.Origin origin = origins.of(block);
      fills.add(origin.fill());
      long words = words(block);
      bar.add(
          new TellingTable.Segment(
              "#" + block.anchor(),
              origin.fill().style() + " " + style.grow(Math.max(1, words)),
              "passage " + block.row() + ": " + origin.words() + ", " + Shown.count(words, "word"),
              words * 40 >= longest ? Integer.toString(block.row()) : ""));
    }
    return bar;
  }

  private String made(Telling telling) {
    List<Derivation> lines = tellings.exemplars(telling);
    String size = words(telling) + " words, " + Naming.language(telling.language()) + ".";
    if (lines.isEmpty()) {
      boolean used = tellings.heirs(telling.siglum()) > 0;
      return size + (used ? " Taken from nobody here." : "");
    }
    return size
        + " From "
        + lines.stream()
            .map(line -> line.from() + " (" + Shown.percent(line.share()) + ")")
            .collect(Collectors.joining(" and "))
        + ".";
  }

  private @Nullable String csv() {
    Csv csv =
        new Csv()
            .row(
                List.of(
                    "siglum",
                    "article",
                    "outlet",
                    "title",
                    "language",
                    "published",
                    "precision",
                    "words",
                    "source"));
    for (Telling telling : tellings.all()) {
      Article article = telling.article();
      Published published = article.published();
      csv.row(
          List.of(
              telling.siglum(),
              article.id(),
              article.outlet(),
              Shown.line(article.title()),
              article.language(),
              published == null
                  ? ""
                  : published.value() + (published.zone() == null ? "" : published.zone()),
              published == null ? "" : JsonLines.word(published.precision()),
              Long.toString(words(telling)),
              article.source()));
    }
    return csv.link();
  }
}
