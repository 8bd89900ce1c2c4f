package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;

/**
 * How often two words stand side by side in a collection: what {@link Attestation} is for articles,
 * for coded texts.
 */
final class JoinCounts {
  private static final int SIZE = 1 << 22;

  /** More words than this fill the table; of a larger collection every so manieth text is read. */
  private static final long MOST_WORDS = 1 << 23;

  private static final int WORDS = 1 << 20;

  /** Counts that stand behind every count, so that what was never seen is not impossible. */
  private static final double PRIOR = .3;

  private final byte[] counts = new byte[SIZE];
  private final int[] words = new int[WORDS];
  private final int step;
  private long total;

  private JoinCounts(int step) {
    this.step = step;
  }

  static JoinCounts of(Corpus corpus, Duplicates duplicates) {
    int step = (int) Math.max(1, corpus.words() / MOST_WORDS);
    JoinCounts joins = new JoinCounts(step);
    for (int rank = 0; rank < corpus.size(); rank += step) {
      if (duplicates.leads(rank)) {
        joins.count(corpus.words(corpus.textOf(rank)));
      }
    }
    return joins;
  }

  private void count(CodedText text) {
    total += text.size();
    for (int i = text.from; i < text.to; i++) {
      words[text.codes[i] & (WORDS - 1)]++;
      int slot = i == text.from ? 0 : slot(text.codes[i - 1], text.codes[i]);
      if (i > text.from && counts[slot] < Byte.MAX_VALUE) {
        counts[slot]++;
      }
    }
  }

  /** What some texts have themselves, counted as the whole was. */
  static final class Own {
    private final Int2IntOpenHashMap joins = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap words = new Int2IntOpenHashMap();
    private long total;
  }

  /**
   * The counts of what some of the texts have among them, so that they do not speak for themselves.
   */
  Own own(int[] ranks, List<CodedText> texts) {
    Own own = new Own();
    for (int t = 0; t < ranks.length; t++) {
      CodedText text = texts.get(t);
      if (ranks[t] % step == 0) {
        own.total += text.size();
        for (int i = text.from; i < text.to; i++) {
          own.words.addTo(text.codes[i] & (WORDS - 1), 1);
          if (i > text.from) {
            own.joins.addTo(slot(text.codes[i - 1], text.codes[i]), 1);
          }
        }
      }
    }
    return own;
  }

  /** Log odds that two words stand side by side in other texts, against chance. */
  double odds(int one, int next, Own without) {
    int slot = slot(one, next);
    int all = counts[slot];
    int seen = all == Byte.MAX_VALUE ? all : Math.max(0, all - without.joins.get(slot));
    double chance = frequency(one, without) * frequency(next, without) * (total - without.total);
    return Math.log((seen + PRIOR) / (Math.max(0, chance) + PRIOR));
  }

  /** The share of a word in all words of other texts. */
  double frequency(int code, Own without) {
    int slot = code & (WORDS - 1);
    int others = Math.max(0, words[slot] - without.words.get(slot));
    return (others + 1.0) / (Math.max(0, total - without.total) + WORDS / 8.0);
  }

  private static int slot(int one, int next) {
    int hash = (one & WordCode.WORD) * 0x9E3779B1 + (next & WordCode.WORD) * 0x85EBCA6B;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 13;
    return hash & (SIZE - 1);
  }
}
