package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.Span;
import org.retold.text.Sentences;

final class ReadSentenceTest {
  @Test
  void whatIsSaidStandsBesideWhoSaidIt() {
    ReadSentence sentence = read("\"The bridge will stay closed,\" said Mayor Ilse Brandt.").get(0);

    assertThat(sentence.quoted()).isBetween(0.4, 0.6);
    assertThat(sentence.said()).isNotNull().extracting(said -> said.stems().size()).isEqualTo(5);
  }

  @Test
  void aWordInMarksIsNoQuotation() {
    ReadSentence sentence = read("The ferry „Oskara“ left the harbour of Lindau at noon.").get(0);

    assertThat(sentence.quoted()).isZero();
    assertThat(sentence.said()).isNull();
  }

  @Test
  void marksTellNothingOfALetter() {
    String text = "The valve has not been tested.";
    Embedded letter =
        new Embedded(Embedded.Kind.LETTER, new Span(0, text.length()), null, null, null, null);

    assertThat(read(text, List.of(letter)).get(0).quoted()).isNaN();
  }

  private static List<ReadSentence> read(String text) {
    return read(text, List.of());
  }

  private static List<ReadSentence> read(String text, List<Embedded> embedded) {
    Article article =
        new Article(
            "a", "a", "", "", null, List.of(), "en", null, text, List.of(), embedded, Map.of());
    return ReadSentence.of(
        new FeatureReader(true), article, Sentences.of(text, article.kept(), "en"), null);
  }
}
