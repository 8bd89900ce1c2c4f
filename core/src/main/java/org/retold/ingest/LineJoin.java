package org.retold.ingest;

import java.util.List;

/** Lines of print as running text: a word that a line's end has parted is whole again. */
final class LineJoin {
  /** What stands at the end of a line that parts a word: hyphens, and signs that OCR writes. */
  private static final String HYPHENS = "-\u00AD\u2010¬⸗";

  private LineJoin() {}

  static String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String words = line.strip().replaceAll("\\s+", " ");
      if (words.isEmpty()) {
        continue;
      }
      if (isParted(text) && Character.isLowerCase(words.codePointAt(0))) {
        text.setLength(text.length() - 1);
      } else if (text.length() > 0) {
        text.append(' ');
      }
      text.append(words);
    }
    return text.toString();
  }

  /** A dash between words has a space before it. */
  private static boolean isParted(CharSequence text) {
    int last = text.length() - 1;
    return last > 0
        && HYPHENS.indexOf(text.charAt(last)) >= 0
        && Character.isLetter(text.charAt(last - 1));
  }
}
