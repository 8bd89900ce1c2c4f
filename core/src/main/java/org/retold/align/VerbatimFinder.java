package org.retold.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.reuse.CodedText;
import org.retold.reuse.Match;
import org.retold.reuse.PairAligner;
import org.retold.reuse.Scoring;

/** Verbatim and near-verbatim passage pairs of two tellings, or of two places of one. */
final class VerbatimFinder {
  private static final int HIT_WEIGHT = 12 * Scoring.UNIT;

  /** Equal words a passage has at least: shorter ones are names and set phrases. */
  private static final int MIN_WORDS = 8;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .reversed()
          .thenComparingInt(Match::aFrom)
          .thenComparingInt(Match::bFrom);

  private final AlignOptions options;
  private final StoryWeights weights;
  private final PairAligner aligner = new PairAligner();
  private final LikeWords likeWords = new LikeWords();

  VerbatimFinder(AlignOptions options, StoryWeights weights) {
    this.options = options;
    this.weights = weights;
  }

  /** What two tellings share; their names decide nothing, so that a finding survives renaming. */
  List<PassagePair> between(Telling one, Telling other) {
    String text = one.article().text();
    boolean inOrder = text.compareTo(other.article().text()) <= 0;
    return inOrder ? ordered(one, other) : ordered(other, one);
  }

  private List<PassagePair> ordered(Telling a, Telling b) {
    byte[] inA = weights.of(a);
    CodedText one = a.weighed(inA);
    CodedText other = b.weighed(weights.of(b));
    List<Match> matches = aligner.findAll(one, other, List.of(), HIT_WEIGHT, options.minScore());
    return pairs(a, b, inA, matches);
  }

  /** What one telling says twice. */
  List<PassagePair> within(Telling a) {
    byte[] inA = weights.of(a);
    List<Match> matches = aligner.findWithin(a.weighed(inA), HIT_WEIGHT, options.minScoreInside());
    return pairs(a, a, inA, matches);
  }

  private List<PassagePair> pairs(Telling a, Telling b, byte[] inA, List<Match> matches) {
    ColumnAligner columns = new ColumnAligner(a, b, inA, likeWords);
    BitSet usedA = new BitSet();
    BitSet usedB = a == b ? usedA : new BitSet();
    List<PassagePair> pairs = new ArrayList<>();
    for (Match match : matches.stream().sorted(BEST_FIRST).toList()) {
      List<Column> free = longestFree(columns.columns(match), usedA, usedB);
      if (similarity(free, a, b) < options.minSimilarity() || same(free) < MIN_WORDS) {
        continue;
      }
      for (List<Column> piece : ParagraphSplitter.split(a, b, free)) {
        pairs.add(pair(a, b, piece));
      }
      for (Column column : free) {
        if (column.a() >= 0) {
          usedA.set(column.a());
        }
        if (column.b() >= 0) {
          usedB.set(column.b());
        }
      }
    }
    return pairs;
  }

  /** The longest stretch of columns whose words no better passage has taken on both sides. */
  private static List<Column> longestFree(List<Column> columns, BitSet usedA, BitSet usedB) {
    int bestFrom = 0;
    int bestTo = 0;
    int from = 0;
    for (int at = 0; at <= columns.size(); at++) {
      boolean taken = at == columns.size() || isTaken(columns.get(at), usedA, usedB);
      if (taken) {
        if (at - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = at;
        }
        from = at + 1;
      }
    }
    while (bestFrom < bestTo && !columns.get(bestFrom).same()) {
      bestFrom++;
    }
    while (bestTo > bestFrom && !columns.get(bestTo - 1).same()) {
      bestTo--;
    }
    return columns.subList(bestFrom, bestTo);
  }

  private static boolean isTaken(Column column, BitSet usedA, BitSet usedB) {
    return (column.a() >= 0 && usedA.get(column.a())) || (column.b() >= 0 && usedB.get(column.b()));
  }

  private static PassagePair pair(Telling a, Telling b, List<Column> columns) {
    Column first = columns.get(0);
    Column last = columns.get(columns.size() - 1);
    Span inA = a.passage(first.a(), last.a() + 1);
    Span inB = b.passage(first.b(), last.b() + 1);
    List<Change> changes = ChangeFinder.changes(a, b, columns, inA, inB);
    Relation relation = changes.isEmpty() ? Relation.VERBATIM : Relation.NEAR_VERBATIM;
    double similarity = changes.isEmpty() ? 1 : Math.min(.999, similarity(columns, a, b));
    Passage one = a.article().passage(inA);
    Passage other = b.article().passage(inB);
    return one.compareTo(other) <= 0
        ? new PassagePair(one, other, relation, similarity, changes)
        : new PassagePair(other, one, relation, similarity, ChangeFinder.mirrored(changes));
  }

  private static int same(List<Column> columns) {
    return (int) columns.stream().filter(Column::same).count();
  }

  /** Dice's coefficient over letters, so that a lost article costs less than a lost name. */
  private static double similarity(List<Column> columns, Telling a, Telling b) {
    double shared = 0;
    double all = 0;
    for (Column column : columns) {
      int inA = column.a() < 0 ? 0 : a.words().span(column.a()).length();
      int inB = column.b() < 0 ? 0 : b.words().span(column.b()).length();
      all += inA + inB;
      shared += column.same() ? inA + inB : 0;
    }
    return all == 0 ? 0 : shared / all;
  }
}
