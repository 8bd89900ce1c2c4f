package org.retold.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From what seeds found to the passages that the texts of a collection share. */
final class PassageFinder {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Finding::a).thenComparingInt(Finding::b);

  private final Corpus corpus;
  private final Families families;
  private final WordWeights weights;
  private final PairRule rule;
  private final Thresholds thresholds;
  private final ReuseOptions options;
  private final Workers workers;
  private final Progress progress;

  PassageFinder(
      Corpus corpus,
      Families families,
      WordWeights weights,
      PairRule rule,
      Thresholds thresholds,
      ReuseOptions options,
      Workers workers,
      Progress progress) {
    this.corpus = corpus;
    this.families = families;
    this.weights = weights;
    this.rule = rule;
    this.options = options;
    this.workers = workers;
    this.progress = progress;
    this.thresholds = thresholds;
  }

  /**
   * All shared passages of leaders, sorted by rank and place.
   *
   * @param ofPairs what was found by seeds
   */
  List<SharedPassage> find(List<Finding> ofPairs) {
    List<Finding> findings = new ArrayList<>(ofPairs);
    progress.at("kin", 0, -1);
    findings.addAll(new KinFinder(corpus, thresholds, rule).find(findings, workers));
    findings.addAll(followed());
    findings.sort(ORDER);
    return passages(findings);
  }

  /** Members of large families, each with the head of its own. */
  private List<Finding> followed() {
    List<Finding> findings = new ArrayList<>();
    PairFinder finder = new PairFinder(corpus, thresholds);
    for (int rank = 0; families.followers() > 0 && rank < corpus.size(); rank++) {
      if (families.follows(rank)) {
        int a = Math.min(rank, families.head(rank));
        int b = Math.max(rank, families.head(rank));
        List<Match> matches = finder.kin(a, b);
        if (!matches.isEmpty()) {
          findings.add(new Finding(a, b, matches));
        }
      }
    }
    return findings;
  }

  private List<SharedPassage> passages(List<Finding> findings) {
    int chunk = 512;
    int chunks = (findings.size() + chunk - 1) / chunk;
    List<List<SharedPassage>> all = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      all.add(List.of());
    }
    workers.each(
        chunks,
        (c, worker) -> {
          List<SharedPassage> some = new ArrayList<>();
          Map<Integer, Offsets> offsets = new HashMap<>();
          int to = Math.min(findings.size(), (c + 1) * chunk);
          for (Finding finding : findings.subList(c * chunk, to)) {
            some.addAll(merged(finding, offsets));
          }
          all.set(c, some);
        });
    return all.stream().flatMap(List::stream).toList();
  }

  private List<SharedPassage> merged(Finding finding, Map<Integer, Offsets> offsets) {
    int one = corpus.textOf(finding.a());
    int other = corpus.textOf(finding.b());
    boolean turn = corpus.about(other).date().compareTo(corpus.about(one).date()) < 0;
    List<Match> matches =
        turn ? finding.matches().stream().map(Match::turned).toList() : finding.matches();
    PassageMerger merger = turn ? merger(other, one, offsets) : merger(one, other, offsets);
    List<SharedPassage> passages = new ArrayList<>();
    for (Reused reused : merger.merge(matches)) {
      if (reused.matches() >= options.minWords()) {
        Reused where = turn ? reused.turned() : reused;
        passages.add(new SharedPassage(finding.a(), finding.b(), where, isWorn(one, where)));
      }
    }
    return passages;
  }

  private PassageMerger merger(int text, int other, Map<Integer, Offsets> offsets) {
    return new PassageMerger(
        corpus.words(text),
        offsets.computeIfAbsent(text, missing -> Offsets.of(corpus, missing)),
        corpus.words(other),
        offsets.computeIfAbsent(other, missing -> Offsets.of(corpus, missing)));
  }

  /** True if the phrases of a passage are so worn that less than half of its weight is left. */
  private boolean isWorn(int text, Reused where) {
    CodedText words = corpus.words(text);
    Batch batch = corpus.batch(text);
    int left = 0;
    int all = 0;
    for (int i = words.from + where.aFrom(); i < words.from + where.aTo(); i++) {
      left += words.weights[i];
      all += weights.plain(words.codes[i], batch.lengths[i]);
    }
    return 2 * left < all;
  }
}
