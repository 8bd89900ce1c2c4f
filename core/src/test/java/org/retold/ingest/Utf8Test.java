package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class Utf8Test {
  @Property(tries = 200)
  void aTextIsReadInPiecesAsItIsReadWhole(@ForAll("texts") String text) {
    assertThat(Decoder.mended(text.getBytes(UTF_8), UTF_8).text()).isEqualTo(text);
  }

  @Property(tries = 200)
  void brokenBytesAreReplacedInPiecesAsTheyAreInTheWhole(@ForAll("bytes") byte[] bytes) {
    assertThat(Decoder.mended(bytes, UTF_8).text()).isEqualTo(new String(bytes, UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "harbour ", "ü", "”", "港", "😀", " ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(300)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of(
            (byte) 'a', (byte) ' ', (byte) 0xC3, (byte) 0xA4, (byte) 0xE2, (byte) 0x80)
        .array(byte[].class)
        .ofMinSize(1)
        .ofMaxSize(600);
  }
}
