package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;

/**
 * How often two words stand side by side in a collection. Counts live in a table of fixed size, so
 * a collection of any size fits; a clash of two pairs can only make a reading look too well
 * attested.
 */
final class JoinCounts {
  private static final int SIZE = 1 << 22;

  /** More words than this fill the table; of a larger collection every so manieth text is read. */
  private static final long MOST_WORDS = 1 << 23;

  private static final int WORDS = 1 << 20;

  /** Counts that stand behind every count, so that what was never seen is not impossible. */
  private static final double PRIOR = .3;

  /** So many words of usual frequency stand behind every collection. */
  private static final double USUAL = 2000;

  private final byte[] counts;
  private final int[] words;
  private final int step;
  private long total;

  private JoinCounts(int step, int joins, int words) {
    this.step = step;
    counts = new byte[joins];
    this.words = new int[words];
  }

  /** For texts that are yet to be counted. */
  static JoinCounts empty() {
    return new JoinCounts(1, SIZE, WORDS);
  }

  /** For where nothing is known and nothing will be. */
  static JoinCounts none() {
    return new JoinCounts(1, 1, 1);
  }

  static JoinCounts of(Corpus corpus, Duplicates duplicates) {
    int step = (int) Math.max(1, corpus.words() / MOST_WORDS);
    JoinCounts joins = new JoinCounts(step, SIZE, WORDS);
    for (int rank = 0; rank < corpus.size(); rank += step) {
      if (duplicates.leads(rank)) {
        joins.count(corpus.words(corpus.textOf(rank)));
      }
    }
    return joins;
  }

  void count(CodedText text) {
    total += text.size();
    for (int i = text.from; i < text.to; i++) {
      words[word(text.codes[i])]++;
      int slot = i == text.from ? 0 : slot(text.codes[i - 1], text.codes[i]);
      if (i > text.from && counts[slot] < Byte.MAX_VALUE) {
        counts[slot]++;
      }
    }
  }

  /** What some texts have themselves, counted as the whole was. */
  final class Own {
    private final Int2IntOpenHashMap joins = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap words = new Int2IntOpenHashMap();
    private long total;

    void add(CodedText text) {
      total += text.size();
      for (int i = text.from; i < text.to; i++) {
        words.addTo(word(text.codes[i]), 1);
        if (i > text.from) {
          joins.addTo(slot(text.codes[i - 1], text.codes[i]), 1);
        }
      }
    }
  }

  /**
   * The counts of what some of the texts have among them, so that they do not speak for themselves.
   */
  Own own(int[] ranks, List<CodedText> texts) {
    Own own = new Own();
    for (int t = 0; t < ranks.length; t++) {
      if (ranks[t] % step == 0) {
        own.add(texts.get(t));
      }
    }
    return own;
  }

  /** Log odds that two words stand side by side in other texts, against chance. */
  double odds(int one, int next, Own without) {
    int slot = slot(one, next);
    int all = counts[slot];
    int seen = all == Byte.MAX_VALUE ? all : Math.max(0, all - without.joins.get(slot));
    double words = Math.max(0, total - without.total);
    double chance = others(one, without) * others(next, without) / Math.max(1, words);
    return Math.log((seen + PRIOR) / (chance + PRIOR));
  }

  /** How often a word stands in other texts; what was never seen is not impossible. */
  private double others(int code, Own without) {
    int slot = word(code);
    return Math.max(0, words[slot] - without.words.get(slot)) + (total > without.total ? 1 : 0);
  }

  /**
   * The share of a word in all words of other texts. Where there are few of them a word begins with
   * the frequency that its weight stands for.
   */
  double frequency(int code, byte weight, Own without) {
    double usual = USUAL * Scoring.frequency(weight);
    return (others(code, without) + usual) / (Math.max(0, total - without.total) + USUAL);
  }

  /** How often a word was counted. */
  int count(int code) {
    return words[word(code)];
  }

  /** How many words were counted. */
  long total() {
    return total;
  }

  private int word(int code) {
    return code & (words.length - 1);
  }

  private int slot(int one, int next) {
    int hash = (one & WordCode.WORD) * 0x9E3779B1 + (next & WordCode.WORD) * 0x85EBCA6B;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 13;
    return hash & (counts.length - 1);
  }
}
