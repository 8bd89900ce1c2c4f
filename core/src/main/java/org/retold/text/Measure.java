package org.retold.text;

import java.math.BigDecimal;
import org.retold.model.Span;

/**
 * A number with the unit in which it measures something.
 *
 * @param span the number and its unit
 * @param unit as CLDR calls it: {@code mile}, {@code square-kilometer}
 * @param sort what is measured: only measures of one sort can be compared
 */
public record Measure(Span span, BigDecimal number, String unit, Sort sort) {

  /** What is measured. A speed is the length that is covered in an hour: 60 miles an hour. */
  public enum Sort {
    LENGTH,
    MASS,
    AREA,
    VOLUME,
    TEMPERATURE
  }

  /** Two figures that were both rounded. */
  private static final double CLOSE = .02;

  /** A rounder figure than this is another: a mile is not two kilometres. */
  private static final double FARTHEST = .1;

  /** Degrees that rounding may add. */
  private static final double DEGREE = 1;

  /**
   * True if both can mean the same, rounded as newsrooms round when they convert: three miles are
   * five kilometres, 100 feet are 30 metres. In one unit only the same number is the same.
   */
  public boolean agrees(Measure other) {
    if (sort != other.sort) {
      return false;
    }
    if (unit.equals(other.unit)) {
      return number.compareTo(other.number) == 0;
    }
    MeasuredUnit here = MeasuredUnit.of(unit);
    MeasuredUnit there = MeasuredUnit.of(other.unit);
    for (double one : here.inBase(number.doubleValue())) {
      for (double another : there.inBase(other.number.doubleValue())) {
        if (sort == Sort.TEMPERATURE
            ? Math.abs(one - another) <= DEGREE
            : isRounded(one, another, number) || isRounded(another, one, other.number)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * True if one is the other to the last figure that is written.
   *
   * @param value what is written, in base units
   * @param exact what it would be
   */
  private static boolean isRounded(double value, double exact, BigDecimal written) {
    double apart = Math.abs(value - exact) / Math.max(Math.abs(value), 1e-9);
    BigDecimal plain = written.signum() == 0 ? BigDecimal.ZERO : written.stripTrailingZeros();
    double half = .5 * Math.pow(10, -plain.scale()) / Math.max(Math.abs(plain.doubleValue()), 1e-9);
    return apart <= CLOSE || (apart <= half && apart <= FARTHEST);
  }
}
