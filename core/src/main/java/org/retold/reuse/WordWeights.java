package org.retold.reuse;

/**
 * Weighs every word of a collection: by how rare it is, and by how worn the phrase around it.
 *
 * <p>Both are counted in hashed tables of fixed size, so memory does not grow with the vocabulary.
 * Figures all count as one word here: forms that differ only in their figures are one phrase.
 */
final class WordWeights {
  private static final int WORD_SLOTS = 1 << 21;
  private static final int MIN_PHRASE_SLOTS = 1 << 20;

  /** More than a processor's cache holds would be waited for at every word. */
  private static final int MAX_PHRASE_SLOTS = 1 << 23;

  /** A phrase met more often is worn; docs/method/reuse.md#formulas. */
  private static final double WORN = 25;

  /** The size of collection, in words, for which {@link #WORN} was chosen. */
  private static final double WORN_IN = 1e7;

  private static final double LEAST = .1;

  /** Words from which on no prior is needed. */
  private static final int LARGE = 1 << 22;

  private static final int CACHED = 1 << 12;
  private static final int LENGTHS = 9;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final Families families;
  private final int phraseSlots;
  private final double worn;
  private final int[] words;
  private final short[] phrases;
  private final byte[][] cache = new byte[LENGTHS][CACHED];

  /** The weight by slot where the collection is so large that the length of a word adds nothing. */
  private final byte[] bySlot;

  private final float[] wear;

  /** The slots of phrases that are worn: few, and in a table that fits into the cache. */
  private final long[] wornSlots;

  private WordWeights(Corpus corpus, Duplicates duplicates, Families families, Workers workers) {
    this.families = families;
    this.corpus = corpus;
    this.duplicates = duplicates;
    long slots = Long.highestOneBit(Math.max(1, corpus.words() / 2));
    phraseSlots = (int) Math.max(MIN_PHRASE_SLOTS, Math.min(MAX_PHRASE_SLOTS, slots));
    // What other phrases leave in a slot on the average says nothing about the one that is asked
    // for.
    double shared = Math.floor((double) corpus.words() / phraseSlots);
    worn = WORN * Math.sqrt(Math.max(1, corpus.words() / WORN_IN)) + shared;
    Counts[] counts = count(workers);
    words = counts[0].words;
    phrases = counts[0].phrases;
    wear = new float[1 << 16];
    for (int c = 0; c < wear.length; c++) {
      wear[c] = c <= worn ? 1 : (float) Math.max(LEAST, 1 - Math.log(c / worn) / Math.log(20));
    }
    for (int length = 1; length < LENGTHS; length++) {
      for (int c = 1; c < CACHED; c++) {
        cache[length][c] = (byte) Scoring.weight(c, (double) corpus.words(), length);
      }
    }
    wornSlots = wornSlots();
    bySlot = corpus.words() > LARGE ? bySlot() : new byte[0];
  }

  private long[] wornSlots() {
    long[] slots = new long[phraseSlots >>> 6];
    for (int slot = 0; slot < phraseSlots; slot++) {
      if ((phrases[slot] & 0xffff) > worn) {
        slots[slot >>> 6] |= 1L << slot;
      }
    }
    return slots;
  }

  /** How often a phrase was counted; 0 if that wears no word. */
  private int wornCount(int slot) {
    return (wornSlots[slot >>> 6] & 1L << slot) == 0 ? 0 : phrases[slot] & 0xffff;
  }

  private byte[] bySlot() {
    byte[] weights = new byte[WORD_SLOTS];
    for (int slot = 0; slot < WORD_SLOTS; slot++) {
      weights[slot] = counted(slot, LENGTHS - 1);
    }
    return weights;
  }

  /** Fills in the weights of all batches. */
  static WordWeights weigh(
      Corpus corpus, Duplicates duplicates, Families families, Workers workers) {
    WordWeights weights = new WordWeights(corpus, duplicates, families, workers);
    workers.each(corpus.batches().size(), (batch, worker) -> weights.weigh(batch));
    return weights;
  }

  /** Tables of one worker. */
  private static final class Counts {
    final int[] words = new int[WORD_SLOTS];
    final short[] phrases;

    Counts(int phraseSlots) {
      phrases = new short[phraseSlots];
    }
  }

  private Counts[] count(Workers workers) {
    Counts[] counts = new Counts[Math.min(workers.count(), corpus.batches().size() + 1)];
    counts[0] = new Counts(phraseSlots);
    workers.each(
        corpus.batches().size(),
        (batch, worker) -> {
          if (counts[worker] == null) {
            counts[worker] = new Counts(phraseSlots);
          }
          count(corpus.batches().get(batch), counts[worker]);
        });
    int parts = 64;
    workers.each(parts, (part, worker) -> add(counts, part, parts));
    return counts;
  }

  private static void add(Counts[] counts, int part, int parts) {
    Counts sum = counts[0];
    for (int other = 1; other < counts.length; other++) {
      Counts more = counts[other];
      if (more == null) {
        continue;
      }
      int from = WORD_SLOTS / parts * part;
      for (int i = from; i < from + WORD_SLOTS / parts; i++) {
        sum.words[i] += more.words[i];
      }
      int slots = sum.phrases.length / parts;
      for (int i = slots * part; i < slots * (part + 1); i++) {
        int both = (sum.phrases[i] & 0xffff) + (more.phrases[i] & 0xffff);
        sum.phrases[i] = (short) Math.min(0xffff, both);
      }
    }
  }

  private void count(Batch batch, Counts counts) {
    for (int t = 0; t < batch.size(); t++) {
      int rank = corpus.rankOf(batch.firstText + t);
      if (!duplicates.leads(rank) || families.follows(rank)) {
        continue;
      }
      int to = batch.firstWords[t + 1];
      for (int i = batch.firstWords[t]; i < to; i++) {
        counts.words[batch.codes[i] & (WORD_SLOTS - 1)]++;
        if (i + 2 < to) {
          int slot = phrase(batch.codes, i);
          short count = counts.phrases[slot];
          counts.phrases[slot] = count == -1 ? count : (short) (count + 1);
        }
      }
    }
  }

  private void weigh(int index) {
    Batch batch = corpus.batches().get(index);
    for (int t = 0; t < batch.size(); t++) {
      int from = batch.firstWords[t];
      int to = batch.firstWords[t + 1];
      int beforeLast = 0;
      int last = 0;
      for (int i = from; i < to; i++) {
        int next = i + 2 < to ? wornCount(phrase(batch.codes, i)) : 0;
        int plain = plain(batch.codes[i], batch.lengths[i]);
        int count = median(beforeLast, last, next);
        batch.weights[i] =
            (byte) (count == 0 ? plain : Math.max(1, Math.round(plain * wear[count])));
        beforeLast = last;
        last = next;
      }
    }
  }

  /** What a word would weigh if the phrase around it were new. */
  int plain(int code, byte length) {
    int slot = code & (WORD_SLOTS - 1);
    return bySlot.length > 0 ? bySlot[slot] : counted(slot, length & 0xff);
  }

  private byte counted(int slot, int length) {
    int count = Math.max(1, words[slot]);
    int letters = Math.max(1, Math.min(LENGTHS - 1, length));
    return count < CACHED
        ? cache[letters][count]
        : (byte) Scoring.weight(count, (double) corpus.words(), letters);
  }

  private static int median(int one, int two, int three) {
    return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
  }

  private int phrase(int[] codes, int i) {
    long hash = masked(codes[i]) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 32) ^ masked(codes[i + 1])) * 0xC2B2AE3D27D4EB4FL;
    hash = (hash ^ (hash >>> 32) ^ masked(codes[i + 2])) * 0x165667B19E3779F9L;
    return (int) (hash >>> 34) & (phraseSlots - 1);
  }

  private static long masked(int code) {
    return WordCode.isNumber(code) ? 1 : code & WordCode.WORD;
  }
}
