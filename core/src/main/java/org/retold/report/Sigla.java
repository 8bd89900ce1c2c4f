package org.retold.report;

import java.util.Comparator;

/** Sigla as they are read: A to Z, then Aa to Zz; inferred ones after all others. */
final class Sigla {
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(siglum -> siglum.codePointAt(0) > 'Z' ? 1 : 0)
          .thenComparingInt(String::length)
          .thenComparing(Comparator.naturalOrder());

  private Sigla() {}

  /** Letters and digits for an element's id: Greek is kept, anything else is spelled out. */
  static String id(String siglum) {
    StringBuilder id = new StringBuilder();
    siglum
        .codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point)) {
                id.appendCodePoint(point);
              } else {
                id.append('_').append(Integer.toHexString(point));
              }
            });
    return id.toString();
  }
}
