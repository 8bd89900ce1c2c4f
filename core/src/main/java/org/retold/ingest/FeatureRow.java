package org.retold.ingest;

import java.util.Arrays;

/**
 * Collects the columns of one block in order, as whole numbers in the order of the numbers: to
 * compare them needs no branch to be guessed, and most are 0 or 1.
 */
final class FeatureRow {
  private static final int ONE = ordered(1);

  private int[] columns = new int[240];
  private int size;

  void add(double value) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
    }
    columns[size++] = ordered((float) value);
  }

  void add(boolean value) {
    addBit(value ? 1 : 0, 0);
  }

  /** One bit of many. */
  void addBit(long bits, int bit) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
    }
    columns[size++] = ONE & -(int) ((bits >>> bit) & 1);
  }

  int size() {
    return size;
  }

  /** The columns, {@link #ordered}; what lies behind the last is of no meaning. */
  int[] ordered() {
    return columns;
  }

  /** The columns as they were added. */
  float[] values() {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = Float.intBitsToFloat(flipped(columns[i]));
    }
    return values;
  }

  /** A whole number that is greater where the number is. */
  static int ordered(float value) {
    return flipped(Float.floatToRawIntBits(value + 0f));
  }

  /** Of negative numbers all bits but the sign; twice, and nothing has changed. */
  private static int flipped(int bits) {
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }
}
