package org.retold.ingest;

import java.util.Arrays;

/** Collects the columns of one block in order. */
final class FeatureRow {
  private float[] values = new float[320];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void add(boolean value) {
    add(value ? 1.0 : 0.0);
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }
}
