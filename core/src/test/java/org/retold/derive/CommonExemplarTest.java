package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class CommonExemplarTest {

  @Test
  void aCollectionWhoseLinesAllLookCopiedHoldsItsSources() {
    HeldSources learnt = HeldSources.USUAL.with(Collections.nCopies(200, -2.0));

    assertThat(learnt.share()).isLessThan(.03);
  }

  @Test
  void aCollectionWhoseLinesLookLostHoldsFewSources() {
    HeldSources learnt = HeldSources.USUAL.with(Collections.nCopies(200, 2.0));

    assertThat(learnt.share()).isGreaterThan(.9);
  }

  @Test
  void noLinesTeachNothing() {
    assertThat(HeldSources.USUAL.with(Collections.emptyList())).isEqualTo(HeldSources.USUAL);
  }

  @Test
  void theSameSignsSayMoreWhereSourcesAreSeldomHeld() {
    HeldSources few = HeldSources.USUAL.with(Collections.nCopies(50, 3.0));

    assertThat(few.probability(0)).isGreaterThan(HeldSources.USUAL.probability(0));
    assertThat(HeldSources.USUAL.probability(0)).isLessThan(.5);
  }
}
