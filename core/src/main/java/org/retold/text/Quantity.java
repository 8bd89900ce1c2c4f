package org.retold.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * A number that a text gives, and what it counts.
 *
 * @param span the number with its magnitude, sign of percent and sign of money
 * @param value multiplied out: five million for {@code 5 million}; nine for {@code 9 %}
 * @param approximate about, nearly, more than
 * @param unit the noun, unit or currency as written; null if nothing follows
 */
public record Quantity(
    Span span, BigDecimal value, Kind kind, boolean approximate, @Nullable String unit)
    implements Comparable<Quantity> {

  /** What the number does. */
  public enum Kind {
    CARDINAL,
    ORDINAL,
    PERCENT,
    MONEY,
    FRACTION
  }

  public Quantity {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a quantity is written: " + span);
    }
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  @Override
  public int compareTo(Quantity other) {
    return span.compareTo(other.span);
  }
}
