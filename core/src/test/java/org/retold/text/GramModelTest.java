package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;

final class GramModelTest {
  private static final List<String> TEXTS =
      List.of(
          "the harbour was closed because the storm had broken two cranes",
          "le port a été fermé parce que l'tempête avait brisé deux grues",
          "порт города закрыли на весь день",
          "aaaa aaaa",
          "x",
          "");

  @Test
  void theFlatModelSaysToTheLastBitWhatTheLibrarySays() throws IOException {
    AbstractModel library = library();
    GramModel flat = GramModel.of(library);

    for (String text : TEXTS) {
      assertThat(flat.probabilities(text)).containsExactly(library.eval(grams(text)));
    }
  }

  private static AbstractModel library() throws IOException {
    try (InputStream stream =
        LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      BufferedInputStream bytes = new BufferedInputStream(Objects.requireNonNull(stream));
      return (AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel();
    }
  }

  private static String[] grams(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (int length = 1; length <= 3; length++) {
      for (int at = 0; at + length <= text.length(); at++) {
        grams.add(text.substring(at, at + length));
      }
    }
    return grams.toArray(new String[0]);
  }
}
