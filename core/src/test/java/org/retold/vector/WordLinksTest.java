package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WordLinksTest {
  private static final int[][] NEWS = {{0, 1}, {0, 2}, {1, 2}, {0, 1, 2}};

  @Test
  void wordsThatAlwaysStandTogetherStandForEachOther() {
    Map<String, Double> learned = learned(NEWS, NEWS);

    assertThat(learned.get("0-0")).isGreaterThan(0.9);
    assertThat(learned.get("1-1")).isGreaterThan(0.9);
    assertThat(learned.get("0-1")).isLessThan(0.1);
  }

  @Test
  void aRareWordDoesNotTakeWhatOthersStandForAlready() {
    int[][] a = {{0, 1}, {0, 2}, {1, 2}, {0, 1, 3}, {2, 3, 1}};
    int[][] b = {{0, 1}, {0, 2}, {1, 2}, {0, 1, 3}, {2, 3, 1}};

    Map<String, Double> learned = learned(a, b);

    assertThat(learned.get("3-3")).isGreaterThan(0.8);
    assertThat(learned.getOrDefault("3-0", 0.0)).isLessThan(0.1);
  }

  @Test
  void wordsThatMetInOnePairOfSentencesTeachNothing() {
    int[][] sentences = {{0, 1}, {0, 2}, {1, 2}, {3, 4}};

    assertThat(learned(sentences, sentences)).doesNotContainKeys("3-3", "3-4", "4-3", "4-4");
  }

  @Test
  void aWordWithoutCounterpartStandsForNothing() {
    int[][] b = {{0, 1, 9}, {0, 2, 9}, {1, 2, 9}, {0, 1, 2, 9}};

    Map<String, Double> learned = learned(NEWS, b);

    assertThat(learned.get("0-9")).isLessThan(learned.getOrDefault("0-0", 0.0) / 2);
  }

  private static Map<String, Double> learned(int[][] a, int[][] b) {
    WordLinks links = new WordLinks();
    for (int i = 0; i < a.length; i++) {
      links.add(a[i], b[i]);
    }
    links.train();
    Map<String, Double> learned = new TreeMap<>();
    links.forEach((one, other, probability) -> learned.put(one + "-" + other, probability));
    return learned;
  }
}
