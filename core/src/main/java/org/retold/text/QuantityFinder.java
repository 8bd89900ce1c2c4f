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
    List<DateMention> dates = new DateFinder().find(text, within, language, null);
    return new QuantityReader(text, within, language, dates).read();
  }
}
