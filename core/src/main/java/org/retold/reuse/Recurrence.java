package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Whether words come back because a text goes on about the same things, against chance: rare words
 * that come back say much, common ones little, and so does every word that might have come back.
 */
final class Recurrence {
  /** Fewer words say nothing. */
  static final int LEAST = 8;

  /**
   * Words around a place, and how often a word comes back in so many beside chance. That hardly
   * depends on how rare the word is; docs/method/reuse.md#cohesion.
   */
  enum Window {
    SENTENCE(20, .04),
    PARAGRAPH(60, .085),
    PAGE(200, .13),
    EVERYWHERE(1 << 28, .15);

    final int words;
    private final double about;
    private final double silent;

    Window(int words, double about) {
      this.words = words;
      this.about = about;
      silent = Math.log(1 - about);
    }
  }

  private final KinGroup group;
  private final double[][] frequencies;

  Recurrence(KinGroup group) {
    this.group = group;
    frequencies = new double[group.size()][];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = new double[group.text(i).size()];
      for (int w = 0; w < frequencies[i].length; w++) {
        frequencies[i][w] = group.frequency(i, w);
      }
    }
  }

  int code(int index, int word) {
    CodedText text = group.text(index);
    return text.codes[text.from + word] & WordCode.WORD;
  }

  /** The share of a word of a text in the words of the collection. */
  double frequency(int index, int word) {
    return frequencies[index][word];
  }

  /**
   * Log odds that a text is about a word.
   *
   * @param isBack whether it is among some words
   * @param length how many these are
   */
  double odds(int index, int word, boolean isBack, int length, Window window) {
    if (!isBack) {
      return window.silent;
    }
    double chance = 1 - Math.exp(-length * frequencies[index][word]);
    return Math.log((window.about + (1 - window.about) * chance) / chance);
  }

  /** Log odds that a later stretch, ends exclusive, goes on about the words of one before it. */
  double goesOn(int index, int from, int to, int laterFrom, int laterTo, Window window) {
    IntOpenHashSet before = new IntOpenHashSet();
    for (int w = from; w < to; w++) {
      before.add(code(index, w));
    }
    IntOpenHashSet seen = new IntOpenHashSet();
    double sum = 0;
    for (int w = laterFrom; w < laterTo; w++) {
      int code = code(index, w);
      if (seen.add(code)) {
        sum += odds(index, w, before.contains(code), to - from, window);
      }
    }
    return sum;
  }
}
