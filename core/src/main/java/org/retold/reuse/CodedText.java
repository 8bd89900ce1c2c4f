package org.retold.reuse;

/**
 * The words of one text as the kernels see them: codes and weights, a window on arrays that may
 * hold many texts.
 *
 * <p>A weight says how much it means that two texts share this word here, in {@link
 * Scoring#UNIT}ths: little for function words and for the words of formulas.
 */
public final class CodedText {
  final int[] codes;
  final byte[] weights;
  final int from;
  final int to;

  /** A text that fills both arrays, which are not copied. */
  public CodedText(int[] codes, byte[] weights) {
    this(codes, weights, 0, codes.length);
  }

  CodedText(int[] codes, byte[] weights, int from, int to) {
    if (from < 0 || to < from || to > codes.length || to > weights.length) {
      throw new IllegalArgumentException(
          "expected 0 <= from <= to <= " + codes.length + ", got " + from + ".." + to);
    }
    this.codes = codes;
    this.weights = weights;
    this.from = from;
    this.to = to;
  }

  public int size() {
    return to - from;
  }

  /** True if the text is of a script without spaces, judged by the word in its middle. */
  boolean isUnspaced() {
    return size() > 0 && WordCode.isUnspaced(codes[from + size() / 2]);
  }

  /** True if a sentence begins at this word, or if the text ends before it. */
  boolean isBoundary(int word) {
    return word <= from || word >= to || WordCode.startsSentence(codes[word]);
  }

  /** The sum of weights of the words {@code [begin, end)}. */
  public int weight(int begin, int end) {
    int sum = 0;
    for (int i = begin; i < end; i++) {
      sum += weights[i];
    }
    return sum;
  }
}
