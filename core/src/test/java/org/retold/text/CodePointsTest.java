package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CodePointsTest {

  @Test
  void anEmojiBeforeAPassageShiftsItByOne() {
    CodePoints points = new CodePoints("a😀b");

    assertThat(points.of(3)).isEqualTo(2);
    assertThat(points.index(2)).isEqualTo(3);
  }

  @Test
  void aPlaceBeyondTheTextIsRefused() {
    assertThatThrownBy(() -> new CodePoints("a😀").of(4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new CodePoints("a😀").index(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property
  void countsAsJavaDoes(@ForAll String text) {
    CodePoints points = new CodePoints(text);

    for (int i = 0; i <= text.length(); i++) {
      assertThat(points.of(i)).isEqualTo(text.codePointCount(0, i));
    }
    for (int i = 0; i <= text.codePointCount(0, text.length()); i++) {
      assertThat(points.index(i)).isEqualTo(text.offsetByCodePoints(0, i));
    }
  }
}
