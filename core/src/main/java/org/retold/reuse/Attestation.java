package org.retold.reuse;

import java.util.Collection;
import java.util.List;
import org.retold.model.Article;
import org.retold.text.Words;

/**
 * How often words and pairs of neighbouring words were seen in a collection. Of two readings of one
 * place the one whose neighbours are met elsewhere is more probably the original: a slip joins
 * words that nobody joins.
 */
public final class Attestation {
  /** Knows nothing: every reading is as good as any. */
  public static final Attestation NONE = new Attestation(JoinCounts.none());

  private final JoinCounts joins;
  private final JoinCounts.Own own;

  private Attestation(JoinCounts joins) {
    this(joins, joins.new Own());
  }

  private Attestation(JoinCounts joins, JoinCounts.Own own) {
    this.joins = joins;
    this.own = own;
  }

  /** Counts the neighbours in all articles. */
  public static Attestation learn(Collection<Article> articles) {
    JoinCounts joins = JoinCounts.empty();
    for (Article article : articles) {
      int[] codes = codes(Words.of(article.text(), article.kept()));
      joins.count(new CodedText(codes, new byte[codes.length]));
    }
    return new Attestation(joins);
  }

  /** The same when some of the texts are not to speak for themselves. */
  public Attestation without(List<Words> texts) {
    JoinCounts.Own theirs = joins.new Own();
    if (joins.total() > 0) {
      texts.forEach(words -> theirs.add(coded(words)));
    }
    return new Attestation(joins, theirs);
  }

  /** Log odds that the second word stands right after the first in other texts, against chance. */
  public double odds(String one, String next) {
    return joins.odds(WordCode.of(one), WordCode.of(next), own);
  }

  JoinCounts joins() {
    return joins;
  }

  JoinCounts.Own own() {
    return own;
  }

  /** The words of a text with what they weigh in the collection. */
  CodedText coded(Words words) {
    int[] codes = codes(words);
    byte[] weights = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      int length = Math.max(1, words.form(i).length());
      weights[i] = (byte) Scoring.weight(joins.count(codes[i]), (double) joins.total(), length);
    }
    return new CodedText(codes, weights);
  }

  private static int[] codes(Words words) {
    int[] codes = new int[words.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          WordCode.of(words.form(i))
              | (words.isNumber(i) ? WordCode.NUMBER : 0)
              | (words.startsSentence(i) ? WordCode.SENTENCE : 0);
    }
    return codes;
  }
}
