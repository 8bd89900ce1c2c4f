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
  void languagesThatTheModelDoesNotKnowAreToldByTheirCommonestWords() {
    assertThat(
            detector.detect(
                "Jirgin ruwa ya tsaya a bakin teku saboda iska mai karfi, kuma an ce zai tashi"
                    + " bayan an gyara shi, amma ba a san lokacin da hakan zai faru ba."))
        .isEqualTo("ha");
    assertThat(
            detector.detect(
                "Bato a te rete nan pò a paske van an te twò fò, epi kapitèn nan di li pral pati"
                    + " lè moun yo fin repare li, men pa gen yon dat ki fikse."))
        .isEqualTo("ht");
  }

  @Test
  void indonesianAndMalayAreToldApartByWordsThatOnlyOneOfThemWrites() {
    assertThat(
            detector.detect(
                "Kapal feri itu tidak bisa berlayar karena angin kencang, dan perusahaan mengatakan"
                    + " bahwa kapal akan berangkat setelah polisi memberi izin."))
        .isEqualTo("id");
    assertThat(
            detector.detect(
                "Feri itu tidak dapat belayar kerana angin kencang, dan syarikat itu berkata bahawa"
                    + " ia akan bertolak selepas polis memberi kebenaran."))
        .isEqualTo("ms");
  }

  @Test
  void functionWordsDecideWhereTheModelHesitates() {
    assertThat(detector.detect("O barco que veio da ilha não tem como voltar ao porto."))
        .isEqualTo("pt");
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
