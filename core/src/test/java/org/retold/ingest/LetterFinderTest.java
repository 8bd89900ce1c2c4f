package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;

final class LetterFinderTest {
  private static final String REPORT =
      "Two unions have written to the harbour board about the night of the accident and its causes.\n\n";
  private static final String BODY =
      """
      We have read the report of the board with care and find that nothing in it answers our question.

      Nobody has told the crews when the lights went out, and nobody has asked them what they saw.

      """;

  private static @Nullable String words(@Nullable Span span, String text) {
    return span == null ? null : span.of(text);
  }

  @Test
  void aLetterWithFromAndToHasSenderAddresseeAndSignature() {
    String text =
        REPORT
            + "From: The Pilots' Union\n\nTo: Odile Tarrant (harbour master)\n\n"
            + BODY
            + "Yours faithfully,\n\nPiers Lanyon,\n\nSecretary of the Pilots' Union\n";

    List<Embedded> letters = LetterFinder.find(text, List.of());

    assertThat(letters).hasSize(1);
    Embedded letter = letters.get(0);
    assertThat(letter.kind()).isEqualTo(Kind.LETTER);
    assertThat(letter.span().of(text)).startsWith("From:").endsWith("Pilots' Union");
    assertThat(words(letter.from(), text)).isEqualTo("The Pilots' Union");
    assertThat(words(letter.to(), text)).isEqualTo("Odile Tarrant");
    assertThat(words(letter.signed(), text))
        .isEqualTo("Piers Lanyon,\n\nSecretary of the Pilots' Union");
  }

  @Test
  void theGreetingThatRecursEndsOneLetterAndTheNextHeadingOpensAnother() {
    String text =
        REPORT
            + "In the name of God\n\nDear Odile Tarrant,\n\nPeace and the blessing of the sea be upon you\n\n"
            + BODY
            + "Peace and the blessing of the sea be upon you,\n\nThe Stokers' League\n\n\n"
            + "Statement issued by the Deckhands' Circle about the lights\n\n"
            + BODY
            + "The Deckhands' Circle\n";

    List<Embedded> letters = LetterFinder.find(text, List.of());

    assertThat(letters).extracting(Embedded::kind).containsExactly(Kind.LETTER, Kind.STATEMENT);
    assertThat(words(letters.get(0).signed(), text)).isEqualTo("The Stokers' League");
    assertThat(words(letters.get(1).from(), text)).isEqualTo("the Deckhands' Circle");
    assertThat(letters.get(0).span().overlaps(letters.get(1).span())).isFalse();
  }

  @Test
  void dearReadersAloneIsNoLetter() {
    assertThat(LetterFinder.find("Dear readers,\n\n" + BODY, List.of())).isEmpty();
  }

  @Test
  void theArticlesHeadingAboveTheAnnouncementIsNoPartOfTheLetter() {
    String text =
        "Letter to the crews\n\nThe letter reads in full:\n\nDear crews,\n\n"
            + BODY
            + "\n\nYours sincerely,\n\nOdile Tarrant\n";

    List<Embedded> letters = LetterFinder.find(text, List.of());

    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).span().of(text)).startsWith("Dear crews,");
  }
}
