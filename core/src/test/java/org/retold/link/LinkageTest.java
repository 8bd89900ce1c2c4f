package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Articles 0 to 9 are in English, 10 to 19 in French, and so on. */
final class LinkageTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ru");

  @Test
  void groupsOfOneLanguageAreJudgedByTheirNearestMembers() {
    Linkage linkage = linkage((a, b) -> a + b >= 7 ? 2 : -9);

    assertThat(linkage.between(group(0, 1, 2, 3), group(4, 5, 6, 7))).isGreaterThan(-6);
    assertThat(linkage.between(group(3), group(4, 5, 6, 7))).isEqualTo(2);
  }

  @Test
  void whatIsTrueOfOneGroupAndAnotherIsTrueOfTheOtherAndTheOne() {
    Linkage linkage = linkage((a, b) -> Math.abs(a - b) % 7 - 3);
    Group one = group(0, 4, 11, 21);
    Group other = group(2, 13, 17, 25, 28);

    assertThat(linkage.between(one, other)).isCloseTo(linkage.between(other, one), within(1e-9));
  }

  /** Two arrests of one man: no translation of the first is sure that it is not the second. */
  @Test
  void translationsCannotOutvoteWhatIsToldInOneLanguage() {
    Linkage linkage = linkage((a, b) -> a / 10 == b / 10 ? -3 : 9);

    assertThat(linkage.between(group(0, 10, 20), group(1, 11, 21))).isLessThan(0);
  }

  @Test
  void groupsThatShareNoLanguageAreJudgedAcrossLanguages() {
    Linkage linkage = linkage((a, b) -> a / 10 == b / 10 ? -3 : 4);

    assertThat(linkage.between(group(0, 1), group(10, 20))).isEqualTo(4);
  }

  @Test
  void aLateTellingThatKnowsSomeOfALargeStoryIsHeardMoreThanTheStory() {
    Linkage linkage = linkage((a, b) -> Math.min(a, b) < 3 ? 3 : -3);

    double between = linkage.between(group(0, 1, 2, 3, 4, 5, 6, 7), group(9));

    assertThat(between).isGreaterThan(0);
  }

  private static Linkage linkage(Clusters.PairJudge judge) {
    return new Linkage(article -> LANGUAGES.get(article / 10), judge);
  }

  private static Group group(int... members) {
    return Group.of(IntStream.of(members).boxed().toList(), article -> LANGUAGES.get(article / 10));
  }
}
