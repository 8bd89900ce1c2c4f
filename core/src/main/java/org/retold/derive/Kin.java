package org.retold.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.retold.model.Embedded;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;

/**
 * What two tellings share word for word.
 *
 * @param a the telling whose article id sorts first
 * @param pairs verbatim and near-verbatim pairs between the two
 * @param matches of each pair
 * @param equal how many words are the same on both sides
 * @param unquoted how many of them stand outside quotations in both: what an official said is the
 *     same in every paper, with quotation marks or without, and shows no copying between them
 */
record Kin(
    Telling a,
    Telling b,
    List<PassagePair> pairs,
    List<WordMatches> matches,
    int equal,
    int unquoted) {

  static Kin of(Telling a, Telling b, List<PassagePair> between) {
    List<PassagePair> pairs = between.stream().filter(Kin::isVerbatim).toList();
    List<WordMatches> matches = new ArrayList<>();
    BitSet equal = new BitSet();
    BitSet unquoted = new BitSet();
    for (PassagePair pair : pairs) {
      WordMatches words = WordMatches.of(pair, a, b);
      matches.add(words);
      for (int i = 0; i < words.size(); i++) {
        int left = words.left(i);
        if (a.words().form(left).equals(b.words().form(words.right(i)))) {
          equal.set(left);
          unquoted.set(left, !isQuoted(a, left) && !isQuoted(b, words.right(i)));
        }
      }
    }
    return new Kin(a, b, pairs, matches, equal.cardinality(), unquoted.cardinality());
  }

  static boolean isVerbatim(PassagePair pair) {
    return pair.relation() == Relation.VERBATIM || pair.relation() == Relation.NEAR_VERBATIM;
  }

  boolean joins(Telling telling) {
    return telling.index() == a.index() || telling.index() == b.index();
  }

  /** The share of the matched words that are equal. */
  double similarity() {
    int words = matches.stream().mapToInt(WordMatches::size).sum();
    return words == 0 ? 0 : equal / (double) words;
  }

  /** How much of a telling's words stand in what the two share. */
  double shareOf(Telling telling) {
    BitSet covered = new BitSet();
    boolean first = telling.index() == a.index();
    for (WordMatches words : matches) {
      for (int i = 0; i < words.size(); i++) {
        covered.set(first ? words.left(i) : words.right(i));
      }
    }
    return Math.min(1, covered.cardinality() / (double) Math.max(1, telling.words().size()));
  }

  private static boolean isQuoted(Telling telling, int word) {
    Span span = telling.words().span(word);
    for (Embedded piece : telling.article().embedded()) {
      if (piece.kind() == Embedded.Kind.QUOTATION && piece.span().contains(span)) {
        return true;
      }
    }
    return false;
  }
}
