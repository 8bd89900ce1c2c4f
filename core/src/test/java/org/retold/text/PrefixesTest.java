package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrefixesTest {
  @Test
  void aWordThatBeginsAsNoNameDoesIsToldAtOnce() {
    Prefixes prefixes = new Prefixes(3);
    prefixes.add("january");
    prefixes.add("mo");

    assertThat(prefixes.begin("janvier")).as("it begins alike").isTrue();
    assertThat(prefixes.begin("mo")).isTrue();
    assertThat(prefixes.begin("jab")).isFalse();
    assertThat(prefixes.begin("monday")).as("a short name is all of its word").isFalse();
    assertThat(prefixes.begin("ja")).as("shorter than any name").isFalse();
  }
}
