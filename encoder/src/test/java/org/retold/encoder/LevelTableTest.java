package org.retold.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LevelTableTest {

  @Test
  void everyVariableIsListedUnderItsWholeName() throws IOException {
    SmallModel model = new SmallModel();

    assertThat(LevelTable.read(model.index()).tailMap("m").keySet())
        .containsExactlyElementsOf(model.variables.keySet());
  }

  @Test
  void aTextIsNoIndex() {
    assertThatThrownBy(() -> LevelTable.read(new byte[100])).hasMessageContaining("not an index");
  }

  /** Whatever byte is wrong: entries or a message, never another failure. */
  @Property(tries = 200)
  void aDamagedIndexIsReadOrRefused(
      @ForAll @IntRange(max = 5000) int place, @ForAll byte value, @ForAll boolean cut)
      throws IOException {
    byte[] index = new SmallModel().index();
    int at = place % index.length;
    index[at] = value;

    byte[] damaged = cut ? Arrays.copyOfRange(index, at, index.length) : index;

    try {
      assertThat(LevelTable.read(damaged)).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("index of variables");
    }
  }
}
