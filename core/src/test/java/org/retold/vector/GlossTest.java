package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.retold.model.Lexicon;

final class GlossTest {
  private static final Frequencies FREQUENCIES = new Frequencies();

  /** Learned from ten pairs of articles: half of what is trusted in full. */
  private static final Lexicon LEXICON =
      lexicon(
          Map.of(
              "de-en",
              Map.of(
                  "fährschiff", Map.of("ferry", 0.9),
                  "hafenbecken", Map.of("dock", 0.6, "harbour", 0.2)),
              "de-fi",
              Map.of("fährschiff", Map.of("lautta", 0.8))),
          Map.of("de-en", 10, "de-fi", 20));

  private final Senses senses = new Senses(LEXICON);

  @Test
  void sentencesThatTranslateEachOtherExplainEachOther() {
    Gloss german = gloss("de", "fährschiff", "hafenbecken");

    double same = german.explained(gloss("en", "ferry", "dock"));
    double half = german.explained(gloss("en", "ferry", "mayor"));
    double other = german.explained(gloss("en", "mayor", "budget"));

    assertThat(same).isGreaterThan(0.7).isLessThan(1);
    assertThat(half).isLessThan(same).isGreaterThan(0.2);
    assertThat(other).isZero();
  }

  @Test
  void explainingIsMutual() {
    Gloss german = gloss("de", "fährschiff", "hafenbecken");
    Gloss english = gloss("en", "ferry", "crew");

    assertThat(german.explained(english)).isEqualTo(english.explained(german));
  }

  @Test
  void aLikelierTranslationExplainsMore() {
    Gloss german = gloss("de", "hafenbecken");

    assertThat(german.explained(gloss("en", "dock")))
        .isGreaterThan(german.explained(gloss("en", "harbour")));
  }

  @Test
  void aWordThatTheLexiconDoesNotKnowWeighsLessThanOneThatItKnowsOtherwise() {
    Gloss german = gloss("de", "fährschiff");

    double besideUnknown = german.explained(gloss("en", "ferry", "zeppelin"));
    double besideKnown = german.explained(gloss("en", "ferry", "dock"));

    assertThat(besideUnknown).isGreaterThan(besideKnown);
  }

  @Test
  void twoLanguagesWithoutALexiconAreReadThroughAThird() {
    double found = gloss("en", "ferry").explained(gloss("fi", "lautta"));

    assertThat(found).isGreaterThan(0.5);
  }

  @Test
  void aLexiconOfFewArticlesIsTrustedLessAndNoneNotAtAll() {
    assertThat(gloss("de", "fährschiff").trust(gloss("en", "ferry"))).isEqualTo(0.5);
    assertThat(gloss("fi", "lautta").trust(gloss("en", "ferry"))).isEqualTo(0.5);
    assertThat(gloss("de", "fährschiff").trust(gloss("sv", "färja"))).isZero();
    assertThat(gloss("de", "fährschiff").explained(gloss("sv", "färja"))).isZero();
  }

  @Test
  void inOneLanguageNothingIsTranslated() {
    assertThat(gloss("en", "ferry").explained(gloss("en", "ferry"))).isZero();
  }

  private Gloss gloss(String language, String... stems) {
    return new Gloss(language, List.of(stems), FREQUENCIES, senses);
  }

  private static Lexicon lexicon(
      Map<String, Map<String, Map<String, Double>>> pairs, Map<String, Integer> support) {
    TreeMap<String, SortedMap<String, SortedMap<String, Double>>> sorted = new TreeMap<>();
    pairs.forEach(
        (pair, words) ->
            words.forEach(
                (word, others) ->
                    sorted
                        .computeIfAbsent(pair, fresh -> new TreeMap<>())
                        .put(word, new TreeMap<>(others))));
    return new Lexicon(sorted, new TreeMap<>(support));
  }
}
