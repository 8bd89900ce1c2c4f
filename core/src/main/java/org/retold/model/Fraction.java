package org.retold.model;

/** The law that similarities, confidences and scores are numbers from 0 to 1. */
final class Fraction {
  private Fraction() {}

  static void require(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("expected 0 <= %s <= 1, got %s".formatted(name, value));
    }
  }
}
