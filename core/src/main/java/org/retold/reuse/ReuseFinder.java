package org.retold.reuse;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Rejected;

/**
 * Finds every reused passage of a collection and writes what it found.
 *
 * <p>Add all texts, then write once.
 */
public final class ReuseFinder implements Closeable {
  /** Words from which on finished parts are kept for a run that is killed: about a minute. */
  private static final long WORTH_KEEPING = 1 << 24;

  private final ReuseOptions options;
  private final Progress progress;
  private final Workers workers;
  private final Path textFile;
  private final TextStore store;
  private final CorpusBuilder builder;

  public ReuseFinder(ReuseOptions options, Progress progress, Consumer<Rejected> refused)
      throws IOException {
    this.options = options;
    this.progress = progress;
    Files.createDirectories(options.work());
    textFile = options.work().resolve("texts");
    store = new TextStore(textFile);
    workers = new Workers(options.threads());
    builder = new CorpusBuilder(workers, store, options::wants, refused);
  }

  /** Adds the records of a JSON Lines stream; {@code name} tells where a refused line stood. */
  public void addLines(InputStream in, String name) throws IOException {
    builder.addLines(in, name);
  }

  /** Adds one text. */
  public void add(CorpusText text) throws IOException {
    builder.add(text);
  }

  /** Finds everything and writes {@code pairs}, {@code clusters} and {@code sources.jsonl}. */
  public ReuseSummary write(Path folder) throws IOException {
    Corpus corpus = builder.build();
    progress.at("weigh", 0, -1);
    Duplicates duplicates = Duplicates.of(corpus);
    Families families = Families.of(corpus, duplicates, workers);
    WordWeights weights = WordWeights.weigh(corpus, duplicates, families, workers);
    PairRule rule = new PairRule(corpus, duplicates, families, options.withinSeries());
    Thresholds thresholds = Thresholds.of(corpus.words());
    Checkpoint checkpoint = checkpoint(corpus);
    PairSearch search =
        new PairSearch(
            corpus,
            new HitFinder(corpus, duplicates, families, rule),
            thresholds,
            checkpoint,
            options.spills(corpus.words()) ? options.work() : null,
            workers,
            progress);
    List<SharedPassage> passages =
        new PassageFinder(corpus, families, weights, rule, thresholds, options, workers, progress)
            .find(search.find());
    progress.at("write", 0, -1);
    Files.createDirectories(folder);
    Clusters clusters = Clusters.of(corpus, duplicates, passages);
    PairWriter pairs = new PairWriter(corpus, duplicates, rule, clusters, options.maxOutlets());
    pairs.write(folder.resolve("pairs.jsonl"), passages, workers);
    SourceFinder sources = SourceFinder.of(corpus, duplicates, passages, workers);
    new SourceWriter(corpus, duplicates, sources).write(folder.resolve("sources.jsonl"), workers);
    new ClusterWriter(corpus, duplicates, options.maxOutlets(), sources.best())
        .write(folder.resolve("clusters.jsonl"), clusters.clusters(), workers);
    checkpoint.remove();
    return new ReuseSummary(
        corpus.size(),
        corpus.words(),
        duplicates.groups().size(),
        pairs.rows(),
        pairs.left() + families.left(),
        nearest(corpus, search.nearest()));
  }

  private Checkpoint checkpoint(Corpus corpus) throws IOException {
    if (corpus.words() < WORTH_KEEPING && !options.spills(corpus.words())) {
      return Checkpoint.none();
    }
    Checkpoint checkpoint =
        Checkpoint.in(options.work(), corpus.print() * 31 + (options.withinSeries() ? 1 : 0));
    if (checkpoint.finished() > 0) {
      progress.told(
          "An earlier run of the same texts was not finished: "
              + checkpoint.finished()
              + " parts of its work are taken over.");
    }
    return checkpoint;
  }

  private static ReuseSummary.@Nullable Nearest nearest(Corpus corpus, NearMatch near) {
    return near.evidence() == 0
        ? null
        : new ReuseSummary.Nearest(
            corpus.about(corpus.textOf(near.a())).id(),
            corpus.about(corpus.textOf(near.b())).id(),
            (double) near.evidence() / Scoring.UNIT,
            (double) near.needed() / Scoring.UNIT);
  }

  @Override
  public void close() throws IOException {
    workers.close();
    store.close();
    Files.deleteIfExists(textFile);
    removeIfEmpty(options.work());
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }
}
