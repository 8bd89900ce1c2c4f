package org.retold.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retold.text.Measure.Sort;

/**
 * Units that newsrooms convert. In base units: metres, metres an hour, kilograms, square metres,
 * litres, degrees Celsius.
 */
enum MeasuredUnit {
  MILLIMETER(Sort.LENGTH, .001),
  CENTIMETER(Sort.LENGTH, .01),
  METER(Sort.LENGTH, 1),
  KILOMETER(Sort.LENGTH, 1000),
  INCH(Sort.LENGTH, .0254),
  FOOT(Sort.LENGTH, .3048),
  YARD(Sort.LENGTH, .9144),
  MILE(Sort.LENGTH, 1609.344),
  NAUTICAL_MILE(Sort.LENGTH, 1852),
  KILOMETER_PER_HOUR(Sort.LENGTH, 1000),
  MILE_PER_HOUR(Sort.LENGTH, 1609.344),
  METER_PER_SECOND(Sort.LENGTH, 3600),
  KNOT(Sort.LENGTH, 1852),
  GRAM(Sort.MASS, .001),
  KILOGRAM(Sort.MASS, 1),
  TONNE(Sort.MASS, 1000),
  // Short in America, long or metric in Britain, and what translators write for each of them.
  TON(Sort.MASS, 907.18474, 1016.0469088, 1000),
  POUND(Sort.MASS, .45359237),
  OUNCE(Sort.MASS, .028349523),
  SQUARE_METER(Sort.AREA, 1),
  SQUARE_KILOMETER(Sort.AREA, 1e6),
  HECTARE(Sort.AREA, 1e4),
  ACRE(Sort.AREA, 4046.8564224),
  SQUARE_FOOT(Sort.AREA, .09290304),
  SQUARE_MILE(Sort.AREA, 2589988.110336),
  LITER(Sort.VOLUME, 1),
  CUBIC_METER(Sort.VOLUME, 1000),
  // American, British.
  GALLON(Sort.VOLUME, 3.785411784, 4.54609, 4.54609),
  BARREL(Sort.VOLUME, 158.987294928),
  CELSIUS(Sort.TEMPERATURE, 1),
  FAHRENHEIT(Sort.TEMPERATURE, 1 / 1.8);

  private static final double FREEZING_FAHRENHEIT = 32;

  private static final Map<String, MeasuredUnit> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(MeasuredUnit::cldr, unit -> unit));

  private final Sort sort;
  private final double factor;

  /** What else goes by the name; the same again if nothing does. */
  private final double second;

  private final double third;

  MeasuredUnit(Sort sort, double factor) {
    this(sort, factor, factor, factor);
  }

  MeasuredUnit(Sort sort, double factor, double second, double third) {
    this.sort = sort;
    this.factor = factor;
    this.second = second;
    this.third = third;
  }

  static MeasuredUnit of(String cldr) {
    MeasuredUnit unit = BY_NAME.get(cldr);
    if (unit == null) {
      throw new IllegalArgumentException("no unit that is converted: " + cldr);
    }
    return unit;
  }

  Sort sort() {
    return sort;
  }

  /** The unit as CLDR calls it. */
  String cldr() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One value for each unit that goes by the name. */
  double[] inBase(double number) {
    double plain = this == FAHRENHEIT ? number - FREEZING_FAHRENHEIT : number;
    return new double[] {plain * factor, plain * second, plain * third};
  }
}
