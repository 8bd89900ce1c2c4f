package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {

  @Test
  void wordsFromRightToLeftDoNotPullOurMarksToTheirSide() {
    assertThat(Shown.sentence("“31” in A and ساحل الأنباء; “13” in C"))
        .isEqualTo("“31” in A and \u2068ساحل الأنباء\u2069; “13” in C");
  }

  @Test
  void anOverrideInAnArticleDoesNotTurnThePage() {
    assertThat(Shown.sentence("“\u202Eevil\u202C” in A")).isEqualTo("“evil” in A");
  }

  @Test
  void whatIsNearlyCertainIsNotWrittenAsCertain() {
    assertThat(Shown.fraction(0.9994)).isEqualTo(">.99");
    assertThat(Shown.fraction(0.004)).isEqualTo("<.01");
    assertThat(Shown.fraction(1)).isEqualTo("1");
    assertThat(Shown.fraction(0)).isEqualTo(".00");
    assertThat(Shown.fraction(0.655)).isEqualTo(".66");
  }

  @Test
  void aThingAndSeveral() {
    assertThat(Shown.count(33, "day")).isEqualTo("33 days");
    assertThat(Shown.count(33, "story")).isEqualTo("33 stories");
    assertThat(Shown.count(33, "survey")).isEqualTo("33 surveys");
  }
}
