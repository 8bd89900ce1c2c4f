package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class PlainLettersTest {
  private static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final PlainLetters PLAIN = new PlainLetters(RULES::transliterate);

  @Test
  void aGreekDiphthongAndAnotherScriptAreLeftToTheRules() {
    assertThat(PLAIN.latin("λιμενας")).isEqualTo("limenas");
    assertThat(PLAIN.latin("αγγελος")).isNull();
    assertThat(PLAIN.latin("порт")).isNull();
    assertThat(PLAIN.latin("नदी")).isNull();
  }

  @Property
  void greekIsWrittenAsTheRulesWriteIt(
      @ForAll @CharRange(from = 'ά', to = 'ώ') @StringLength(min = 1, max = 9) String word) {
    isAsTheRulesWriteIt(word);
  }

  @Property
  void hebrewIsWrittenAsTheRulesWriteIt(
      @ForAll @CharRange(from = 'א', to = 'ת') @StringLength(min = 1, max = 9) String word) {
    isAsTheRulesWriteIt(word);
  }

  @Property
  void arabicIsWrittenAsTheRulesWriteIt(
      @ForAll @CharRange(from = '\u0620', to = '\u06d3') @StringLength(min = 1, max = 9)
          String word) {
    isAsTheRulesWriteIt(word);
  }

  private static void isAsTheRulesWriteIt(String word) {
    String plain = PLAIN.latin(word);

    if (plain != null) {
      assertThat(plain).isEqualTo(RULES.transliterate(word));
    }
  }
}
