package org.retold.compare;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.MeasureUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What hours, days and years are called, from CLDR: a span of time is no toll. */
final class TimeUnits {
  private static final List<MeasureUnit> UNITS =
      List.of(
          MeasureUnit.SECOND,
          MeasureUnit.MINUTE,
          MeasureUnit.HOUR,
          MeasureUnit.DAY,
          MeasureUnit.WEEK,
          MeasureUnit.MONTH,
          MeasureUnit.YEAR);

  /** One, few and many, as the languages count them. */
  private static final List<Integer> COUNTS = List.of(1, 2, 3, 11, 100);

  private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();

  private TimeUnits() {}

  /** True for the name of a unit of time, in small letters. */
  static boolean contains(String language, String noun) {
    return READ.computeIfAbsent(language, TimeUnits::read).contains(noun);
  }

  private static Set<String> read(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> names = new HashSet<>();
    for (MeasureUnit unit : UNITS) {
      for (int count : COUNTS) {
        String written =
            NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(UnitWidth.FULL_NAME)
                .format(count)
                .toString();
        names.add(written.replaceAll("[\\p{N}\\p{Z}\\s]", "").toLowerCase(locale));
      }
    }
    return names;
  }
}
