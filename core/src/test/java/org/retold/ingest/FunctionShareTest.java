package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retold.text.FunctionWords;
import org.retold.text.Words;

final class FunctionShareTest {
  private static final FunctionWords ENGLISH = FunctionWords.of("en");

  @Test
  void aSentenceShowsItsLanguageInOneLook() {
    String sentence =
        "The harbour was closed on Monday because of the storm, and it is closed still.";

    assertThat(FunctionShare.surelyReaches(sentence, ENGLISH, 0.12)).isTrue();
    assertThat(FunctionShare.surelyReaches(sentence, FunctionWords.of("fr"), 0.12)).isFalse();
  }

  @Property
  void whatOneLookIsSureOfIsTrueOfTheWords(
      @ForAll("lines") String line, @ForAll("shares") double share) {
    if (FunctionShare.surelyReaches(line, ENGLISH, share)) {
      assertThat(FunctionShare.reaches(Words.of(line), ENGLISH, share)).isTrue();
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            List.of(
                "the",
                "of",
                "it",
                "is",
                "don't",
                "l'homme",
                "well-known",
                "NATO",
                "1,600",
                "10km",
                "für",
                "a\u00ADnd",
                "in\u200Bto",
                "-",
                "–",
                "½",
                "e.g.",
                "’s",
                "\n",
                "北京",
                "на"))
        .list()
        .ofMaxSize(12)
        .flatMap(parts -> Arbitraries.of(" ", "", ", ").map(gap -> String.join(gap, parts)));
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.of(0.05, 0.12, 0.3, 0.5, 1.0);
  }
}
