package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Lexicon;

/** A text as weighted features. */
class VectorTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          words(Map.of("ferri", "bac", "aground", "échou")), new TreeMap<>(Map.of("en-fr", 40)));

  private static SortedMap<String, SortedMap<String, SortedMap<String, Double>>> words(
      Map<String, String> translations) {
    SortedMap<String, SortedMap<String, Double>> words = new TreeMap<>();
    translations.forEach((word, other) -> words.put(word, new TreeMap<>(Map.of(other, 0.9))));
    return new TreeMap<>(Map.of("en-fr", words));
  }

  @Test
  void aFrenchAndAnEnglishLeadMeetThroughWhatWasLearnedOfTheirWords() {
    Vector english = vector("a", "en", "Ferry aground in the harbour. Nobody was hurt.");
    Vector french = vector("b", "fr", "Le bac s'est échoué dans le port. Aucun blessé hier soir.");

    assertThat(Closeness.of(english, french).of(Kind.SENSE)).isPositive();
    assertThat(Closeness.of(french, english).of(Kind.SENSE)).isPositive();
  }

  @Test
  void whatTwoTextsShareIsWhatEachFeatureOfOneWeighsInTheOther() {
    Vector english = vector("a", "en", "Ferry aground in the harbour. Nobody was hurt.");
    Vector french = vector("b", "fr", "Le bac s'est échoué dans le port. Aucun blessé hier soir.");

    double sum = 0;
    for (int i = 0; i < english.size(); i++) {
      sum += english.weight(i) * french.weightOf(english.id(i));
    }

    assertThat(sum).isPositive();
    assertThat(Arrays.stream(english.shared(french)).sum()).isCloseTo(sum, within(1e-6));
  }

  @Test
  void taipeiAndBeijingWriteTheSameWords() {
    Vector taipei = vector("a", "zh", "國會選舉延期");
    Vector beijing = vector("b", "zh", "国会选举延期");

    assertThat(Closeness.of(taipei, beijing).of(Kind.WORD)).isCloseTo(1, within(1e-6));
  }

  private static Vector vector(String id, String language, String text) {
    FeatureReader reader = new FeatureReader(true);
    Article article =
        new Article(
            id, id, "", "", null, List.of(), language, null, text, List.of(), List.of(), Map.of());
    Features features = reader.read(article, null);
    Frequencies frequencies = new Frequencies();
    frequencies.add(features);
    return Vector.of(features, frequencies, new Senses(LEXICON));
  }
}
