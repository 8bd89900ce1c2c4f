package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In which of two texts what they share is at home. */
class BelongingTest {
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

  private static final String WEATHER =
      "rain is due over much of upper hallen from tuesday with gusts that may reach sixty miles "
          + "an hour on its coast ";

  private static final Recurrence.Window SENTENCE = Recurrence.Window.SENTENCE;

  @Test
  void sentencesThatWereShuffledTakeUpNothingOfWhatStandsBeforeThem() {
    KinGroup group = group(STORM + HARBOUR + CHESS + STUDENTS, STORM + CHESS + HARBOUR + STUDENTS);
    Seams seams = new Seams(group, new Recurrence(group));

    assertThat(seams.of(0, 1, SENTENCE)).isGreaterThan(seams.of(1, 0, SENTENCE) + 1);
  }

  @Test
  void textsInTheSameOrderHaveNoSeams() {
    KinGroup group = group(STORM + HARBOUR + CHESS, STORM + HARBOUR + CHESS);

    assertThat(new Seams(group, new Recurrence(group)).of(0, 1, SENTENCE)).isNaN();
  }

  @Test
  void aTextReadsOnWithoutWhatWasPutIntoIt() {
    KinGroup group = group(STORM + CHESS + HARBOUR, WEATHER + CHESS + STUDENTS);
    Closing closing = new Closing(group, new Recurrence(group));

    assertThat(closing.of(0, 1, SENTENCE)).isPositive();
    assertThat(closing.of(1, 0, SENTENCE)).isNegative();
  }

  @Test
  void whatATextEndsWithHasNothingToReadOnTo() {
    KinGroup group = group(STORM + HARBOUR + CHESS, CHESS + STUDENTS);

    assertThat(new Closing(group, new Recurrence(group)).of(0, 1, SENTENCE)).isNaN();
  }

  @Test
  void whatIsSharedIsAtHomeWhereItsWordsComeBack() {
    KinGroup group = group(STORM + CHESS + HARBOUR, CHESS + STUDENTS);
    Cohesion cohesion = new Cohesion(group, new Recurrence(group));

    assertThat(cohesion.around(1, 0)[0]).isGreaterThan(cohesion.around(0, 1)[0] + 1);
  }

  @Test
  void aTextOfWhichNothingIsItsOwnCannotBeAsked() {
    KinGroup group = group(CHESS, CHESS + STUDENTS);
    Recurrence words = new Recurrence(group);

    assertThat(new Cohesion(group, words).around(0, 1)).containsOnly(Double.NaN);
    assertThat(new Style(group, words).of(0, 1, SENTENCE)).isNaN();
  }

  @Test
  void oneWriterUsesTheSameCommonWords() {
    String saying = "he has it we do he has it we do he has it we do he has it we do he has it ";
    String telling = "one by one the son of the sea ran to the bay one by one the son of the sea ";
    KinGroup group = group(CHESS + saying, CHESS + telling);
    Style style = new Style(group, new Recurrence(group));

    assertThat(style.of(1, 0, Recurrence.Window.PARAGRAPH))
        .isGreaterThan(style.of(0, 1, Recurrence.Window.PARAGRAPH));
  }

  @Test
  void measuresChangeTheirSignWhenTheTwoChangePlaces() {
    KinGroup group = group(STORM + HARBOUR + CHESS + STUDENTS, STORM + CHESS + HARBOUR + WEATHER);
    Belonging belonging = new Belonging(group);
    double[] one = new double[Belonging.COUNT];
    double[] turned = new double[Belonging.COUNT];
    belonging.add(one, 0, 0, 1);
    belonging.add(turned, 0, 1, 0);

    for (int k = 0; k < one.length; k++) {
      assertThat(turned[k]).isEqualTo(0 - one[k]);
    }
  }

  @Test
  void whatIsSharedIsNearerToWordsOfItsMatterThoughNoneComesBack() {
    KinGroup group = group(STORM + STUDENTS, CHESS + STUDENTS, matters());
    Setting setting = new Setting(group);

    assertThat(setting.of(1, 0)).isGreaterThan(setting.of(0, 1) + .2);
  }

  @Test
  void whereTheCollectionIsSmallNobodyKnowsWhatWordsAreAbout() {
    KinGroup group = group(STORM + STUDENTS, CHESS + STUDENTS);

    assertThat(new Setting(group).of(1, 0)).isNaN();
  }

  /** A collection half of which is about the weather and half about chess. */
  private static WordSpace matters() {
    int texts = 400;
    WordSpace.Builder builder = new WordSpace.Builder(texts);
    Random random = new Random(7);
    for (int text = 0; text < texts; text++) {
      String[] words = (text % 2 == 0 ? STORM + HARBOUR : CHESS + STUDENTS).split(" ", -1);
      StringBuilder some = new StringBuilder();
      for (int w = 0; w < 20; w++) {
        some.append(words[random.nextInt(words.length)]).append(' ');
      }
      builder.add(text(some.toString()));
    }
    return builder.learn();
  }

  private static KinGroup group(String one, String other) {
    return group(one, other, WordSpace.NONE);
  }

  private static KinGroup group(String one, String other, WordSpace space) {
    List<CodedText> texts = List.of(text(one), text(other));
    JoinCounts joins = JoinCounts.none();
    return new KinGroup(
        texts,
        new SourceDates(List.of("", "")),
        joins,
        joins.new Own(),
        space,
        (first, second) -> sentences(one, other));
  }

  /** Each sentence of the first where it stands in the second. */
  private static List<Reused> sentences(String one, String other) {
    return List.of(STORM, HARBOUR, CHESS, STUDENTS).stream()
        .filter(one::contains)
        .filter(other::contains)
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
