package org.retold.encoder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Reads variables from a bundle's data in the order they lie there, and checks each. */
final class VariableReader {
  /** TensorFlow and LevelDB turn and shift a checksum, so that it may itself be summed. */
  private static final int MASK = 0xa282ead8;

  private final InputStream data;
  private long at;

  VariableReader(InputStream data) {
    this.data = data;
  }

  /** Takes a row of a variable. */
  interface RowSink {
    void accept(int row, float[] values);
  }

  /** How many bytes have been passed. */
  long position() {
    return at;
  }

  /** Hands over a variable row by row; the array is used again for the next row. */
  void read(StoredTensor tensor, RowSink sink) throws IOException {
    if (tensor.offset() < at) {
      throw new IOException(tensor.name() + " overlaps the variable before it");
    }
    data.skipNBytes(tensor.offset() - at);
    CRC32C sum = new CRC32C();
    float[] row = new float[tensor.columns()];
    byte[] bytes = new byte[row.length * Float.BYTES];
    for (int i = 0; i < tensor.rows(); i++) {
      if (data.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new EOFException(tensor.name() + " ends after " + i + " of its rows");
      }
      sum.update(bytes);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(row);
      sink.accept(i, row);
    }
    at = tensor.offset() + tensor.size();
    int masked = Integer.rotateRight((int) sum.getValue(), 15) + MASK;
    if (masked != tensor.checksum()) {
      throw new IOException(tensor.name() + " is damaged: its checksum is not the stored one");
    }
  }

  /** A whole variable. */
  float[] read(StoredTensor tensor) throws IOException {
    float[] all = new float[Math.multiplyExact(tensor.rows(), tensor.columns())];
    read(tensor, (i, row) -> System.arraycopy(row, 0, all, i * row.length, row.length));
    return all;
  }
}
