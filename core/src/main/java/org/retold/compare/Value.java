package org.retold.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;
import org.retold.text.Measure;

/**
 * A number, date or time where it stands in a telling.
 *
 * @param sort values of different sorts are never compared: {@code cardinal}, {@code time}, ...
 * @param canonical equal for equal values in any language
 * @param approximate said to be about so much; of a date, that it may be a day off; of a time, that
 *     it may be of either half of the day
 * @param unit what is counted or measured, as written; null if it could not be told
 * @param measure the number with its unit, where the unit is one that is converted; else null
 */
record Value(
    Span span,
    String sort,
    String canonical,
    boolean approximate,
    @Nullable String unit,
    @Nullable Measure measure) {
  Value(Span span, String sort, String canonical, boolean approximate) {
    this(span, sort, canonical, approximate, null, null);
  }

  boolean isMeasured() {
    return measure != null;
  }

  /** The number, if it is one. */
  Optional<BigDecimal> number() {
    if (measure != null) {
      return Optional.of(measure.number());
    }
    try {
      return Optional.of(new BigDecimal(canonical));
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }
}
