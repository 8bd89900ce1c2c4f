package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.text.Words;

final class AttestationTest {
  @Test
  void aTextDoesNotSpeakForItself() {
    String text = "the pilot boat left the harbour";
    Attestation all =
        Attestation.learn(
            List.of(),
            List.of(
                article("one", text),
                article(
                    "two", "a pilot boat sank off a northern coast in last night and a storm")));

    Attestation others = all.without(List.of(Words.of(text)));

    assertThat(all.odds("pilot", "boat")).isGreaterThan(all.odds("boat", "left"));
    assertThat(others.odds("pilot", "boat")).isPositive();
    assertThat(others.odds("boat", "left")).isNotPositive();
  }

  @Test
  void whoKnowsNothingFindsEveryReadingAsGood() {
    assertThat(Attestation.NONE.without(List.of(Words.of("a b"))).odds("a", "b")).isZero();
  }

  private static Article article(String id, String text) {
    return new Article(
        id, id, "", "", null, List.of(), "en", null, text, List.of(), List.of(), Map.of());
  }
}
