package org.retold.text;

import java.util.List;
import org.retold.model.Span;

/**
 * Finds numbers and what they count: figures of all scripts with the separators of the language,
 * number words, magnitudes, ordinals, per cent, money, fractions, and whether the number is only
 * about.
 *
 * <p>Parts of dates and times are left to {@link DateFinder}; telephone numbers, versions and names
 * with figures are no quantities.
 */
public final class QuantityFinder {

  /** The quantities of a passage, in order, none overlapping. */
  public List<Quantity> find(String text, Span within, String language) {
    Words words = Words.of(text, List.of(within));
    return find(words, within, language, new DateFinder().find(words, language, null));
  }

  /**
   * The same in a passage whose words and dates are known.
   *
   * @param dates in order, none overlapping
   */
  public List<Quantity> find(Words words, Span within, String language, List<DateMention> dates) {
    return new QuantityReader(words, within, language, dates).read();
  }
}
