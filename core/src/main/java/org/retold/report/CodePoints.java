package org.retold.report;

/** Java string indexes of one text as code points. */
final class CodePoints {
  private static final int STEP = 512;
  private final String text;
  private final int[] counts;

  CodePoints(String text) {
    this.text = text;
    this.counts = new int[text.length() / STEP + 1];
    for (int i = 1; i < counts.length; i++) {
      counts[i] = counts[i - 1] + text.codePointCount((i - 1) * STEP, i * STEP);
    }
  }

  int of(int index) {
    int block = index / STEP;
    return counts[block] + text.codePointCount(block * STEP, index);
  }
}
