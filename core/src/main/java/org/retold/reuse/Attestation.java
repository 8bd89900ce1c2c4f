package org.retold.reuse;

import java.util.Collection;
import java.util.Comparator;
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
  public static final Attestation NONE = new Attestation(JoinCounts.none(), WordSpace.NONE);

  private final JoinCounts joins;
  private final JoinCounts.Own own;
  private final WordSpace space;

  private Attestation(JoinCounts joins, WordSpace space) {
    this(joins, joins.new Own(), space);
  }

  private Attestation(JoinCounts joins, JoinCounts.Own own, WordSpace space) {
    this.joins = joins;
    this.own = own;
    this.space = space;
  }

  /**
   * Counts the neighbours in all articles, and learns what words are about from those that tell
   * nothing that another tells.
   *
   * @param alone articles of no story
   * @param told all others
   */
  public static Attestation learn(Collection<Article> alone, Collection<Article> told) {
    JoinCounts joins = JoinCounts.empty();
    WordSpace.Builder space = new WordSpace.Builder(alone.size());
    for (Article article : alone.stream().sorted(Comparator.comparing(Article::id)).toList()) {
      space.add(counted(article, joins));
    }
    told.forEach(article -> counted(article, joins));
    return new Attestation(joins, space.learn());
  }

  private static CodedText counted(Article article, JoinCounts joins) {
    int[] codes = codes(Words.of(article.text(), article.kept()));
    CodedText text = new CodedText(codes, new byte[codes.length]);
    joins.count(text);
    return text;
  }

  /** The same when some of the texts are not to speak for themselves. */
  public Attestation without(List<Words> texts) {
    JoinCounts.Own theirs = joins.new Own();
    if (joins.total() > 0) {
      texts.forEach(words -> theirs.add(coded(words)));
    }
    return new Attestation(joins, theirs, space);
  }

  /** Log odds that the second word stands right after the first in other texts, against chance. */
  public double odds(String one, String next) {
    return joins.odds(WordCode.of(one), WordCode.of(next), own);
  }

  JoinCounts joins() {
    return joins;
  }

  WordSpace space() {
    return space;
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
