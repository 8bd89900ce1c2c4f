package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.LinkEvidence;
import org.retold.vector.Senses;

/** Why articles of two languages are one story, in the words that were learned. */
final class TranslatedTest {
  private static final List<Article> TOLD_TWICE =
      List.of(
          article("en", "The barge is aground near the bridge since dawn."),
          article("fr", "La péniche est échouée près du pont depuis l'aube."));

  @Test
  void wordsThatTheLexiconTakesForEachOtherAreShownAsWritten() {
    assertThat(evidence(0.9))
        .contains(new LinkEvidence("lexicon", "aground = échouée", List.of("en", "fr")));
  }

  @Test
  void aTranslationThatIsHardlyBelievedIsNotShown() {
    assertThat(evidence(0.2)).extracting(LinkEvidence::kind).doesNotContain("lexicon");
  }

  private static List<LinkEvidence> evidence(double probability) {
    SortedMap<String, Double> translations = new TreeMap<>(Map.of("échou", probability));
    SortedMap<String, SortedMap<String, Double>> words =
        new TreeMap<>(Map.of("aground", translations));
    Collection collection = new Collection(TOLD_TWICE);
    collection.learn(
        new Senses(
            new Lexicon(new TreeMap<>(Map.of("en-fr", words)), new TreeMap<>(Map.of("en-fr", 9)))));
    return new Explanation(collection).evidence(List.of(0, 1));
  }

  private static Article article(String language, String text) {
    return new Article(
        language, language, "", "", null, List.of(), language, null, text, List.of(), List.of(),
        Map.of());
  }
}
