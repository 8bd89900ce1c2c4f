package org.retold.reuse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks of whole lines of about a megabyte, so that many can parse at once. */
final class LineBlocks {
  private static final int BLOCK = 1 << 20;

  /**
   * Some lines.
   *
   * @param bytes may be longer than what is used
   * @param firstLine the number of the first, from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Block(byte[] bytes, int length, long firstLine) {

    /** Calls for each line that is not blank. */
    void lines(LineReader reader) {
      long number = firstLine;
      int from = 0;
      while (from < length) {
        int to = from;
        while (to < length && bytes[to] != '\n') {
          to++;
        }
        if (!isBlank(from, to)) {
          reader.read(bytes, from, to, number);
        }
        number++;
        from = to + 1;
      }
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (bytes[i] > ' ' || bytes[i] < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Takes a line. */
  interface LineReader {
    void read(byte[] bytes, int from, int to, long number);
  }

  private final InputStream in;
  private byte[] rest = new byte[0];
  private long nextLine = 1;
  private boolean atEnd;

  LineBlocks(InputStream in) {
    this.in = in;
  }

  /** The next block, or null at the end. */
  @Nullable Block next() throws IOException {
    byte[] bytes = Arrays.copyOf(rest, Math.max(BLOCK, 2 * rest.length));
    int length = rest.length;
    int lastLine = -1;
    while (!atEnd && lastLine < 0) {
      length = fill(bytes, length);
      lastLine = lastBreak(bytes, length);
      if (!atEnd && lastLine < 0) {
        bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
      }
    }
    int end = atEnd ? length : lastLine + 1;
    rest = Arrays.copyOfRange(bytes, end, length);
    if (end == 0) {
      return null;
    }
    Block block = new Block(bytes, end, nextLine);
    for (int i = 0; i < end; i++) {
      nextLine += bytes[i] == '\n' ? 1 : 0;
    }
    return block;
  }

  private int fill(byte[] bytes, int from) throws IOException {
    int length = from;
    while (length < bytes.length) {
      int read = in.read(bytes, length, bytes.length - length);
      if (read < 0) {
        atEnd = true;
        break;
      }
      length += read;
    }
    return length;
  }

  private static int lastBreak(byte[] bytes, int length) {
    int at = length - 1;
    while (at >= 0 && bytes[at] != '\n') {
      at--;
    }
    return at;
  }
}
