package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.retold.model.Span;

final class WordsTest {

  @Test
  void contractionsStayWholeAndElidedArticlesStandAlone() {
    assertThat(forms("They don’t know l'homme d’Orléans"))
        .containsExactly("they", "don't", "know", "l'", "homme", "d'", "orléans");
    assertThat(forms("c'est qu'il n'a pas"))
        .containsExactly("c'", "est", "qu'", "il", "n'", "a", "pas");
    assertThat(forms("N'Djamena O'Brien's")).containsExactly("n'djamena", "o'brien's");
  }

  @Test
  void hyphensPartWordsAndDigitsKeepTheirSeparators() {
    assertThat(forms("al-Amal 1,600 or 10.000,5 at 22:30"))
        .containsExactly("al", "amal", "1,600", "or", "10.000,5", "at", "22", "30");
  }

  @Test
  void anArabicWordIsTheSameWithAndWithoutVowelsAndLengthening() {
    Words words = Words.of("مُحَمَّد محـــمد أحمد");

    assertThat(words.form(0)).isEqualTo(words.form(1)).isEqualTo("محمد");
    assertThat(words.form(2)).isEqualTo("أحمد");
    assertThat(words.raw(1)).isEqualTo("محـــمد");
  }

  @Test
  void scriptsWithoutSpacesGiveCharactersOrClusters() {
    assertThat(forms("北京市です")).containsExactly("北", "京", "市", "で", "す");
    assertThat(forms("เมืองนี้")).containsExactly("เมื", "อ", "ง", "นี้");
    assertThat(forms("हिन्दी भाषा")).containsExactly("हिन्दी", "भाषा");
  }

  @Test
  void anInvisibleCharacterInsideAWordDoesNotChangeIt() {
    assertThat(forms("libera\u00ADtion of\u200E the\uFEFF"))
        .containsExactly("liberation", "of", "the");
  }

  @Test
  void capitalsNumbersAndSentenceStartsAreKnown() {
    Words words = Words.of("Rain fell. In J. Doe's 3 towns\nnobody left.");

    assertThat(IntStream.range(0, words.size()).filter(words::startsSentence).mapToObj(words::raw))
        .containsExactly("Rain", "In", "nobody");
    assertThat(IntStream.range(0, words.size()).filter(words::isCapitalised).mapToObj(words::raw))
        .containsExactly("Rain", "In", "J", "Doe's");
    assertThat(IntStream.range(0, words.size()).filter(words::isNumber).mapToObj(words::raw))
        .containsExactly("3");
  }

  @Test
  void noWordLiesInWhatWasDropped() {
    Words words = Words.of("one two three", List.of(new Span(0, 5), new Span(8, 13)));

    assertThat(IntStream.range(0, words.size()).mapToObj(words::raw))
        .containsExactly("one", "t", "three");
  }

  @Property
  void theWordsWithinASpanAreThoseThatItHasByItself(@ForAll String one, @ForAll String other) {
    String text = one + other;
    List<Span> spans = List.of(new Span(0, one.length()), new Span(one.length(), text.length()));
    Words all = Words.of(text, spans);

    for (Span span : spans) {
      Words within = all.within(span);
      Words alone = Words.of(text, List.of(span));
      assertThat(IntStream.range(0, within.size()).mapToObj(within::form))
          .containsExactlyElementsOf(
              IntStream.range(0, alone.size()).mapToObj(alone::form).toList());
      assertThat(within.at(span.end())).isEqualTo(alone.size());
      assertThat(IntStream.range(0, within.size()).mapToObj(within::span))
          .containsExactlyElementsOf(
              IntStream.range(0, alone.size()).mapToObj(alone::span).toList());
    }
  }

  @Property
  void theQuickWayToAFormAndTheLongOneMeet(@ForAll String text) {
    assertThat(Words.form(text)).isEqualTo(Words.normalised(text));
  }

  @Test
  void everyLetterByItselfAndBehindAnotherHasOneForm() {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      String alone = Character.toString(c);
      assertThat(Words.form(alone)).as(alone).isEqualTo(Words.normalised(alone));
      for (String before : List.of("e", "ば", "가", "ক", "ا", "ё")) {
        String behind = before + alone;
        assertThat(Words.form(behind)).as(behind).isEqualTo(Words.normalised(behind));
      }
    }
  }

  @Property
  void wordsAreSortedInsideTheTextAndFoundByTheirIndex(@ForAll String text) {
    Words words = Words.of(text);

    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      Span span = words.span(i);
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.isEmpty()).isFalse();
      assertThat(words.at(span.start())).isEqualTo(i);
      assertThat(words.at(span.end() - 1)).isEqualTo(i);
      assertThat(words.hash(i)).isEqualTo(words.form(i).hashCode());
      last = span.end();
    }
    assertThat(words.at(text.length())).isEqualTo(words.size());
  }

  private static List<String> forms(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::form).toList();
  }
}
