package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/**
 * Large groups of nearly equal texts: found by min-hashes (Broder 1997), each compared with the
 * head of its family only.
 *
 * <p>Five hundred near copies are 125,000 pairs that all say the same. Small families are left
 * alone: there every pair is looked at.
 */
final class Families {
  /** Texts of a family at least; docs/method/reuse.md#families. */
  private static final int MIN_SIZE = 40;

  /** Runs of three words that a text shares with the head, of all that either has. */
  private static final double MIN_RESEMBLANCE = .5;

  /** Shorter texts are formulas rather than copies. */
  private static final int MIN_WORDS = 40;

  private static final int HASHES = 6;

  /** Least hashes that must agree before two texts are compared; one alone may be a set phrase. */
  private static final int MIN_AGREEING = 2;

  private static final int MAX_HEADS = 16;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final int[] headOf;
  private final long[][] hashes;
  private int followers;
  private long left;

  private Families(Corpus corpus, Duplicates duplicates) {
    this.corpus = corpus;
    this.duplicates = duplicates;
    headOf = new int[corpus.size()];
    hashes = new long[HASHES][corpus.size()];
    Arrays.setAll(headOf, rank -> rank);
  }

  static Families of(Corpus corpus, Duplicates duplicates, Workers workers) {
    Families families = new Families(corpus, duplicates);
    workers.each(
        corpus.batches().size(), (batch, worker) -> families.hash(corpus.batches().get(batch)));
    for (long[] hash : families.hashes) {
      families.gather(hash);
    }
    families.count();
    return families;
  }

  /** True if a text is only compared with the head of its family. */
  boolean follows(int rank) {
    return headOf[rank] != rank;
  }

  /** The text with which a follower is compared. */
  int head(int rank) {
    return headOf[rank];
  }

  boolean sameFamily(int rank, int other) {
    return headOf[rank] == headOf[other];
  }

  int followers() {
    return followers;
  }

  /** Pairs of followers that are not looked at. */
  long left() {
    return left;
  }

  private void hash(Batch batch) {
    for (int t = 0; t < batch.size(); t++) {
      int rank = corpus.rankOf(batch.firstText + t);
      CodedText text = batch.words(t);
      long[] least = new long[HASHES];
      Arrays.fill(least, Long.MAX_VALUE);
      boolean counts = duplicates.leads(rank) && text.size() >= MIN_WORDS;
      for (int i = text.from; counts && i + 2 < text.to; i++) {
        long hash = run(text, i);
        for (int k = 0; k < HASHES; k++) {
          least[k] = Math.min(least[k], hash >>> 1);
          hash *= 0xD6E8FEB86659FD93L;
        }
      }
      for (int k = 0; k < HASHES; k++) {
        hashes[k][rank] = least[k];
      }
    }
  }

  private static long run(CodedText text, int i) {
    long hash = text.codes[i] & WordCode.WORD;
    hash = (hash * 0x9E3779B97F4A7C15L) ^ (text.codes[i + 1] & WordCode.WORD);
    hash = (hash * 0x9E3779B97F4A7C15L) ^ (text.codes[i + 2] & WordCode.WORD);
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ (hash >>> 29);
  }

  private void gather(long[] least) {
    int[] order = new int[least.length];
    Arrays.setAll(order, rank -> rank);
    LongArrays.radixSortIndirect(order, least, true);
    int from = 0;
    for (int at = 1; at <= order.length; at++) {
      if (at == order.length || least[order[at]] != least[order[from]]) {
        if (at - from >= MIN_SIZE && least[order[from]] != Long.MAX_VALUE) {
          family(Arrays.copyOfRange(order, from, at));
        }
        from = at;
      }
    }
  }

  /** Texts with one hash in common may be of several families. */
  private void family(int[] ranks) {
    IntArrayList rest = new IntArrayList(ranks);
    rest.removeIf(rank -> follows(rank));
    for (int heads = 0; heads < MAX_HEADS && rest.size() >= MIN_SIZE; heads++) {
      int head = head(rest);
      LongOpenHashSet runs = runs(head);
      IntArrayList like = new IntArrayList();
      IntArrayList unlike = new IntArrayList();
      for (int rank : rest) {
        if (rank != head) {
          boolean same = agree(head, rank) && resembles(runs, rank);
          (same ? like : unlike).add(rank);
        }
      }
      if (like.size() + 1 >= MIN_SIZE) {
        like.forEach(rank -> headOf[rank] = head);
      }
      rest = unlike;
    }
  }

  /** The text with the most exact copies, and of those the first. */
  private int head(IntArrayList ranks) {
    int best = ranks.getInt(0);
    for (int rank : ranks) {
      if (duplicates.members(rank).length > duplicates.members(best).length) {
        best = rank;
      }
    }
    return best;
  }

  private LongOpenHashSet runs(int rank) {
    CodedText text = corpus.words(corpus.textOf(rank));
    LongOpenHashSet runs = new LongOpenHashSet(text.size());
    for (int i = text.from; i + 2 < text.to; i++) {
      runs.add(run(text, i));
    }
    return runs;
  }

  private boolean agree(int rank, int other) {
    int agreeing = 0;
    for (long[] least : hashes) {
      agreeing += least[rank] == least[other] ? 1 : 0;
    }
    return agreeing >= MIN_AGREEING;
  }

  private boolean resembles(LongOpenHashSet head, int rank) {
    LongOpenHashSet mine = runs(rank);
    int all = mine.size() + head.size();
    mine.retainAll(head);
    return mine.size() >= MIN_RESEMBLANCE * (all - mine.size());
  }

  private void count() {
    int[] sizes = new int[headOf.length];
    for (int rank = 0; rank < headOf.length; rank++) {
      if (headOf[headOf[rank]] != headOf[rank]) {
        headOf[rank] = headOf[headOf[rank]];
      }
      if (follows(rank)) {
        followers++;
        sizes[headOf[rank]]++;
      }
    }
    for (int size : sizes) {
      left += (long) size * (size - 1) / 2;
    }
  }
}
