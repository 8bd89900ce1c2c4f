package org.retold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.retold.align.PassageAligner;
import org.retold.compare.StoryComparer;
import org.retold.derive.HeldSources;
import org.retold.derive.StemmaBuilder;
import org.retold.ingest.ArticleReader;
import org.retold.link.StoryLinker;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Comparison;
import org.retold.model.Ingested;
import org.retold.model.Lexicon;
import org.retold.model.Linking;
import org.retold.model.Rejected;
import org.retold.model.ReportTarget;
import org.retold.model.RunReport;
import org.retold.model.RunReport.Colophon;
import org.retold.model.RunReport.Cost;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.StoryReport;
import org.retold.reuse.Attestation;

/**
 * Shows how a story was retold. The one class a program calls, and the only one that knows the
 * order of the stages: ingest, link, align, derive, compare; {@code report} writes what they found.
 *
 * <pre>{@code
 * RunReport report = new Retold(RetoldOptions.defaults()).run(List.of("articles/"));
 * new ReportWriter(ReportOptions.defaults()).write(report, Path.of("report"));
 * }</pre>
 *
 * <p>Linking looks at the whole collection. Aligning, deriving and comparing see one story and are
 * pure functions of it: that is where threads, and clusters of machines, come in.
 */
public final class Retold {
  private final RetoldOptions options;
  private final Progress progress;
  private final ArticleReader reader;
  private final StoryLinker linker;
  private final PassageAligner aligner;
  private final StemmaBuilder stemmata;
  private final StoryComparer comparer;

  public Retold(RetoldOptions options) {
    this(options, Progress.SILENT);
  }

  public Retold(RetoldOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.reader = new ArticleReader(options.ingest());
    this.linker = new StoryLinker(options.link());
    this.aligner = new PassageAligner(options.align());
    this.stemmata = new StemmaBuilder(options.derive());
    this.comparer = new StoryComparer(options.compare());
  }

  /** Is told what goes on during long work. Called from several threads. */
  public interface Progress {
    /** Says nothing to anybody. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * Some of a stage is done.
     *
     * @param done units done so far, articles or stories
     * @param total how many there are in all; 0 if that is not known
     */
    void at(String stage, long done, long total);
  }

  /** Reads everything at the places, finds the stories in it, and how each was retold. */
  public RunReport run(List<String> places) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    Ingested ingested = ingest(places, costs);
    return run(ingested, costs);
  }

  /** Finds the stories in articles that were read already. */
  public RunReport run(Ingested ingested) {
    return run(ingested, new LinkedHashMap<>());
  }

  /**
   * Reads everything at the places, finds the stories in it, and gives away how each was retold as
   * soon as it is known. For collections whose findings are more than memory holds.
   *
   * @return the run without its stories
   */
  public RunReport run(List<String> places, ReportTarget target) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    Ingested ingested = ingest(places, costs);
    return analyzeAll(link(ingested, costs), ingested, costs, target);
  }

  /** Treats everything at the places as one story, without asking whether it is. */
  public RunReport compare(List<String> places) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    Ingested ingested = ingest(places, costs);
    if (ingested.articles().size() < 2) {
      Linking nothing = new Linking(List.of(), List.of(), Lexicon.EMPTY);
      return new RunReport(ingested, nothing, List.of(), colophon(costs));
    }
    List<String> ids = ingested.articles().stream().map(Article::id).toList();
    Story story = new Story("compared", ids, label(ingested.articles()), List.of(), List.of());
    Linking linking = new Linking(List.of(story), List.of(), Lexicon.EMPTY);
    return gathered(linking, ingested, costs);
  }

  /** Reads everything at the places and finds the article in each document. */
  public Ingested clean(List<String> places) {
    return reader.read(places);
  }

  /**
   * Finds the article in each document, one by one, in memory that does not grow with their number:
   * sorted by place, within a place as they stand there.
   */
  public void clean(List<String> places, Consumer<Article> articles, Consumer<Rejected> rejected) {
    reader.read(places, articles, rejected);
  }

  /**
   * How one story was retold: a pure function of its articles.
   *
   * @param articles those of the story, in any order
   * @param lexicon what linking has learned of words across languages
   */
  public StoryReport analyze(Story story, List<Article> articles, Lexicon lexicon) {
    Clock clock = new Clock();
    return analyze(story, articles, aligned(story, articles, lexicon, clock), stemmata, clock);
  }

  private Alignment aligned(Story story, List<Article> articles, Lexicon lexicon, Clock clock) {
    return clock.time("align", () -> aligner.align(story, articles, lexicon));
  }

  private StoryReport analyze(
      Story story,
      List<Article> articles,
      Alignment alignment,
      StemmaBuilder builder,
      Clock clock) {
    Stemma stemma = clock.time("derive", () -> builder.build(story, articles, alignment));
    Comparison comparison =
        clock.time("compare", () -> comparer.compare(story, articles, alignment, stemma));
    return new StoryReport(story, articles, alignment, stemma, comparison);
  }

  private Ingested ingest(List<String> places, Map<String, Cost> costs) {
    progress.at("ingest", 0, 0);
    Clock clock = new Clock();
    Ingested ingested = clock.time("ingest", () -> reader.read(places));
    costs.putAll(clock.costs(characters(ingested.articles())));
    progress.at("ingest", ingested.articles().size(), ingested.articles().size());
    return ingested;
  }

  private RunReport run(Ingested ingested, Map<String, Cost> costs) {
    return gathered(link(ingested, costs), ingested, costs);
  }

  private Linking link(Ingested ingested, Map<String, Cost> costs) {
    progress.at("link", 0, ingested.articles().size());
    Clock clock = new Clock();
    Linking linking = clock.time("link", () -> linker.link(ingested.articles()));
    costs.putAll(clock.costs(characters(ingested.articles())));
    return linking;
  }

  private RunReport gathered(Linking linking, Ingested ingested, Map<String, Cost> costs) {
    RetoldGathered stories = new RetoldGathered();
    RunReport outline = analyzeAll(linking, ingested, costs, stories);
    return new RunReport(outline.ingested(), linking, stories.inOrder(linking), outline.colophon());
  }

  private RunReport analyzeAll(
      Linking linking, Ingested ingested, Map<String, Cost> costs, ReportTarget target) {
    target.begin(new RunReport(ingested, linking, List.of(), colophon(costs)));
    Map<String, Article> byId =
        ingested.articles().stream().collect(Collectors.toMap(Article::id, Function.identity()));
    Clock clock = new Clock();
    int total = linking.stories().size();
    AtomicInteger done = new AtomicInteger();
    Function<Story, List<Article>> articlesOf =
        story -> story.articles().stream().map(byId::get).toList();
    RetoldBeforehand beforehand =
        new RetoldBeforehand(
            articlesOf, story -> aligned(story, articlesOf.apply(story), linking.lexicon(), clock));
    StemmaBuilder builder = builder(linking, ingested.articles(), beforehand);
    List<Rejected> refused = Collections.synchronizedList(new ArrayList<>(ingested.rejected()));
    // A story is a unit of work of its own.
    linking.stories().parallelStream()
        .forEach(
            story -> {
              if (!target.has(story)) {
                List<Article> articles = articlesOf.apply(story);
                RetoldGuard.give(
                    story,
                    articles,
                    () -> analyze(story, articles, beforehand.alignment(story), builder, clock),
                    target,
                    refused::add);
              }
              progress.at("compare", done.incrementAndGet(), total);
            });
    List<Article> told =
        linking.stories().stream().flatMap(s -> s.articles().stream()).map(byId::get).toList();
    costs.putAll(clock.costs(characters(told)));
    Ingested all = new Ingested(ingested.articles(), refused);
    return new RunReport(all, linking, List.of(), colophon(costs));
  }

  /** Like the lexicon: what is known beyond one story, learned once from all articles. */
  private StemmaBuilder builder(
      Linking linking, List<Article> articles, RetoldBeforehand beforehand) {
    if (linking.stories().isEmpty()) {
      return stemmata;
    }
    Attestation attestation = attestation(linking, articles);
    HeldSources sources =
        beforehand.learn(linking.stories(), new StemmaBuilder(options.derive(), attestation));
    return new StemmaBuilder(options.derive(), attestation, sources);
  }

  private static Attestation attestation(Linking linking, List<Article> articles) {
    Set<String> told =
        linking.stories().stream().flatMap(s -> s.articles().stream()).collect(Collectors.toSet());
    List<Article> alone = new ArrayList<>(articles);
    alone.removeIf(article -> told.contains(article.id()));
    List<Article> others = new ArrayList<>(articles);
    others.removeIf(article -> !told.contains(article.id()));
    return Attestation.learn(alone, others);
  }

  private Colophon colophon(Map<String, Cost> costs) {
    return new Colophon(options.version(), new TreeMap<>(options.given()), options.seed(), costs);
  }

  private static String label(List<Article> articles) {
    return articles.stream()
        .map(Article::title)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(articles.get(0).id());
  }

  private static long characters(List<Article> articles) {
    return articles.stream().mapToLong(article -> article.text().length()).sum();
  }

  /** Adds up what stages cost; time spent on several threads is added up too. */
  private static final class Clock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
      long start = System.nanoTime();
      T result = work.get();
      long spent = System.nanoTime() - start;
      synchronized (this) {
        nanos.merge(stage, spent, Long::sum);
      }
      return result;
    }

    synchronized Map<String, Cost> costs(long characters) {
      Map<String, Cost> costs = new LinkedHashMap<>();
      nanos.forEach((stage, spent) -> costs.put(stage, new Cost(spent / 1e9, characters)));
      return costs;
    }
  }
}
