package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;

final class MiscopiedNameTest {
  private static final String EN =
      "The pumps failed at midnight, said Ilse %s, who runs the mill at Sondal, on Friday.";
  private static final String DE =
      "Die Pumpen fielen um Mitternacht aus, sagte Ilse %s, die die Mühle in Sondal leitet.";

  private static Tale copy(String language, String sentence, String old, String now) {
    return new Tale()
        .telling("wire", language, sentence.formatted(old))
        .telling("post", language, sentence.formatted(now))
        .copied("wire", "post");
  }

  @ParameterizedTest
  @CsvSource({"Brandter, Bradter", "Kolvert, Kolbert"})
  void aCopyThatChangesTheConsonantsOfANameIsInError(String old, String now) {
    String what = "The post turns “Ilse " + old + "” of The wire into “Ilse " + now + "”";

    assertThat(copy("en", EN, old, now).findings(Kind.NAME_VARIANT))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.ERROR))
        .satisfies(found -> assertThat(found.what()).isEqualTo(what));
    assertThat(copy("de", DE, old, now).findings(Kind.NAME_VARIANT))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void vowelsAndDoubledLettersAreToBeChecked() {
    assertThat(copy("en", EN, "Hadari", "Haddary").findings(Kind.NAME_VARIANT))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.CHECK));
    assertThat(copy("de", DE, "Hadari", "Haddari").findings(Kind.NAME_VARIANT))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.CHECK));
  }

  @Test
  void aSpellingThatATellingOfItsOwnHasTooIsHarmless() {
    Tale tale =
        copy("en", EN, "Brandter", "Bradter")
            .telling("globe", "en", "Ilse Bradter of the mill at Sondal was born in Carrow.");

    assertThat(tale.findings(Kind.NAME_VARIANT))
        .allMatch(found -> found.severity() == Severity.VARIANT);
  }

  @Test
  void marksOverLettersAreNoOtherSpelling() {
    assertThat(copy("de", DE, "Brändter", "Brandter").findings(Kind.NAME_VARIANT))
        .allMatch(found -> found.severity() == Severity.VARIANT);
  }
}
