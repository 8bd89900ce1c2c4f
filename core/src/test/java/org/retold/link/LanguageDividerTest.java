package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Articles 0 to 9 are in English, 10 to 19 in French; even ones tell of one ferry, odd of another.
 */
final class LanguageDividerTest {
  private static final List<Integer> TWO_FERRIES = List.of(0, 1, 2, 3, 10, 11, 12, 13);

  @Test
  void twoEventsThatTranslationsMistookForOneFallApartByWhatEachLanguageSays() {
    Clusters.PairJudge judge = (a, b) -> (a + b) % 2 == 0 ? 4 : a / 10 == b / 10 ? -4 : 1;

    assertThat(divided(judge, TWO_FERRIES))
        .containsExactlyInAnyOrder(List.of(0, 2, 10, 12), List.of(1, 3, 11, 13));
  }

  @Test
  void oneEventStaysOneStory() {
    assertThat(divided((a, b) -> 2, TWO_FERRIES)).containsExactly(TWO_FERRIES);
  }

  @Test
  void whereEachLanguageTellsOnceThereIsNothingToTellApart() {
    assertThat(divided((a, b) -> -5, List.of(0, 10))).containsExactly(List.of(0, 10));
  }

  @Test
  void inOneLanguageNothingIsAskedAnew() {
    assertThat(divided((a, b) -> -5, List.of(0, 1, 2))).containsExactly(List.of(0, 1, 2));
  }

  private static List<List<Integer>> divided(Clusters.PairJudge judge, List<Integer> group) {
    return new LanguageDivider(article -> article < 10 ? "en" : "fr", judge, 0).divide(group);
  }
}
