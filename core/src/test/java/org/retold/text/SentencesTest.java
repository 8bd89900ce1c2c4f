package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.retold.model.Span;

final class SentencesTest {

  @Test
  void titlesInitialsAndNumbersDoNotEndASentence() {
    assertThat(cut("en", "Mr. Doe paid 3.5 million. J. R. Roe of the U.S. Army left. He wept."))
        .containsExactly(
            "Mr. Doe paid 3.5 million.", "J. R. Roe of the U.S. Army left.", "He wept.");
    assertThat(cut("fr", "M. Durand est parti. Mme Petit reste.")).hasSize(2);
    assertThat(cut("de", "Am 7. Mai kam Dr. Lang. Er blieb.")).hasSize(2);
    assertThat(cut("ru", "В 2018 г. Иванов уехал. Он вернулся.")).hasSize(2);
  }

  @Test
  void closingMarksStayWithTheirSentence() {
    assertThat(cut("en", "“We left.” “Why?” he asked. (No one knew.) It rained."))
        .containsExactly("“We left.”", "“Why?” he asked.", "(No one knew.)", "It rained.");
    assertThat(cut("fr", "« Nous partons. » Il pleut."))
        .containsExactly("« Nous partons. »", "Il pleut.");
  }

  @Test
  void chineseNeedsNoSpaceAndJapaneseGoesOnAfterABracket() {
    assertThat(cut("zh", "他来了。“我不知道。”他说。")).hasSize(3);
    assertThat(cut("ja", "「行きます。」と述べた。雨だ。")).hasSize(2);
  }

  @Test
  void aBlankLineAlwaysPartsAndAWrappedLineNever() {
    assertThat(cut("en", "A heading without a stop\n\nthe text")).hasSize(2);
    assertThat(cut("en", "Storm over the coast\nBy Jane Doe\nRain fell all day on the town."))
        .hasSize(3);
    assertThat(cut("en", "The rain fell all day long on the\nharbour and the people stayed in."))
        .hasSize(1);
  }

  @Test
  void aLostSpaceAfterAStopIsSeen() {
    assertThat(cut("en", "Rain fell all day.The harbour closed. See example.com for more."))
        .hasSize(3);
  }

  @Property
  void sentencesAreTrimmedSortedAndKeepEveryLetter(@ForAll String text) {
    List<Span> sentences = Sentences.of(text, List.of(new Span(0, text.length())), "en");

    int last = 0;
    for (Span sentence : sentences) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      assertThat(Character.isWhitespace(text.charAt(sentence.start()))).isFalse();
      assertThat(Character.isWhitespace(text.charAt(sentence.end() - 1))).isFalse();
      assertThat(text.substring(last, sentence.start()).chars().anyMatch(Character::isLetter))
          .isFalse();
      last = sentence.end();
    }
    assertThat(text.substring(last).chars().anyMatch(Character::isLetter)).isFalse();
  }

  private static List<String> cut(String language, String text) {
    return Sentences.of(text, List.of(new Span(0, text.length())), language).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
