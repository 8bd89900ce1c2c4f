package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LexiconLearnerTest {
  private static final List<String> BRIDGE = List.of("bridge", "closed", "friday");
  private static final List<String> PONT = List.of("pont", "fermé", "vendredi");

  @Test
  void aReprintTeachesNothingThatItsTextDidNotTeach() {
    LexiconLearner learner = new LexiconLearner();
    learner.add("en", BRIDGE, "fr", PONT);
    learner.add("en", List.of("bridge", "closed", "friday", "police"), "fr", PONT);

    assertThat(words(learner)).isEmpty();
  }

  @Test
  void anotherSentenceWithTheSameWordTeachesIt() {
    LexiconLearner learner = new LexiconLearner();
    learner.add("en", BRIDGE, "fr", PONT);
    learner.add("en", List.of("bridge", "built", "iron"), "fr", List.of("pont", "fer", "bâti"));

    assertThat(words(learner)).containsKey("bridge");
    assertThat(words(learner).get("bridge")).containsKey("pont");
  }

  private static Map<String, SortedMap<String, Double>> words(LexiconLearner learner) {
    return learner.learn().pairs().getOrDefault("en-fr", new TreeMap<>());
  }
}
