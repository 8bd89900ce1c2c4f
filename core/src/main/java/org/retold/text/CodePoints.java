package org.retold.text;

import java.util.Arrays;

/**
 * The map between Java string indexes, which Retold counts in, and Unicode code points, which its
 * outputs give. A lone surrogate counts as one code point.
 */
public final class CodePoints {
  private final int length;

  /** Where the pairs of surrogates begin: the only places where the two counts part. */
  private final int[] pairs;

  public CodePoints(String text) {
    length = text.length();
    int count = 0;
    int[] found = new int[8];
    for (int i = 0; i + 1 < length; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i++;
      }
    }
    pairs = Arrays.copyOf(found, count);
  }

  /** How many code points lie before the index; an index inside a pair counts the pair. */
  public int of(int index) {
    if (index < 0 || index > length) {
      throw new IndexOutOfBoundsException("expected 0.." + length + ", got " + index);
    }
    int place = Arrays.binarySearch(pairs, index - 1);
    // A pair at index - 1 or later has not ended yet: its second half is not to be taken off.
    int ended = place >= 0 ? place : -place - 1;
    return index - ended;
  }

  /** The Java index of a code point. */
  public int index(int codePoint) {
    if (codePoint < 0 || codePoint > length - pairs.length) {
      throw new IndexOutOfBoundsException(
          "expected 0.." + (length - pairs.length) + ", got " + codePoint);
    }
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
