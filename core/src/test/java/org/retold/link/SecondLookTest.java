package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the other articles of a collection say about two of them. */
final class SecondLookTest {
  private static final int ENGLISH = 0;
  private static final int FRENCH = 1;
  private static final int FRENCH_TOO = 2;
  private static final List<String> THREE = List.of("en", "fr", "fr");

  @Test
  void aNearerArticleOfAnotherEventSpeaksAgainst() {
    double alone = look(THREE, -2, 0.5, -6).logOdds(ENGLISH, FRENCH_TOO, 0.5);
    double withRival = look(THREE, 4, 0.5, -6).logOdds(ENGLISH, FRENCH_TOO, 0.5);

    assertThat(withRival).isLessThan(alone - 2);
  }

  @Test
  void anotherTellingOfTheSameStoryIsNoRival() {
    SecondLook strangers = look(THREE, 4, 0.5, -6);
    SecondLook siblings = look(THREE, 4, 0.5, 6);

    double against = strangers.logOdds(ENGLISH, FRENCH_TOO, 0.5);
    double without = siblings.logOdds(ENGLISH, FRENCH_TOO, 0.5);
    assertThat(without).isGreaterThan(against + 2);
    assertThat(siblings.logOdds(ENGLISH, FRENCH, 4) - without).isCloseTo(3.5, within(0.1));
  }

  @Test
  void whereHardlyAnybodyHasAPartnerTwoArticlesHaveToShareMore() {
    double among = collection(20, 20).logOdds(0, 20, 1);
    double rarely = collection(20, 1).logOdds(0, 20, 1);

    assertThat(among).isGreaterThan(1);
    assertThat(rarely).isLessThan(0);
  }

  @Test
  void nothingIsSaidAnewOfTwoArticlesInOneLanguage() {
    assertThat(look(THREE, 4, 0.5, 1.5).logOdds(FRENCH, FRENCH_TOO, 1.5)).isEqualTo(1.5);
  }

  /** English with French, English with the other, and both French. */
  private static SecondLook look(List<String> tongues, double one, double other, double within) {
    long[] keys = {Pairs.key(0, 1), Pairs.key(0, 2), Pairs.key(1, 2)};
    double[] odds = {one, other, within};
    return new SecondLook(tongues, Pairs.judged(keys, (a, b) -> odds[a + b - 1]));
  }

  /** So many articles in each of two languages, of which the first few have a partner. */
  private static SecondLook collection(int size, int partnered) {
    long[] keys =
        IntStream.range(0, size * size)
            .mapToLong(i -> Pairs.key(i / size, size + i % size))
            .toArray();
    List<String> tongues =
        IntStream.range(0, 2 * size).mapToObj(i -> i < size ? "en" : "fr").toList();
    return new SecondLook(
        tongues, Pairs.judged(keys, (a, b) -> b - a == size && a < partnered ? 4 : -5));
  }
}
