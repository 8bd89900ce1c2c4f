package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConsensusTest {
  private static final int ENGLISH = 0;
  private static final int FRENCH = 1;
  private static final int CHINESE = 2;

  @Test
  void aTellingInBetweenSpeaksForTwoSentencesThatItHoldsBoth() {
    Consensus consensus = new Consensus();
    consensus.join(ENGLISH, 4, FRENCH, 2, 0.9);
    consensus.join(FRENCH, 2, CHINESE, 7, 0.5);

    assertThat(consensus.evidence(ENGLISH, 4, CHINESE, 7).agree()).isEqualTo(0.45);
    assertThat(consensus.evidence(CHINESE, 7, ENGLISH, 4))
        .isEqualTo(consensus.evidence(ENGLISH, 4, CHINESE, 7));
  }

  @Test
  void itSpeaksAgainstTwoThatItTellsApart() {
    Consensus consensus = new Consensus();
    consensus.join(ENGLISH, 4, FRENCH, 2, 0.9);
    consensus.join(FRENCH, 3, CHINESE, 7, 0.5);

    assertThat(consensus.evidence(ENGLISH, 4, CHINESE, 7).differ()).isEqualTo(0.45);
    assertThat(consensus.evidence(ENGLISH, 4, CHINESE, 7).agree()).isZero();
  }

  @Test
  void aTellingThatHoldsOneOfThemOnlySpeaksWeaklyAgainst() {
    Consensus consensus = new Consensus();
    consensus.join(ENGLISH, 4, FRENCH, 2, 0.9);

    assertThat(consensus.evidence(ENGLISH, 4, CHINESE, 7))
        .isEqualTo(new Consensus.Evidence(0, 0, 0.9))
        .isEqualTo(consensus.evidence(CHINESE, 7, ENGLISH, 4));
  }

  @Test
  void theTwoTellingsThemselvesAreNotAsked() {
    Consensus consensus = new Consensus();
    consensus.join(ENGLISH, 4, CHINESE, 7, 0.9);

    assertThat(consensus.evidence(ENGLISH, 4, CHINESE, 7))
        .isEqualTo(new Consensus.Evidence(0, 0, 0));
  }
}
