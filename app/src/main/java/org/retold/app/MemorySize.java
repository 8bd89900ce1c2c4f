package org.retold.app;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Sizes of memory as Java's own options write them: 400m, 2g. */
final class MemorySize {
  private MemorySize() {}

  static long parse(String size) {
    String text = size.strip().toLowerCase(Locale.ROOT);
    int unit = text.isEmpty() ? -1 : "kmgt".indexOf(text.charAt(text.length() - 1));
    String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
    if (!digits.matches("[0-9]{1,9}")) {
      throw new TypeConversionException("expected a size such as 400m or 2g, got " + size);
    }
    return Long.parseLong(digits) << (10 * (unit + 1));
  }
}
