package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two texts laid side by side. */
class KinPairTest {
  private static final String FIRST =
      "the ferry struck a sandbank before dawn and nobody aboard was injured "
          + "divers examined the hull on tuesday and found a narrow crack "
          + "the operator promised refunds to every passenger without a cabin";

  private static final String MOVED =
      "the ferry struck a sandbank before dawn and nobody aboard was injured "
          + "the operator promised refunds to every passenger without a cabin "
          + "divers examined the hull on tuesday and found a narrow crack";

  @Test
  void aSentenceThatWasMovedInsideAPassageIsFoundWhereItStandsNow() {
    CodedText one = text(FIRST);
    CodedText other = text(MOVED);
    Reused whole = new Reused(0, one.size(), 0, other.size(), one.size(), one.size(), 0);
    KinPair alone = KinPair.of(one, other, List.of(whole));

    List<Reused> moved = ShortRuns.of(one, other, side(alone.free()), side(alone.turned().free()));
    KinPair pair = KinPair.of(one, other, Stretches.joined(moved, List.of(whole)));

    assertThat(alone.equal()).isLessThan(one.size());
    assertThat(pair.equal()).isEqualTo(one.size());
    assertThat(pair.breaks()).isEqualTo(1);
  }

  @Test
  void aFewEqualWordsAmongMatterPutInAreChance() {
    CodedText one = text("storms closed the harbour for two days " + own("x", 14, "the"));
    CodedText other = text("storms closed the harbour for two days " + own("y", 14, "the"));
    Reused whole = new Reused(0, one.size(), 0, other.size(), 8, one.size(), 0);

    KinPair pair = KinPair.of(one, other, List.of(whole));

    assertThat(pair.equal()).isEqualTo(7);
    assertThat(pair.inB(one.size() - 1)).isEqualTo(KinPair.OUTSIDE);
  }

  @Test
  void whatNeitherIsKnownToHandOnIsNoRun() {
    CodedText one = text(FIRST);
    boolean[] all = new boolean[one.size()];
    Arrays.fill(all, true);
    KinGroup.Side own = new KinGroup.Side(all.clone(), all);

    assertThat(ShortRuns.of(one, text(FIRST), own, new KinGroup.Side(all.clone(), all))).isEmpty();
  }

  private static KinGroup.Side side(boolean[] free) {
    return new KinGroup.Side(free, new boolean[free.length]);
  }

  private static String own(String letter, int words, String last) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < words; w++) {
      text.append(letter).append(w).append(' ');
    }
    return text + last;
  }

  private static CodedText text(String words) {
    int[] codes = Arrays.stream(words.split(" ", -1)).mapToInt(WordCode::of).toArray();
    byte[] weights = new byte[codes.length];
    for (int w = 0; w < codes.length; w++) {
      weights[w] = (byte) (words.split(" ", -1)[w].length() > 3 ? 60 : Scoring.MIN_WEIGHT);
    }
    return new CodedText(codes, weights);
  }
}
