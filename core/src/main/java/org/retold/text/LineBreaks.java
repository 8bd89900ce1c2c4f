package org.retold.text;

import java.util.Arrays;

/**
 * Tells a line break that ends a paragraph or heading from one that only wraps a long line.
 *
 * <p>A text is taken as wrapped at a width if its lines are short and fill it, or if many of its
 * lines go on in lower case.
 */
final class LineBreaks {
  /** Wider lines were not wrapped by hand or by a mail program: those keep to 60 to 100. */
  private static final int WIDEST = 130;

  /** A shorter line is a heading, a menu entry or a byline even if lower case follows. */
  private static final int SHORTEST = 20;

  private final String text;
  private final int width;

  private LineBreaks(String text, int width) {
    this.text = text;
    this.width = width;
  }

  static LineBreaks of(String text) {
    int[] lengths = new int[16];
    int count = 0;
    int goesOn = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        int length = i - start;
        if (length > 1) {
          lengths = count == lengths.length ? Arrays.copyOf(lengths, count * 2) : lengths;
          lengths[count++] = length;
          goesOn += length >= SHORTEST && goesOnInLowerCase(text, i) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return new LineBreaks(text, width(Arrays.copyOf(lengths, count), goesOn));
  }

  private static int width(int[] lengths, int goesOn) {
    Arrays.sort(lengths);
    int count = lengths.length;
    if (count < 4 || lengths[count - 1] > WIDEST) {
      return 0;
    }
    int widest = lengths[count - 1];
    int full = count - lowerBound(lengths, widest * 3 / 4);
    boolean filled = count >= 6 && full * 10 >= count * 6 && widest > 40;
    return filled || (goesOn >= 2 && goesOn * 4 >= count) ? widest : 0;
  }

  private static int lowerBound(int[] sorted, int value) {
    int found = Arrays.binarySearch(sorted, value);
    while (found > 0 && sorted[found - 1] == value) {
      found--;
    }
    return found >= 0 ? found : -found - 1;
  }

  /** True if the single break after a line ends something; {@code next} is where text goes on. */
  boolean parts(int lineStart, int lineEnd, int next) {
    int length = lineEnd - lineStart;
    boolean hyphen = length > 1 && text.charAt(lineEnd - 1) == '-';
    if ((length >= SHORTEST || hyphen)
        && next < text.length()
        && Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return width == 0 || length * 4 < width * 3;
  }

  private static boolean goesOnInLowerCase(String text, int lineEnd) {
    return lineEnd + 1 < text.length() && Character.isLowerCase(text.charAt(lineEnd + 1));
  }
}
