package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retold.model.Span;

final class QuantityFinderTest {

  @Test
  void separatorsAreThoseOfTheLanguage() {
    assertThat(values("en", "1,600 men and 3.5 tons")).containsExactly("1600", "3.5");
    assertThat(values("de", "10.000 Menschen und 3,5 Tonnen")).containsExactly("10000", "3.5");
    assertThat(values("fr", "1 600 personnes, 1,5 million d'euros"))
        .containsExactly("1600", "1500000");
    assertThat(values("ar", "١٬٦٠٠ شخص")).containsExactly("1600");
  }

  @Test
  void numberWordsAreReadInTheirInflections() {
    assertThat(values("en", "thirty-one letters, two hundred and fifty thousand copies"))
        .containsExactly("31", "250000");
    assertThat(values("de", "einunddreißig Briefe")).containsExactly("31");
    assertThat(values("fr", "trente et un, quatre-vingt-dix-sept lettres"))
        .containsExactly("31", "97");
    assertThat(values("es", "treinta y uno")).containsExactly("31");
    assertThat(values("ru", "тридцать один, двадцати пяти")).containsExactly("31", "25");
    assertThat(values("ar", "واحد وثلاثون")).containsExactly("31");
    assertThat(values("zh", "三百二十人")).containsExactly("320");
  }

  @Test
  void magnitudesAreMultipliedOut() {
    assertThat(values("en", "$1.5bn of 55.5 million")).containsExactly("1500000000", "55500000");
    assertThat(values("de", "3,5 Mio. Euro")).containsExactly("3500000");
    assertThat(values("es", "5 mil millones")).containsExactly("5000000000");
    assertThat(values("zh", "27亿美元")).containsExactly("2700000000");
  }

  @Test
  void whatIsCountedStandsAsWritten() {
    Quantity groups = find("en", "Five coastal rescue groups left.").get(0);

    assertThat(groups.unit()).isEqualTo("groups");
    assertThat(find("de", "fünf alte Häuser").get(0).unit()).isEqualTo("Häuser");
  }

  @Test
  void percentMoneyOrdinalsFractionsAndDoubtAreKinds() {
    assertThat(kinds("en", "9%, ninety per cent, $5, 5 euros, the 42nd, two-thirds"))
        .containsExactly("PERCENT", "PERCENT", "MONEY", "MONEY", "ORDINAL", "FRACTION");
    assertThat(find("en", "about 50 people").get(0).approximate()).isTrue();
    assertThat(find("fr", "plus de 300 morts").get(0).approximate()).isTrue();
    assertThat(find("en", "50 people").get(0).approximate()).isFalse();
  }

  @Test
  void datesTelephonesAndNamesWithFiguresAreNoQuantities() {
    assertThat(
            values("en", "On May 7, 2021, at 22:30, call 555-1234-77 or +44 20 7946 about F-16."))
        .isEmpty();
    assertThat(values("en", "No one came in 2018.")).isEmpty();
  }

  @Property(tries = 500)
  void quantitiesAreSortedAndLieInTheText(@ForAll("hostile") String text) {
    for (String language : List.of("en", "fr", "zh", "und")) {
      int last = 0;
      for (Quantity quantity : find(language, text)) {
        assertThat(quantity.span().start()).isGreaterThanOrEqualTo(last);
        assertThat(quantity.span().end()).isLessThanOrEqualTo(text.length());
        last = quantity.span().end();
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "5", "1,600", "%", "$", " ", "-", "thirty", "one", "million", "三", "万", "第",
                "\ud800", "2018", "h", ":", "مليون", ".", "+")
            .list()
            .ofMaxSize(14)
            .map(parts -> String.join("", parts)));
  }

  private static List<Quantity> find(String language, String text) {
    return new QuantityFinder().find(text, new Span(0, text.length()), language);
  }

  private static List<String> values(String language, String text) {
    return find(language, text).stream().map(found -> found.value().toPlainString()).toList();
  }

  private static List<String> kinds(String language, String text) {
    return find(language, text).stream().map(found -> found.kind().name()).toList();
  }
}
