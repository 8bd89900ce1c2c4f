package org.retold.reuse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run over a collection gave.
 *
 * @param groups groups of texts of the same words
 * @param pairs rows of {@code pairs.jsonl}
 * @param left rows not written because a group of equal texts is too large
 * @param nearest the best alignment that was not enough; null if there was none
 */
public record ReuseSummary(
    int texts, long words, int groups, long pairs, long left, @Nullable Nearest nearest) {

  /** Two texts that almost share a passage: what speaks for a copy, and how much of it it takes. */
  public record Nearest(String id, String id2, double evidence, double needed) {}

  /** The result as a sentence or two; of an empty one, with the reason. */
  public String inWords() {
    if (texts == 0) {
      return "Nothing was read: there is no text in the input.";
    }
    String read = said("%,d texts, %,d words: ", texts, words);
    if (pairs == 0) {
      return read + "no reused passage. " + whyNot();
    }
    String found = read + said("%,d passage pairs.", pairs);
    return left == 0
        ? found
        : found
            + said(" %,d more, of texts of the same words, are left out of pairs.jsonl;", left)
            + " clusters.jsonl names all of them.";
  }

  private String whyNot() {
    Nearest near = nearest;
    return near == null
        ? "No two texts of different outlets share words beyond common phrases."
        : said(
            "The nearest, %s and %s, share a passage with evidence %.1f of a copy; it takes %.1f.",
            near.id(), near.id2(), near.evidence(), near.needed());
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
