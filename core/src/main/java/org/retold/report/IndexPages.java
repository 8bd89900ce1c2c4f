package org.retold.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.retold.model.Article;
import org.retold.model.Linking;
import org.retold.model.NearMiss;
import org.retold.model.RunReport;
import org.retold.report.view.AsideSection;
import org.retold.report.view.Finding;
import org.retold.report.view.IndexPage;
import org.retold.text.Words;

/** The page that lists what a run found. */
final class IndexPages {
  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_TEXT = 6000;

  private final RunReport run;
  private final List<StorySummary> stories;
  private final Map<String, Article> articles = new TreeMap<>();

  IndexPages(RunReport run, List<StorySummary> stories) {
    this.run = run;
    this.stories = stories;
    run.ingested().articles().forEach(article -> articles.put(article.id(), article));
  }

  IndexPage page() {
    List<Linking.Alone> alone = run.linking().alone();
    var rejected = run.ingested().rejected();
    return new IndexPage(
        Assets.head("Retold: " + Shown.count(stories.size(), "story"), ""),
        Shown.capital(Shown.count(stories.size(), "story")),
        summary(),
        stories.stream()
            .sorted(
                Comparator.comparingInt((StorySummary story) -> -story.tellings())
                    .thenComparing(StorySummary::id))
            .map(IndexPages::entry)
            .toList(),
        alone.stream().limit(MOST_SHOWN).map(this::alone).toList(),
        Math.max(0, alone.size() - MOST_SHOWN),
        rejected.stream()
            .limit(MOST_SHOWN)
            .map(
                refused ->
                    new IndexPage.Refused(
                        Shown.cut(refused.source(), 160),
                        refused.reason(),
                        Shown.cut(refused.detail(), 300)))
            .toList(),
        Math.max(0, rejected.size() - MOST_SHOWN),
        "Retold "
            + run.colophon().version()
            + ", seed "
            + run.colophon().seed()
            + ". Spans in the records are counted in Unicode code points.");
  }

  private String summary() {
    long told = stories.stream().mapToLong(StorySummary::tellings).sum();
    return Shown.capital(Shown.count(run.ingested().articles().size(), "article"))
        + " read: "
        + Shown.countOrNone(told)
        + " in "
        + Shown.count(stories.size(), "story")
        + ", "
        + Shown.countOrNone(run.linking().alone().size())
        + " alone, "
        + Shown.countOrNone(run.ingested().refusals())
        + " refused.";
  }

  private static IndexPage.Entry entry(StorySummary story) {
    List<Finding.Count> counts =
        Findings.GRAVEST_FIRST.stream()
            .map(
                severity ->
                    new Finding.Count(
                        severity.word(),
                        Findings.glyph(severity),
                        Findings.meaning(severity),
                        story.findings().getOrDefault(JsonLines.word(severity), 0L)))
            .filter(count -> count.number() > 0)
            .toList();
    return new IndexPage.Entry(
        FileNames.href(story.id()),
        story.heading(),
        Shown.count(story.tellings(), "telling")
            + ", "
            + Shown.count(story.languages(), "language"),
        story.outlets(),
        counts);
  }

  private IndexPage.Alone alone(Linking.Alone alone) {
    Article article = Objects.requireNonNull(articles.get(alone.article()), alone.article());
    NearMiss nearest = alone.nearMisses().isEmpty() ? null : alone.nearMisses().get(0);
    AsideSection.Miss miss = nearest == null ? null : SetAside.miss(nearest, articles);
    String text = ArticleJson.shownText(article);
    return new IndexPage.Alone(
        Shown.cut(article.title().isBlank() ? Naming.of(article) : article.title(), 160),
        Naming.of(article),
        StoryClock.of(List.of(article)).say(article),
        nearest == null
            ? "Not joined to any story: no other article here shares enough names, numbers, dates or"
                + " passages with it to be weighed."
            : "Not joined to any story. The nearest, and why it was not joined:",
        miss,
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1).strip() + "…" : text,
        Shown.count(Words.of(text).size(), "word"),
        Naming.lang(article.language()),
        Naming.direction(article.language()),
        article.dropped().stream()
            .map(piece -> piece.reason() + ": " + Shown.cut(piece.span().of(article.text()), 160))
            .toList());
  }
}
