package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextCountsTest {
  @Property
  void aBlocksWordsAreThoseThatAreCountedInALine(@ForAll("texts") String text) {
    assertThat(TextCounts.of(text).words()).isEqualTo(Wording.words(text));
  }

  @Property
  void aBlocksLettersAreThoseThatItIsKnownAgainBy(@ForAll("texts") String text) {
    assertThat(TextCounts.of(text).letters()).isEqualTo(BodyClaim.letters(text).length());
  }

  @Test
  void anApostropheStartsNoWord() {
    TextCounts counts = TextCounts.of("The Mayor's plan, 12 pages. “No” — John O’Hara!");

    assertThat(counts).isEqualTo(new TextCounts(8, 31, 2, 1, 2, 8, 5));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "B",
            "7",
            " ",
            "'",
            "’",
            "-",
            ".",
            "。",
            ",",
            "é",
            "中",
            "ก",
            "ノ",
            "я",
            "\u0301",
            "\u00AD",
            "\uD83D",
            "\uDE00",
            "\uD840\uDC00",
            "\uD835\uDC00",
            "٣")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
