package org.retold.compare;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether two numbers, one of them said to be about so much, say the same: about 1,800 and 1,840.
 */
final class Rounding {
  /** Of the larger number: so near are even numbers that are given to the last figure. */
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  /** Of the larger number: farther no rounding goes. */
  private static final BigDecimal FARTHEST = new BigDecimal("0.1");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Rounding() {}

  static boolean covers(Value one, Value other) {
    Optional<BigDecimal> here = one.isMeasured() ? Optional.empty() : one.number();
    Optional<BigDecimal> there = other.isMeasured() ? Optional.empty() : other.number();
    if ((!one.approximate() && !other.approximate()) || here.isEmpty() || there.isEmpty()) {
      return false;
    }
    BigDecimal apart = here.get().subtract(there.get()).abs();
    BigDecimal larger = here.get().abs().max(there.get().abs());
    BigDecimal rounded = one.approximate() ? here.get() : there.get();
    return apart.compareTo(larger.multiply(NEAR)) <= 0
        || apart.compareTo(halfStep(rounded).min(larger.multiply(FARTHEST))) <= 0;
  }

  /** Half of what one more in the last figure that is not nought would add: 50 for 500. */
  private static BigDecimal halfStep(BigDecimal number) {
    return HALF.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
  }
}
