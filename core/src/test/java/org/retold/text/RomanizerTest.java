package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RomanizerTest {

  @Test
  void aNameHasTheSameConsonantsInEverySpelling() {
    assertThat(Romanizer.skeleton("Kerimov", "en"))
        .isEqualTo(Romanizer.skeleton("Karimov", "en"))
        .isEqualTo(Romanizer.skeleton("Каримов", "ru"));
    assertThat(Romanizer.skeleton("Salmani", "en")).isEqualTo(Romanizer.skeleton("سلماني", "ar"));
  }

  @Test
  void theCoarseSkeletonForgivesWhatArabicLettersConfuse() {
    assertThat(Romanizer.coarse("Stamp", "en")).isEqualTo(Romanizer.coarse("ستامب", "ar"));
    assertThat(Romanizer.coarse("al-Karak", "en")).isEqualTo(Romanizer.coarse("الكرك", "ar"));
    assertThat(Romanizer.coarseVariants("وبغداد", "ar"))
        .contains(Romanizer.coarse("Baghdad", "en"));
  }

  @Test
  void marksGoAndHanIsReadAsPinyin() {
    assertThat(Romanizer.ascii("Gdańsk Þór Straße", "pl")).isEqualTo("gdansk thor strasse");
    assertThat(Romanizer.ascii("北京", "zh")).isEqualTo("bei jing");
  }

  @Property
  void theResultIsAscii(@ForAll String word) {
    assertThat(Romanizer.ascii(word, "und").chars().allMatch(c -> c < 128)).isTrue();
    assertThat(Romanizer.coarse(word, "ar").chars().noneMatch(Character::isUpperCase)).isTrue();
  }
}
