package org.retold.compare;

import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * A number, date or time where it stands in a telling.
 *
 * @param sort values of different sorts are never compared: {@code cardinal}, {@code time}, ...
 * @param canonical equal for equal values in any language
 * @param approximate said to be about so much
 * @param unit what is counted or measured, as written; null if it could not be told
 */
record Value(Span span, String sort, String canonical, boolean approximate, @Nullable String unit) {
  Value(Span span, String sort, String canonical, boolean approximate) {
    this(span, sort, canonical, approximate, null);
  }
}
