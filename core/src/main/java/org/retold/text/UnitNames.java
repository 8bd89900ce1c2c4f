package org.retold.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a language calls the units of measure, in every number and case that CLDR knows. */
final class UnitNames {
  /** Names of more words do not occur. */
  static final int MOST_WORDS = 4;

  private static final Map<String, UnitNames> READ = new ConcurrentHashMap<>();

  /** One, two, few, many and other, wherever a language tells them apart. */
  private static final List<Double> COUNTS = List.of(1., 2., 3., 11., 1.5);

  private static final List<String> CASES = List.of("", "genitive", "dative", "partitive");

  private final Map<String, MeasuredUnit> units = new HashMap<>();

  private UnitNames(String language) {
    read(ULocale.forLanguageTag(language));
    if (language.equals("en")) {
      // Kilometres and tonnes beside kilometers and metric tons.
      read(ULocale.UK);
    }
    FunctionWords function = FunctionWords.of(language);
    units.keySet().removeIf(name -> name.length() < 2 || function.contains(name));
  }

  static UnitNames of(String language) {
    return READ.computeIfAbsent(Languages.base(language), UnitNames::new);
  }

  /** The unit of this name, its words as compared and parted by a space. */
  @Nullable MeasuredUnit unit(String name) {
    return units.get(name);
  }

  private void read(ULocale locale) {
    for (MeasuredUnit unit : MeasuredUnit.values()) {
      LocalizedNumberFormatter formatter =
          NumberFormatter.withLocale(locale).unit(MeasureUnit.forIdentifier(unit.cldr()));
      for (String grammar : CASES) {
        add(unit, inCase(formatter.unitWidth(UnitWidth.FULL_NAME), grammar));
      }
      add(unit, formatter.unitWidth(UnitWidth.SHORT));
    }
  }

  // ICU marks so what it calls a draft; the method stands unchanged since its version 71.
  @SuppressWarnings("deprecation")
  private static LocalizedNumberFormatter inCase(
      LocalizedNumberFormatter formatter, String grammar) {
    return grammar.isEmpty() ? formatter : formatter.unitDisplayCase(grammar);
  }

  private void add(MeasuredUnit unit, LocalizedNumberFormatter formatter) {
    for (double count : COUNTS) {
      Words words = Words.of(formatter.format(count).toString());
      StringJoiner name = new StringJoiner(" ");
      for (int i = 0; i < words.size(); i++) {
        if (!words.isNumber(i)) {
          name.add(words.form(i));
        }
      }
      units.putIfAbsent(name.toString(), unit);
    }
  }
}
