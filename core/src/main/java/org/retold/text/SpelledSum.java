package org.retold.text;

/** Adds up the words of a spelled number as far as they belong to one number. */
final class SpelledSum {
  private long whole;
  private long section = -1;
  private long lastMagnitude = Long.MAX_VALUE;

  /** Takes the next word's value; false if it begins another number. */
  boolean add(long value, boolean linked) {
    if (value >= 1000) {
      return magnitude(value);
    }
    if (section < 0) {
      section = value;
      return true;
    }
    long joined = joined(value, linked);
    if (joined < 0) {
      return false;
    }
    section = joined;
    return true;
  }

  long total() {
    return whole + Math.max(0, section);
  }

  private boolean magnitude(long value) {
    boolean power = isRound(value);
    if (!power || value >= lastMagnitude) {
      return false;
    }
    whole += Math.max(1, section) * value;
    section = -1;
    lastMagnitude = value;
    return true;
  }

  private static boolean isRound(long value) {
    long rest = value;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }

  /** The section with the word behind it; -1 if the two are no one number. */
  private long joined(long value, boolean linked) {
    if (value == 100 && section < 100 && section > 0) {
      return section * 100;
    }
    long rest = section % 100;
    if (rest == 0 && value < 100 && section > 0) {
      return section + value;
    }
    if (rest == 4 && value == 20) {
      // quatre-vingts
      return section - 4 + 80;
    }
    if (rest >= 20 && rest % 10 == 0 && value > 0 && (value < 10 || (value < 20 && rest >= 60))) {
      return section + value;
    }
    boolean unitFirst =
        linked && rest < 10 && rest > 0 && value >= 20 && value < 100 && value % 10 == 0;
    return unitFirst ? section + value : -1;
  }
}
