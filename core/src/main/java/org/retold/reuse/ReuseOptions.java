package org.retold.reuse;

import java.nio.file.Path;

/**
 * What to look for in a collection, and with how much of the machine.
 *
 * @param minWords equal words a passage has at least: more for precision, fewer for recall
 * @param maxOutlets a passage that more outlets print is a formula
 * @param withinSeries true to pair texts of one outlet too
 * @param since earliest date, as far as it is given; empty for all
 * @param until latest date, inclusive as far as it is given; empty for all
 * @param threads how many threads work
 * @param memory bytes that may be used before sorted runs go to disk
 * @param work folder for what does not fit into memory
 */
public record ReuseOptions(
    int minWords,
    int maxOutlets,
    boolean withinSeries,
    String since,
    String until,
    int threads,
    long memory,
    Path work) {
  public ReuseOptions {
    if (minWords < 1 || maxOutlets < 2 || threads < 1) {
      throw new IllegalArgumentException(
          "expected minWords >= 1, maxOutlets >= 2, threads >= 1, got %s, %s, %s"
              .formatted(minWords, maxOutlets, threads));
    }
  }

  /** Everything, with all of the machine; what spills goes to the folder. */
  public static ReuseOptions defaults(Path work) {
    return new ReuseOptions(
        5,
        100,
        false,
        "",
        "",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        work);
  }

  /** Seeds go to disk if they would take more than this part of the memory. */
  private static final int SEED_SHARE = 6;

  /** True if what is sorted of so many words goes to disk. */
  boolean spills(long words) {
    return words / 2 * Long.BYTES > memory / SEED_SHARE;
  }

  /** True if a text's date lies between since and until; a text without date always does. */
  boolean wants(CorpusText text) {
    String date = text.date();
    return date.isEmpty() || (date.compareTo(since) >= 0 && (until.isEmpty() || untilHolds(date)));
  }

  /** Until 2021-05 takes in all of May. */
  private boolean untilHolds(String date) {
    String same = date.substring(0, Math.min(date.length(), until.length()));
    return same.compareTo(until) <= 0;
  }
}
