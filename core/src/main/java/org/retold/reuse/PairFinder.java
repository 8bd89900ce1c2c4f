package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Turns hits into alignments, pair by pair. One a thread. */
final class PairFinder {
  /** What must agree around a bigram in a pair that is known to share something. */
  private static final int DENSE_WEIGHT = 8 * Scoring.UNIT;

  /** The same in texts that both share a passage with a third: few, and worth a closer look. */
  private static final int KIN_WEIGHT = 5 * Scoring.UNIT;

  /** What an alignment may score more than it seems to; docs/method/reuse.md#glance. */
  private static final int FIRST_SLACK = 17 * Scoring.UNIT;

  private final Corpus corpus;
  private final Thresholds thresholds;
  private final PairAligner aligner = new PairAligner();
  private int lastA = -1;
  private CodedText a = new CodedText(new int[0], new byte[0]);

  private NearMatch nearest = NearMatch.NONE;

  PairFinder(Corpus corpus, Thresholds thresholds) {
    this.corpus = corpus;
    this.thresholds = thresholds;
  }

  /** The findings of one part of the hits, sorted. */
  PairSearch.FoundPart find(HitStore.Part hits) {
    nearest = NearMatch.NONE;
    List<Finding> findings = new ArrayList<>();
    LongArrayList words = new LongArrayList();
    for (int i = 0; i < hits.ranks().length; i++) {
      words.add(hits.words()[i]);
      boolean last = i + 1 == hits.ranks().length || hits.ranks()[i + 1] != hits.ranks()[i];
      if (last) {
        int one = (int) (hits.ranks()[i] >>> 32);
        int other = (int) hits.ranks()[i];
        List<Match> matches = align(one, other, words);
        if (!matches.isEmpty()) {
          findings.add(new Finding(one, other, matches));
        }
        words.clear();
      }
    }
    return new PairSearch.FoundPart(findings, nearest);
  }

  private List<Match> align(int rank, int other, LongArrayList hits) {
    CodedText one = text(rank);
    CodedText two = corpus.words(corpus.textOf(other));
    List<Match> tried = new ArrayList<>();
    Thresholds needed = needed(one);
    int evidence = 0;
    for (int h = 0; h < hits.size(); h++) {
      int i = one.from + (int) (hits.getLong(h) >>> 32);
      int j = two.from + (int) hits.getLong(h);
      if (!PairAligner.covered(tried, i, j)) {
        int seen = Glance.score(one, i, two, j);
        evidence = Math.max(evidence, seen);
        if (seen >= needed.first() - FIRST_SLACK) {
          Match match = aligner.extend(one, i, two, j);
          tried.add(match);
          evidence = Math.max(evidence, Evidence.of(match, one, two));
        }
      }
    }
    if (evidence < needed.evidence()) {
      NearMatch near = new NearMatch(rank, other, evidence, needed.evidence());
      nearest = NearMatch.better(nearest, near);
      return List.of();
    }
    tried.removeIf(match -> match.score() < needed.further());
    return counted(one, two, dense(one, two, tried, DENSE_WEIGHT, needed.further()));
  }

  /** What two texts share that are both kin of a third; empty if it is too little. */
  List<Match> kin(int rank, int other) {
    CodedText one = text(rank);
    CodedText two = corpus.words(corpus.textOf(other));
    Thresholds needed = needed(one);
    List<Match> matches = dense(one, two, List.of(), KIN_WEIGHT, needed.further() / 2);
    Predicate<Match> speaks = match -> Evidence.of(match, one, two) >= needed.kin();
    if (matches.stream().noneMatch(speaks)) {
      return List.of();
    }
    matches.removeIf(match -> match.score() < needed.further() && !speaks.test(match));
    return counted(one, two, matches);
  }

  private Thresholds needed(CodedText text) {
    return text.isUnspaced() ? thresholds.unspaced() : thresholds;
  }

  private List<Match> dense(
      CodedText one, CodedText two, List<Match> known, int hitWeight, int minScore) {
    List<Match> all = new ArrayList<>(known);
    List<Match> turned = known.stream().map(Match::turned).toList();
    // The text that many pairs in a row have in common is the one that is indexed.
    for (Match match : aligner.findAll(two, one, turned, hitWeight, minScore)) {
      all.add(match.turned());
    }
    return all;
  }

  /** Words counted from the first of each text. */
  private static List<Match> counted(CodedText one, CodedText two, List<Match> matches) {
    return matches.stream().map(match -> match.moved(-one.from, -two.from)).toList();
  }

  private CodedText text(int rank) {
    if (rank != lastA) {
      a = corpus.words(corpus.textOf(rank));
      lastA = rank;
    }
    return a;
  }
}
