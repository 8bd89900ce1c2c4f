package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Span;

final class DateFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | on May 7, 2021",
        "en | 7th of May 2021",
        "en | May 7,2021",
        "en | Friday, May 7, 2021",
        "en | 5/7/2021",
        "und | 2021-05-07",
        "fr | le 7 mai 2021",
        "fr | (7/5/2021)",
        "de | am 7. Mai 2021",
        "de | 7.5.2021",
        "es | el 7 de mayo de 2021",
        "pt | 7 de maio de 2021",
        "it | 7 maggio 2021",
        "nl | 7 mei 2021",
        "sv | den 7 maj 2021",
        "fi | 7. toukokuuta 2021",
        "pl | 7 maja 2021 r.",
        "cs | 7. května 2021",
        "ro | 7 mai 2021",
        "hu | 2021. május 7-én",
        "tr | 7 Mayıs 2021'de",
        "el | 7 Μαΐου 2021",
        "ru | 7 мая 2021 года",
        "uk | 7 травня 2021",
        "bg | 7 май 2021",
        "sr | 7. маја 2021",
        "hr | 7. svibnja 2021.",
        "lt | 2021 m. gegužės 7 d.",
        "lv | 2021. gada 7. maijā",
        "et | 7. mail 2021",
        "ar | 7 مايو 2021",
        "ar | 25 رمضان 1442",
        "fa | ۱۷ اردیبهشت ۱۴۰۰",
        "fa | ۱۴۰۰/۰۲/۱۷",
        "ur | 7 مئی 2021",
        "he | 7 במאי 2021",
        "hi | 7 मई 2021",
        "bn | ৭ মে ২০২১",
        "th | 7 พฤษภาคม 2564",
        "id | 7 Mei 2021",
        "vi | ngày 7 tháng 5 năm 2021",
        "ko | 2021년 5월 7일에",
        "ja | 令和3年5月7日",
        "zh | 2021年5月7日",
        "sw | 7 Mei 2021",
        "ca | 7 de maig de 2021",
        "he | 25 באייר 5781",
        "en | 25 Iyar 5781",
        "am | ሚያዝያ 29 ቀን 2013",
        "en | Vaisakha 17, 1943",
        "hi | 17 वैशाख 1943",
        "ar | 25/9/1442",
        "ar | ٢٥ رمضان ١٤٤٢هـ",
        "ar | 7 مايو 2021م",
        "en | Ramadan 25, 1442",
        "en | 17 Ordibehesht 1400",
        "fa | 17/2/1400",
        "th | 7/5/2564",
        "en | 2564-05-07",
        "zh | 民國110年5月7日",
        "zh | 110年5月7日",
        "is | 7. maí 2021",
      })
  void theSameDayIsReadInEveryLanguage(String language, String text) {
    assertThat(values(language, text, null)).containsExactly("2021-05-07");
  }

  @Test
  void theFirstYearOfAnEraHasAName() {
    assertThat(values("ja", "令和元年5月1日", null)).containsExactly("2019-05-01");
  }

  @Test
  void theSecondAdarOfALeapYearIsAMonthOfItsOwn() {
    assertThat(values("en", "14 Adar I 5782", null)).containsExactly("2022-02-15");
    assertThat(values("en", "14 Adar II 5782", null)).containsExactly("2022-03-17");
  }

  @Test
  void aYearThatNoCalendarOfPapersReachesIsNoDateOfIt() {
    assertThat(values("en", "17 Vaisakha 2078", null)).doesNotContain("2156-05-07");
    assertThat(values("en", "The treaty of 25/9/1442 was lost", null))
        .containsExactly("1442-09-25");
    assertThat(values("ar", "31 رمضان 1442", null)).doesNotContain("2021-05-13");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | at 22:30",
        "en | at 10.30 pm",
        "fr | à 22 h 30",
        "fr | à 22h30",
        "de | um 22.30 Uhr",
        "sv | kl. 22.30",
        "zh | 22时30分"
      })
  void theSameHourIsReadInEveryForm(String language, String text) {
    assertThat(values(language, text, null)).containsExactly("T22:30");
  }

  @Test
  void hoursOfTheDayAreNoDuration() {
    assertThat(values("fr", "peu avant 20 heures", null)).containsExactly("T20:00");
    assertThat(values("fr", "vers 20 heures 30", null)).containsExactly("T20:30");
    assertThat(values("es", "a las 20 horas", null)).containsExactly("T20:00");
    assertThat(values("fr", "pendant 20 heures", null)).isEmpty();
    assertThat(values("fr", "à 20 heures de route", null)).isEmpty();
  }

  @Test
  void whatIsNotSaidStaysOpen() {
    assertThat(values("en", "7 May", null)).containsExactly("--05-07");
    assertThat(values("en", "in March 2019", null)).containsExactly("2019-03");
    assertThat(values("en", "since 2018", null)).containsExactly("2018");
    assertThat(values("en", "on Friday", null)).containsExactly("W5");
  }

  @Test
  void theDayOfPublicationDatesYesterdayAndTuesday() {
    LocalDate wednesday = LocalDate.of(2021, 5, 19);

    assertThat(values("en", "yesterday", null)).isEmpty();
    assertThat(values("en", "yesterday", wednesday)).containsExactly("2021-05-18");
    assertThat(values("en", "on Tuesday", wednesday)).containsExactly("2021-05-18");
  }

  @Test
  void verbsAndCountsAreNoDates() {
    assertThat(values("en", "They may march on. 2000 people, version 1.2.3, 31/31/2021", null))
        .isEmpty();
  }

  @Property(tries = 500)
  void datesAreSortedAndLieInTheText(@ForAll("hostile") String text) {
    for (String language : List.of("en", "fr", "fa", "ja", "th")) {
      int last = 0;
      for (DateMention date :
          new DateFinder()
              .find(text, new Span(0, text.length()), language, LocalDate.of(2021, 5, 19))) {
        assertThat(date.span().start()).isGreaterThanOrEqualTo(last);
        assertThat(date.span().end()).isLessThanOrEqualTo(text.length());
        last = date.span().end();
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "7", "May", "2021", ",", ".", "-", "/", " ", "令和", "年", "月", "tháng", "Friday",
                "pm", "h", "Uhr", "99", "رمضان", "1442", "พฤษภาคม", "\n")
            .list()
            .ofMaxSize(14)
            .map(parts -> String.join("", parts)));
  }

  private static List<String> values(
      String language, String text, @org.jspecify.annotations.Nullable LocalDate published) {
    return new DateFinder()
        .find(text, new Span(0, text.length()), language, published).stream()
            .map(DateMention::value)
            .toList();
  }
}
