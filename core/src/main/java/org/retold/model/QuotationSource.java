package org.retold.model;

import java.util.List;

/**
 * An embedded text and the passage it was taken from.
 *
 * @param quotation a quotation, letter or statement of one article
 * @param source the passage it repeats, in another article or another place of the same one
 * @param similarity 0..1
 */
public record QuotationSource(Passage quotation, Passage source, double similarity)
    implements Finding {
  public QuotationSource {
    Fraction.require(similarity, "similarity");
  }

  @Override
  public List<Passage> passages() {
    return List.of(quotation, source);
  }
}
