package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PassageLanguagesTest {
  private static final String BEFORE =
      "The ferry was towed into the harbour on Tuesday evening, the port office said. \uD83D\uDEA2\n\n";
  private static final String AFTER =
      "\n\nNobody was hurt, and the passengers were taken home by bus.\n";

  private static List<Map<String, Object>> rows(String text, String language) {
    return PassageLanguages.rows(text, PassageLanguages.of(text, Line.of(text), language));
  }

  @Test
  void aLetterQuotedInTheOriginalIsAPassageOfItsOwnLanguage() {
    String german =
        "Wir danken allen Helferinnen und Helfern, die an diesem Abend im Hafen gearbeitet haben.";

    List<Map<String, Object>> passages = rows(BEFORE + german + AFTER, "en-GB");

    int start = BEFORE.codePointCount(0, BEFORE.length());
    assertThat(passages)
        .containsExactly(Map.of("language", "de", "start", start, "end", start + german.length()));
  }

  @Test
  void aPassageInAnotherScriptMayRunOverParagraphs() {
    String arabic = "تم سحب العبارة إلى الميناء مساء الثلاثاء.\n\nلم يصب أحد بأذى ونقل الركاب.";

    List<Map<String, Object>> passages = rows(BEFORE + arabic + AFTER, "en");

    int start = BEFORE.codePointCount(0, BEFORE.length());
    assertThat(passages)
        .containsExactly(Map.of("language", "ar", "start", start, "end", start + arabic.length()));
  }

  @Test
  void namesAndHeadlinesAreNoPassages() {
    String text =
        BEFORE + "Jane Roe, John Doe, Max Mustermann, Jean Dupont, Jan Kowalski\n\nПаром" + AFTER;

    assertThat(PassageLanguages.of(text, Line.of(text), "en")).isEmpty();
  }
}
