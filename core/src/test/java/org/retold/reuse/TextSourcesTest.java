package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.text.Words;

/** Who of some texts of one story was copied from whom. */
class TextSourcesTest {
  private static final String FIRE =
      "A fire in the old salt store destroyed forty fishing boats and hurt nine people early on"
          + " Tuesday, the port said.";
  private static final String ROPES =
      "\"We could do nothing but cut the ropes and push what floated into the bay,\" the chief said.";
  private static final String HURT = "Six of the nine had tried to save what they owned.";
  private static final String LOSS =
      "The harbour master said the loss came to three million crowns, of which a third was insured.";
  private static final String QUAY =
      "\"We have fished from this quay for two hundred years and on Monday we shall,\" ";
  private static final String LETTER =
      "The store had been looked at in May and was found to lack sprinklers, says a letter of the"
          + " county fire office that is dated the seventeenth.";

  private final String wire = text(FIRE, ROPES, HURT, LOSS, QUAY + "she said.", LETTER);
  private static final String SOME_LOSS = LOSS.replace("came to three", "came to some three");

  private final String herald = text(FIRE, ROPES, SOME_LOSS);
  private final String mercury = text(FIRE, QUAY + "the chief said.", SOME_LOSS, LETTER);

  @Test
  void whoHasWholeSentencesThatACutLacksHasThemFromTheUncutText() {
    List<Words> words = List.of(Words.of(wire), Words.of(herald), Words.of(mercury));
    TextSources.Builder builder = new TextSources.Builder(words, Attestation.NONE, new Hours());
    share(builder, words, 0, 1, FIRE);
    share(builder, words, 0, 1, ROPES);
    share(builder, words, 0, 1, "The harbour master said the loss came to");
    share(builder, words, 0, 1, "three million crowns, of which a third was insured.");
    share(builder, words, 0, 2, FIRE);
    share(builder, words, 0, 2, QUAY);
    share(builder, words, 0, 2, "The harbour master said the loss came to");
    share(builder, words, 0, 2, "three million crowns, of which a third was insured.");
    share(builder, words, 0, 2, LETTER);
    share(builder, words, 1, 2, FIRE);
    share(builder, words, 1, 2, "the chief said. " + SOME_LOSS);

    TextSources sources = builder.weigh();

    assertThat(sources.exemplars()).containsExactly(-1, 0, 0);
    assertThat(sources.share(0, 2)).isGreaterThan(.75);
  }

  private void share(
      TextSources.Builder builder, List<Words> words, int one, int other, String passage) {
    List<String> texts = List.of(wire, herald, mercury);
    int a = texts.get(one).indexOf(passage);
    int b = texts.get(other).indexOf(passage);
    assertThat(a).isNotNegative();
    assertThat(b).isNotNegative();
    Words left = words.get(one);
    Words right = words.get(other);
    int length = Words.of(passage).size();
    builder.share(one, other, left.at(a), left.at(a) + length, right.at(b), right.at(b) + length);
  }

  private static String text(String... sentences) {
    return String.join(" ", sentences);
  }

  /** Printed in the order in which they are given, some hours apart. */
  private static final class Hours implements Precedence {
    @Override
    public double age(int one, int other) {
      return Integer.compare(other, one);
    }

    @Override
    public double days(int one, int other) {
      return Math.max(0, other - one) * .1;
    }

    @Override
    public double evidence(int one, int other) {
      return 0;
    }
  }
}
