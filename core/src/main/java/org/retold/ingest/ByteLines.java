package org.retold.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, none longer than a limit: what is beyond it is passed over. */
final class ByteLines {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private boolean cut;

  ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its line feed, or null at the end. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    cut = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int length = Math.min(end - at, limit - line.size());
      cut |= length < end - at;
      line.write(buffer, at, length);
      boolean found = end < filled;
      at = found ? end + 1 : end;
      if (found) {
        return line.toByteArray();
      }
    }
    return any ? line.toByteArray() : null;
  }

  /** True if the last line was longer than the limit. */
  boolean wasCut() {
    return cut;
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
