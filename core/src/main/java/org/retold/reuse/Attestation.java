package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Collection;
import java.util.List;
import org.retold.model.Article;
import org.retold.text.Words;

/**
 * How often two words were seen side by side in a collection. Of two readings of one place the one
 * whose neighbours are met elsewhere is more probably the original: a slip joins words that nobody
 * joins. Counts live in a table of fixed size, so a collection of any size fits; a clash of two
 * pairs can only make a reading look too well attested.
 */
public final class Attestation {
  /** Knows nothing: every reading is as good as any. */
  public static final Attestation NONE = new Attestation(new byte[0], new Int2IntOpenHashMap());

  private static final int SIZE = 1 << 22;

  private final byte[] counts;
  private final Int2IntOpenHashMap own;

  private Attestation(byte[] counts, Int2IntOpenHashMap own) {
    this.counts = counts;
    this.own = own;
  }

  /** Counts the neighbours in all articles. */
  public static Attestation learn(Collection<Article> articles) {
    byte[] counts = new byte[SIZE];
    for (Article article : articles) {
      Words words = Words.of(article.text(), article.kept());
      for (int w = 1; w < words.size(); w++) {
        int slot = slot(words.form(w - 1), words.form(w));
        if (counts[slot] < Byte.MAX_VALUE) {
          counts[slot]++;
        }
      }
    }
    return new Attestation(counts, new Int2IntOpenHashMap());
  }

  /** The same when some of the texts are not to speak for themselves. */
  public Attestation without(List<Words> texts) {
    Int2IntOpenHashMap theirs = new Int2IntOpenHashMap();
    if (counts.length > 0) {
      for (Words words : texts) {
        for (int w = 1; w < words.size(); w++) {
          theirs.addTo(slot(words.form(w - 1), words.form(w)), 1);
        }
      }
    }
    return new Attestation(counts, theirs);
  }

  /** How often the second word was seen right after the first; what is very frequent is capped. */
  public int count(String one, String next) {
    if (counts.length == 0) {
      return 0;
    }
    int slot = slot(one, next);
    // A full counter stays full: what was seen so often is attested without these texts too.
    int all = counts[slot];
    return all == Byte.MAX_VALUE ? all : Math.max(0, all - own.get(slot));
  }

  private static int slot(String one, String next) {
    int hash = one.hashCode() * 0x9E3779B1 + next.hashCode() * 0x85EBCA6B;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 13;
    return hash & (SIZE - 1);
  }
}
