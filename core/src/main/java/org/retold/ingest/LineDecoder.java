package org.retold.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the lines of one file. Which encoding it is in is found out once, by the first line that
 * is not UTF-8: asking every line would cost more than reading it.
 */
final class LineDecoder {
  private final Place place;
  private @Nullable Charset usual;

  LineDecoder(Place place) {
    this.place = place;
  }

  Decoded read(byte[] line) {
    Decoded utf8 = Decoder.mended(line, StandardCharsets.UTF_8);
    if (utf8.remark() == null || Decoder.mostlyUtf8(utf8.text())) {
      return utf8;
    }
    if (usual == null) {
      usual = new CharsetGuess(line, List.of(place.charset())).guess();
    }
    return Decoder.mended(line, usual);
  }

  /** The encoding of a file that begins so, if it is certainly not UTF-8. */
  static Optional<Charset> legacy(byte[] head, String declared) {
    int end = head.length;
    while (end > 0 && head[end - 1] < 0) {
      end--;
    }
    byte[] whole = Arrays.copyOf(head, end);
    Decoded utf8 = Decoder.mended(whole, StandardCharsets.UTF_8);
    return utf8.remark() == null || Decoder.mostlyUtf8(utf8.text())
        ? Optional.empty()
        : Optional.of(new CharsetGuess(whole, List.of(declared)).guess());
  }
}
