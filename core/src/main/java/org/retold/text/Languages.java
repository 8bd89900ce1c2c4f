package org.retold.text;

import java.util.Locale;

/** Reads a language tag as far as the finders need it. */
final class Languages {
  private Languages() {}

  /** The primary subtag in lower case: {@code pt} of {@code pt-BR}. */
  static String base(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    String base = tag.substring(0, end).toLowerCase(Locale.ROOT);
    return base.equals("no") ? "nb" : base;
  }
}
