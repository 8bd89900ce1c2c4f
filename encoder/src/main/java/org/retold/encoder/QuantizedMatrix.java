package org.retold.encoder;

import java.util.Arrays;

/**
 * A matrix in bytes: value = byte x scale, one scale for each column or each row.
 *
 * <p>Seven bits, -63 to 63, where a matrix is multiplied: processors without VNNI add two products
 * of a byte with a signed byte in 16 bits, and 2 x 255 x 63 still fits while 2 x 255 x 127 is cut
 * off. With eight bits the sentences of NTREX lay at cosine .60 to the exact ones, with seven at
 * .998 (docs/method/encoder.md#bytes).
 */
final class QuantizedMatrix {
  private static final int SEVEN_BITS = 63;
  private static final int EIGHT_BITS = 127;

  private final int rows;
  private final int columns;
  private final byte[] values;
  private final float[] scales;

  private QuantizedMatrix(int rows, int columns, byte[] values, float[] scales) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    this.scales = scales;
  }

  /** For multiplication: a scale for each column, seven bits. */
  static QuantizedMatrix byColumn(float[] matrix, int rows, int columns) {
    float[] scales = new float[columns];
    for (int i = 0; i < matrix.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(matrix[i]));
    }
    for (int column = 0; column < columns; column++) {
      scales[column] = scale(scales[column], SEVEN_BITS);
    }
    byte[] values = new byte[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      values[i] = (byte) Math.round(matrix[i] / scales[i % columns]);
    }
    return new QuantizedMatrix(rows, columns, values, scales);
  }

  /** An empty matrix to be filled row by row, for tables that rows are looked up in. */
  static QuantizedMatrix ofRows(int rows, int columns) {
    return new QuantizedMatrix(
        rows, columns, new byte[Math.multiplyExact(rows, columns)], new float[rows]);
  }

  /** Sets a row, eight bits with a scale of its own. */
  void setRow(int row, float[] exact) {
    float most = 0;
    for (float value : exact) {
      most = Math.max(most, Math.abs(value));
    }
    scales[row] = scale(most, EIGHT_BITS);
    for (int column = 0; column < columns; column++) {
      values[row * columns + column] = (byte) Math.round(exact[column] / scales[row]);
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Row by row; not to be changed. */
  byte[] values() {
    return values;
  }

  float[] scales() {
    return scales;
  }

  private static float scale(float most, int steps) {
    return most == 0 ? 1 : most / steps;
  }

  /** Matrices by columns side by side, so that one multiplication does for all. */
  static QuantizedMatrix beside(QuantizedMatrix... parts) {
    int rows = parts[0].rows;
    int columns = Arrays.stream(parts).mapToInt(part -> part.columns).sum();
    byte[] values = new byte[Math.multiplyExact(rows, columns)];
    float[] scales = new float[columns];
    int from = 0;
    for (QuantizedMatrix part : parts) {
      System.arraycopy(part.scales, 0, scales, from, part.columns);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            part.values, row * part.columns, values, row * columns + from, part.columns);
      }
      from += part.columns;
    }
    return new QuantizedMatrix(rows, columns, values, scales);
  }
}
