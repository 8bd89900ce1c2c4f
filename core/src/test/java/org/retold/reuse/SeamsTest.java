package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two texts goes on where the other breaks off. */
class SeamsTest {
  private static final String STORM =
      "on monday a storm over veldmark tore roofs from eleven barns and drove two ferries "
          + "against the wall of a harbour ";
  private static final String HARBOUR =
      "veldmark shut its harbour until noon because the storm had left both ferries and several "
          + "barns open to the rain ";
  private static final String CHESS =
      "elsewhere one chess master named orrin lost three games in a final that students of his "
          + "school had prepared for years ";
  private static final String STUDENTS =
      "orrin told those students afterwards how each chess game of this final would be printed by "
          + "his school as a booklet ";

  @Test
  void sentencesThatWereShuffledTakeUpNothingOfWhatStandsBeforeThem() {
    KinGroup group = group(STORM + HARBOUR + CHESS + STUDENTS, STORM + CHESS + HARBOUR + STUDENTS);
    Seams seams = new Seams(group);

    assertThat(seams.difference(0, 1)).isGreaterThan(1);
    assertThat(seams.difference(1, 0)).isEqualTo(-seams.difference(0, 1));
  }

  @Test
  void textsInTheSameOrderHaveNoSeams() {
    KinGroup group = group(STORM + HARBOUR + CHESS, STORM + HARBOUR + CHESS);

    assertThat(new Seams(group).difference(0, 1)).isZero();
  }

  private static KinGroup group(String one, String other) {
    List<CodedText> texts = List.of(text(one), text(other));
    JoinCounts joins = JoinCounts.none();
    return new KinGroup(
        texts,
        new SourceDates(List.of("", "")),
        joins,
        joins.new Own(),
        (first, second) -> sentences(one, other));
  }

  /** Each sentence of the first where it stands in the second. */
  private static List<Reused> sentences(String one, String other) {
    return List.of(STORM, HARBOUR, CHESS, STUDENTS).stream()
        .filter(one::contains)
        .map(
            sentence -> {
              int words = sentence.strip().split(" ", -1).length;
              int a = words(one.substring(0, one.indexOf(sentence)));
              int b = words(other.substring(0, other.indexOf(sentence)));
              return new Reused(a, a + words, b, b + words, words, words, 0);
            })
        .toList();
  }

  private static int words(String text) {
    return text.isEmpty() ? 0 : text.strip().split(" ", -1).length;
  }

  private static CodedText text(String text) {
    String[] words = text.strip().split(" ", -1);
    byte[] weights = new byte[words.length];
    for (int w = 0; w < weights.length; w++) {
      weights[w] = (byte) (words[w].length() > 3 ? 60 : Scoring.MIN_WEIGHT);
    }
    return new CodedText(Arrays.stream(words).mapToInt(WordCode::of).toArray(), weights);
  }
}
