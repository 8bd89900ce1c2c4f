package org.retold.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignWordsTest {
  private final SignWords words = new SignWords();

  @Test
  void chineseAndThaiAreReadWordByWord() {
    assertThat(words.of("政府宣布")).containsExactly("政府", "宣布");
    assertThat(words.of("รัฐบาลประกาศ")).containsExactly("รัฐบาล", "ประกาศ");
  }

  @Test
  void aForeignNameIsReadSignBySignAndInPairs() {
    assertThat(words.of("布兰特")).contains("布", "兰", "布兰", "兰特");
  }

  @Test
  void longAndShortSignsAreTheSameWord() {
    assertThat(words.of("國會選舉")).isEqualTo(words.of("国会选举"));
  }
}
