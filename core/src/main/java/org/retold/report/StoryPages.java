package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Discrepancy;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;
import org.retold.report.view.Finding;
import org.retold.report.view.StoryPage;
import org.retold.report.view.TellingTable;

/** Puts the sections of a story's page together. */
final class StoryPages {
  private final RunReport run;
  private final ReportOptions options;
  private final Map<String, Article> articles = new TreeMap<>();

  StoryPages(RunReport run, ReportOptions options) {
    this.run = run;
    this.options = options;
    run.ingested().articles().forEach(article -> articles.put(article.id(), article));
  }

  StoryPage page(StoryReport story) {
    Tellings tellings = new Tellings(story);
    Synopsis synopsis = new Synopsis(tellings);
    Links links = new Links(tellings, synopsis);
    Origins origins = new Origins(tellings);
    Findings findings = new Findings(tellings, synopsis, links);
    PageStyle style = new PageStyle();
    style.rows(synopsis.size());
    style.switches(tellings.all().stream().map(t -> Sigla.id(t.siglum())).toList());
    Answers answers = new Answers(tellings, links);
    List<Finding.Count> counts = findings.counts();
    TellingTable table = new TellingRows(tellings, synopsis, origins, links, style).table();
    StemmaFold fold = new StemmaFold(tellings, findings.ordered(), options.foldAbove());
    StemmaDrawing wide = new StemmaDrawing(tellings, fold, StemmaDrawing.Sheet.WIDE);
    return new StoryPage(
        Assets.head("Retold: " + Shown.cut(story.story().label(), 100), style.css()),
        kicker(tellings),
        Shown.cut(story.story().label(), 140),
        answers.toldFirst(),
        answers.takenFrom(),
        answers.differs(counts),
        wide.picture(),
        new StemmaDrawing(tellings, fold, StemmaDrawing.Sheet.NARROW).picture(),
        PictureCaption.of(tellings, fold, wide.scale()),
        findings(tellings, links, findings, counts),
        table,
        new Derivations(tellings, links).table(),
        new ReaderColumns(tellings, synopsis, origins, links, findings)
            .reader(options.openColumns()),
        new ClaimGrid(tellings, links).grid(),
        new FormRows(tellings, links).names(),
        new FormRows(tellings, links).words(),
        new EmbeddedRows(tellings, links).all(),
        new SetAside(tellings, links).aside(articles),
        method(tellings, synopsis));
  }

  private static String kicker(Tellings tellings) {
    long languages = tellings.all().stream().map(Telling::language).distinct().count();
    return "One event, "
        + Shown.count(tellings.all().size(), "telling")
        + ", "
        + Shown.count(languages, "language");
  }

  private static StoryPage.Findings findings(
      Tellings tellings, Links links, Findings findings, List<Finding.Count> counts) {
    List<Finding> all = findings.all();
    return new StoryPage.Findings(
        all,
        counts.stream().filter(count -> count.number() > 0).toList(),
        tellings.all().stream()
            .sorted(Comparator.comparing(Telling::siglum, Sigla.ORDER))
            .map(links::siglum)
            .toList(),
        nothing(tellings),
        csv(all, findings.ordered()));
  }

  private static String nothing(Tellings tellings) {
    String compared =
        ": "
            + Shown.count(tellings.story().alignment().pairs().size(), "passage pair")
            + ", "
            + Shown.count(tellings.story().comparison().claims().size(), "claim")
            + ".";
    return Answers.agreement(tellings) + (Answers.isCompared(tellings) ? compared : ".");
  }

  private static @Nullable String csv(List<Finding> all, List<Discrepancy> ordered) {
    Csv csv =
        new Csv()
            .row(
                List.of(
                    "finding",
                    "severity",
                    "kind",
                    "what",
                    "confidence",
                    "telling",
                    "passage",
                    "words"));
    for (Finding finding : all) {
      List<Finding.Quote> quotes = new ArrayList<>(finding.pair());
      quotes.addAll(finding.also());
      for (Finding.Quote quote : quotes) {
        csv.row(
            List.of(
                Integer.toString(finding.number()),
                finding.severity(),
                finding.kind(),
                finding.what(),
                String.format(Locale.ROOT, "%.4f", ordered.get(finding.number() - 1).confidence()),
                quote.siglum().text(),
                quote.label(),
                quote.words().stream().map(piece -> piece.text()).collect(Collectors.joining())));
      }
    }
    return csv.link();
  }

  private StoryPage.Method method(Tellings tellings, Synopsis synopsis) {
    List<String> limits = new ArrayList<>();
    if (!tellings.story().alignment().complete()) {
      limits.add(
          "This story has too many tellings to compare each with each: passages were aligned along"
              + " the stemma only.");
    }
    long untimed = tellings.all().stream().filter(t -> t.article().published() == null).count();
    if (untimed > 0) {
      limits.add(
          Shown.capital(Shown.count(untimed, "telling"))
              + " gave no time; what is said of who was first rests on the texts alone there.");
    }
    String colophon =
        "Retold %s, seed %s; %s read, %s in this story, %s refused; %s. Spans in the records are counted in Unicode code points."
            .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(run.colophon().version()))
            .replaceFirst("%s", Long.toString(run.colophon().seed()))
            .replaceFirst("%s", Shown.count(run.ingested().articles().size(), "article"))
            .replaceFirst("%s", Shown.count(tellings.all().size()))
            .replaceFirst("%s", Shown.countOrNone(run.ingested().refusals()))
            .replaceFirst("%s", Shown.count(synopsis.size(), "row") + " in the parallel edition");
    return new StoryPage.Method(limits, colophon);
  }
}
