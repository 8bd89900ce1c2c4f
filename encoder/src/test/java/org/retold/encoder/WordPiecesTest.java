package org.retold.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "The", "the", "ferry", "fer", "##ry", "##ries", "é",
          "##cho", "##ué", "渡", "轮", ".", "-", "Па", "##ром", "ال", "##عب", "echo", "##ue");

  @TempDir private Path folder;

  private List<String> pieces(String sentence, boolean lowerCase, int most) throws IOException {
    Path vocabulary = folder.resolve("vocab.txt");
    Files.write(vocabulary, VOCABULARY, StandardCharsets.UTF_8);
    List<String> pieces = new ArrayList<>();
    for (long piece : WordPieces.read(vocabulary, lowerCase).pieces(sentence, most)) {
      pieces.add(VOCABULARY.get((int) piece));
    }
    return pieces;
  }

  private List<String> pieces(String sentence) throws IOException {
    List<String> all = pieces(sentence, false, 64);
    return all.subList(1, all.size() - 1);
  }

  @Test
  void capitalsAndAccentsAreKept() throws IOException {
    assertThat(pieces("The échoué")).containsExactly("The", "é", "##cho", "##ué");
  }

  @Test
  void aModelOfSmallLettersGetsThemWithoutAccents() throws IOException {
    assertThat(pieces("THE Échoué", true, 64))
        .containsExactly("[CLS]", "the", "echo", "##ue", "[SEP]");
  }

  @Test
  void chineseSignsStandAlone() throws IOException {
    assertThat(pieces("渡轮.")).containsExactly("渡", "轮", ".");
  }

  @Test
  void theLongestPieceWins() throws IOException {
    assertThat(pieces("ferry ferries")).containsExactly("ferry", "fer", "##ries");
    assertThat(pieces("Паром العب")).containsExactly("Па", "##ром", "ال", "##عب");
  }

  @Test
  void punctuationIsCutOffAndControlSignsAreSilent() throws IOException {
    assertThat(pieces("fer\u200bry-\u00a0the.")).containsExactly("ferry", "-", "the", ".");
  }

  @Test
  void aWordThatCannotBeCutIsUnknownAsAWhole() throws IOException {
    assertThat(pieces("ferryx the")).containsExactly("[UNK]", "the");
    assertThat(pieces("fer".repeat(40))).containsExactly("[UNK]");
  }

  @Test
  void anythingGoesAndNothingIsLongerThanAsked() throws IOException {
    assertThat(pieces("the ".repeat(50), false, 8)).hasSize(8).endsWith("[SEP]");
    assertThat(pieces("", false, 8)).containsExactly("[CLS]", "[SEP]");
    assertThat(pieces("\ud83d\ude00\ud83d")).containsExactly("[UNK]");
  }

  @Test
  void aTokenizerOfAnotherKindIsNamed() throws IOException {
    JsonNode unigram = new ObjectMapper().readTree("{\"model\": {\"type\": \"Unigram\"}}");

    assertThatThrownBy(() -> WordPieces.of(folder.resolve("tokenizer.json"), unigram))
        .hasMessageContaining("cuts words by Unigram");
  }

  @Test
  void aTokenizerOfItsKindSaysWhetherLettersAreSmall() throws IOException {
    JsonNode told =
        new ObjectMapper()
            .readTree(
                "{\"normalizer\": {\"lowercase\": true}, \"model\": {\"type\": \"WordPiece\", \"vocab\":"
                    + " {\"[UNK]\": 0, \"[CLS]\": 1, \"[SEP]\": 2, \"ferry\": 3}}}");

    assertThat(WordPieces.of(folder.resolve("tokenizer.json"), told).pieces("Ferry", 8))
        .containsExactly(1, 3, 2);
  }

  @Test
  void aListOfWordsIsNoVocabulary() throws IOException {
    Path words =
        Files.writeString(folder.resolve("words.txt"), "ferry\ndam", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WordPieces.read(words, false)).hasMessageContaining("has no [CLS]");
  }
}
