package org.retold.ingest;

import it.unimi.dsi.fastutil.floats.FloatArrayList;

/** Collects the columns of one block in order. */
final class FeatureRow {
  private final FloatArrayList values = new FloatArrayList(280);

  void add(double value) {
    values.add((float) value);
  }

  void add(boolean value) {
    values.add(value ? 1f : 0f);
  }

  float[] values() {
    return values.toFloatArray();
  }
}
