package org.retold.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The second look at two articles of different languages, which knows the others: is there a nearer
 * one in that language, and how often do articles of this collection have a partner at all?
 *
 * <p>How close two tellings of one event are depends on their length, their languages and on how
 * much is known of these: a stranger that speaks of the same people can be closer than a short
 * telling of the same event. All of that is the same for the articles of one language, so the
 * nearest there shows how close one event is (mutual rank; local scaling, Conneau et al. 2018). A
 * nearer article speaks against as far as it tells another event by all words of its language: a
 * story may have many tellings. docs/method/link.md#rivals.
 */
final class SecondLook {
  /** What each unit of log odds by which a rival is nearer speaks against. */
  private static final double RIVAL = 0.9;

  /** A rival that is nearer by more units says no more. */
  private static final double MOST = 5;

  /** Log odds below which nobody is a rival: no pair that is less sure is joined. */
  private static final double FAR = -3;

  /** What each unit of log odds that an article has a partner in a language speaks for. */
  private static final double OFTEN = 1.2;

  /** The most that it speaks for; docs/method/link.md#languages. */
  private static final double MOST_EXPECTED = 1;

  /** How often that is thought to be so where nothing is known, and how much is to be known. */
  private static final double USUAL = 0.35;

  private static final double DOUBT = 8;

  private final Pairs pairs;
  private final Pairs.Rows rows;
  private final int[] languageOf;
  private final int languages;

  /** By article where its partners in other languages begin. */
  private final int[] starts;

  private final int[] partners;
  private final float[] logOdds;
  private final double prior;

  /**
   * @param tongues the language of each article
   * @param pairs as they were judged at first, within languages and across
   */
  SecondLook(List<String> tongues, Pairs pairs) {
    this.pairs = pairs;
    this.rows = pairs.rows();
    this.languageOf = new int[tongues.size()];
    List<String> names = tongues.stream().distinct().sorted().toList();
    this.languages = names.size();
    Arrays.setAll(languageOf, i -> names.indexOf(tongues.get(i)));
    this.starts = new int[languageOf.length + 1];
    near((article, partner, odds) -> starts[article + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    this.partners = new int[starts[languageOf.length]];
    this.logOdds = new float[partners.length];
    int[] next = starts.clone();
    near(
        (article, partner, odds) -> {
          partners[next[article]] = partner;
          logOdds[next[article]++] = (float) odds;
        });
    double often = often();
    this.prior = Math.min(MOST_EXPECTED, OFTEN * Math.log(often / (1 - often)));
  }

  private interface Taker {
    void take(int article, int partner, double logOdds);
  }

  private void across(Taker taker) {
    for (Clusters.Pair pair : pairs) {
      if (languageOf[pair.a()] != languageOf[pair.b()]) {
        taker.take(pair.a(), pair.b(), pair.logOdds());
        taker.take(pair.b(), pair.a(), pair.logOdds());
      }
    }
  }

  private void near(Taker taker) {
    across(
        (article, partner, odds) -> {
          if (odds > FAR) {
            taker.take(article, partner, odds);
          }
        });
  }

  /** Of the articles and the languages that they have candidates in, the share that met. */
  private double often() {
    BitSet asked = new BitSet();
    BitSet met = new BitSet();
    across(
        (article, partner, odds) -> {
          int both = article * languages + languageOf[partner];
          asked.set(both);
          if (odds > 0 && odds > rivals(article, partner, odds)) {
            met.set(both);
          }
        });
    return (met.cardinality() + USUAL * DOUBT) / (asked.cardinality() + DOUBT);
  }

  /** The log odds of two articles. */
  double logOdds(int a, int b, double first) {
    return languageOf[a] == languageOf[b] ? first : first - rivals(a, b, first) + prior;
  }

  private double rivals(int a, int b, double first) {
    return RIVAL * (nearer(a, b, first) + nearer(b, a, first));
  }

  /** By how much the nearest rival of an article's partner is nearer than that. */
  private double nearer(int article, int partner, double first) {
    double most = 0;
    for (int i = starts[article]; i < starts[article + 1]; i++) {
      double nearer = Math.min(MOST, logOdds[i] - first);
      if (nearer > most && languageOf[partners[i]] == languageOf[partner]) {
        most = Math.max(most, nearer * strangers(partners[i], partner));
      }
    }
    return most;
  }

  /** How probable it is that two articles of one language tell two events. */
  private double strangers(int one, int other) {
    return one == other ? 0 : 1 - Judge.probability(rows.logOdds(one, other));
  }
}
