package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.shared();

  @Test
  void theScriptAloneTellsWhereOneLanguageUsesIt() {
    assertThat(detector.detect("오늘 비가 왔다")).isEqualTo("ko");
    assertThat(detector.detect("今日は雨が降った")).isEqualTo("ja");
    assertThat(detector.detect("今天下雨了")).isEqualTo("zh");
    assertThat(detector.detect("Σήμερα βρέχει")).isEqualTo("el");
  }

  @Test
  void aSentenceTellsItsLanguage() {
    assertThat(detector.detect("The harbour was closed because the storm had broken two cranes."))
        .isEqualTo("en");
    assertThat(detector.detect("Le port a été fermé parce que la tempête avait brisé deux grues."))
        .isEqualTo("fr");
    assertThat(
            detector.detect(
                "Порт города закрыли на весь день, потому что сильный шторм сломал два больших крана."))
        .isEqualTo("ru");
  }

  @Test
  void aTextThatDoesNotTellIsUnknown() {
    assertThat(detector.detect("")).isEqualTo("und");
    assertThat(detector.detect("12:30 -- 4.5")).isEqualTo("und");
    assertThat(detector.detect("Jane Doe")).isEqualTo("und");
  }

  @Test
  void candidatesDecideForAShortPassage() {
    assertThat(detector.detectWithin("la tempête", Set.of("fr", "de"))).isEqualTo("fr");
    assertThat(detector.detectWithin("буря", Set.of("fr", "de"))).isEqualTo("und");
  }

  @Property(tries = 200)
  void anyTextHasSomeTag(@ForAll String text) {
    assertThat(detector.detect(text)).isNotEmpty();
  }
}
