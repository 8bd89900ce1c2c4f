package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Judged pairs, packed. */
final class PairsTest {
  private static final long[] KEYS = {Pairs.key(0, 1), Pairs.key(2, 0), Pairs.key(1, 4)};

  @Test
  void aPairIsTheSameInWhateverOrderItIsNamed() {
    assertThat(Pairs.key(7, 3)).isEqualTo(Pairs.key(3, 7));
  }

  @Test
  void everyPairComesBackWithWhatWasJudgedOfIt() {
    assertThat(Pairs.judged(KEYS, (a, b) -> a - b))
        .containsExactly(
            new Clusters.Pair(0, 1, -1), new Clusters.Pair(0, 2, -2), new Clusters.Pair(1, 4, -3));
  }

  @Test
  void pairsThatWerePartedAndPutTogetherAreTheSamePairs() {
    Pairs all = Pairs.judged(KEYS, (a, b) -> a + b);
    Pairs withZero = all.only((a, b) -> a == 0);

    assertThat(withZero).hasSize(2);
    assertThat(withZero.and(all.only((a, b) -> a != 0))).isEqualTo(all);
    assertThat(all.only((a, b) -> a != 0).and(withZero)).isEqualTo(all);
  }
}
