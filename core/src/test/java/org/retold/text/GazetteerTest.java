package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.retold.model.Span;

final class GazetteerTest {

  @Test
  void aCountryIsTheSameInEveryLanguageAndEnding() {
    assertThat(codes("en", "Syrian")).containsExactly("SY");
    assertThat(codes("fr", "les Syriens")).containsExactly("SY");
    assertThat(codes("ru", "в Сирии, сирийских")).containsExactly("SY", "SY");
    assertThat(codes("ar", "وسوريا")).containsExactly("SY");
    assertThat(codes("zh", "在叙利亚")).containsExactly("SY");
  }

  @Test
  void citiesPeoplesAndNamesOfSeveralWords() {
    assertThat(codes("en", "Tehran, New York, the United States, the French"))
        .containsExactly("Asia/Tehran", "America/New_York", "US", "fr");
    assertThat(codes("en", "a polish on the turkey")).isEmpty();
  }

  @Property
  void placesAreSortedAndLieInTheText(@ForAll String text) {
    int last = 0;
    for (PlaceMention place : new Gazetteer().find(text, new Span(0, text.length()), "fr")) {
      assertThat(place.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(place.span().end()).isLessThanOrEqualTo(text.length());
      last = place.span().end();
    }
  }

  private static List<String> codes(String language, String text) {
    return new Gazetteer()
        .find(text, new Span(0, text.length()), language).stream().map(PlaceMention::code).toList();
  }
}
