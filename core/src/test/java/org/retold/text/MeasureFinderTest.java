package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Span;

final class MeasureFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | three miles | mile",
        "en | a three-mile walk | mile",
        "en | 60km of road | kilometer",
        "en | 5 square kilometres | square-kilometer",
        "en | 60 miles per hour | mile-per-hour",
        "en | 30 degrees Celsius | celsius",
        "en | 100 feet | foot",
        "de | mit fünf Kilometern | kilometer",
        "de | 12 Quadratkilometer | square-kilometer",
        "fr | cinq kilomètres | kilometer",
        "fr | 3 millions de tonnes | tonne",
        "es | tres millas | mile",
        "ar | خمسة كيلومترات | kilometer",
        "ru | пять километров | kilometer",
        "zh | 5公里 | kilometer"
      })
  void unitsAreReadInTheFormsOfTheLanguage(String language, String text, String unit) {
    assertThat(find(language, text)).map(Measure::unit).hasValue(unit);
  }

  @Test
  void whatIsCountedIsNoMeasure() {
    assertThat(find("en", "three bids in the drawer")).isEmpty();
    assertThat(find("en", "5 in the boat")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "three miles, five kilometres",
    "100 feet, 30 metres",
    "20 miles, 32 kilometres",
    "60 miles per hour, 100 kilometres per hour",
    "60 miles, 97 kilometres",
    "90 degrees Fahrenheit, 32 degrees Celsius",
    "250 acres, 100 hectares",
    "500 tons, 500 tonnes"
  })
  void oneMeasureConvertedAndRoundedIsTheSame(String one, String other) {
    assertThat(find("en", one).orElseThrow().agrees(find("en", other).orElseThrow())).isTrue();
    assertThat(find("en", other).orElseThrow().agrees(find("en", one).orElseThrow())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "three miles, three kilometres",
    "three miles, four miles",
    "30 miles, 30 kilometres",
    "60 miles, 120 kilometres",
    "40 degrees Fahrenheit, 40 degrees Celsius",
    "two acres, two hectares",
    "two tonnes, two metres"
  })
  void anotherMeasureIsNot(String one, String other) {
    assertThat(find("en", one).orElseThrow().agrees(find("en", other).orElseThrow())).isFalse();
    assertThat(find("en", other).orElseThrow().agrees(find("en", one).orElseThrow())).isFalse();
  }

  private static Optional<Measure> find(String language, String text) {
    Span all = new Span(0, text.length());
    List<Quantity> numbers = new QuantityFinder().find(text, all, language);
    return numbers.stream()
        .flatMap(number -> new MeasureFinder().find(text, all, language, number).stream())
        .findFirst();
  }
}
