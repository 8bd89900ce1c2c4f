package org.retold.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/** Finds where the next record of a damaged archive begins. */
final class WarcSeam {
  private static final byte[] MAGIC = "\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private WarcSeam() {}

  /** Moves the buffer to the next record's first byte; false at the end of the archive. */
  static boolean find(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (true) {
      int at = indexOf(buffer);
      if (at >= 0) {
        buffer.position(at + 2);
        return true;
      }
      int keep = Math.min(buffer.remaining(), MAGIC.length - 1);
      buffer.position(buffer.limit() - keep);
      buffer.compact();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        return false;
      }
    }
  }

  /** A seam at the very first byte is the record that has just failed. */
  private static int indexOf(ByteBuffer buffer) {
    for (int at = buffer.position(); at + MAGIC.length <= buffer.limit(); at++) {
      int match = 0;
      while (match < MAGIC.length && buffer.get(at + match) == MAGIC[match]) {
        match++;
      }
      if (match == MAGIC.length) {
        return at;
      }
    }
    return -1;
  }
}
