package org.retold.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gz (RFC 1952), member by member: archives of crawlers hold one for each record. A damaged
 * member costs itself and not the rest of the file: reading goes on at the next that begins, a
 * blank line stands where the damage was, and the end of the stream tells it as an exception. So a
 * file of one member is refused as a whole, and a file of records loses one.
 */
final class GzipMembers extends InputStream {
  /** Packed bytes of one member that are searched again for the next one's beginning. */
  private static final int KEPT = 4 << 20;

  /** A file with more damage is given up. */
  private static final int MOST_DAMAGES = 1000;

  private static final int HEAD = 10;
  private static final int TRAILER = 8;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEAD_SUM = 2;
  private static final int RESERVED = 0xE0;
  private static final byte[] SEAM = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();

  /** Packed bytes, of the present member as far as they are kept. */
  private byte[] window = new byte[1 << 16];

  private int start;
  private int at;
  private int filled;
  private boolean inside;
  private boolean ended;
  private int seam = SEAM.length;
  private int damages;
  private @Nullable IOException first;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!inside && !open()) {
        return end();
      }
      if (seam < SEAM.length) {
        bytes[offset] = SEAM[seam++];
        return 1;
      }
      int got = inflate(bytes, offset, length);
      if (got > 0) {
        sum.update(bytes, offset, got);
        return got;
      }
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int end() throws IOException {
    IOException damage = first;
    if (damage != null) {
      throw new ZipException(damage.getMessage() + (damages > 1 ? ", and others" : ""));
    }
    return -1;
  }

  /** Bytes of the present member; 0 if it ended, was damaged or wants more input. */
  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int got = inflater.inflate(bytes, offset, length);
      if (got == 0 && inflater.finished()) {
        at -= inflater.getRemaining();
        close(sum.getValue(), inflater.getBytesWritten());
      } else if (got == 0 && inflater.needsDictionary()) {
        damaged(new ZipException("a gz member wants a dictionary"));
      } else if (got == 0 && !feed()) {
        damaged(new EOFException("a gz member is cut short"));
      }
      return got;
    } catch (DataFormatException e) {
      damaged(new ZipException("a gz member is corrupt: " + e.getMessage()));
      return 0;
    }
  }

  private boolean feed() throws IOException {
    if (at == filled && !fill()) {
      return false;
    }
    inflater.setInput(window, at, filled - at);
    at = filled;
    return true;
  }

  /** Compares the trailer. What was wrong is out by now, but it is told. */
  private void close(long crc, long size) throws IOException {
    inside = false;
    if (!has(TRAILER)) {
      damaged(new EOFException("a gz member is cut short"));
      return;
    }
    boolean sound = number(at) == crc && number(at + 4) == (size & 0xFFFFFFFFL);
    if (sound) {
      at += TRAILER;
      start = at;
    } else {
      damaged(new ZipException("a gz member is corrupt: its checksum is wrong"));
    }
  }

  private long number(int index) {
    long number = 0;
    for (int i = 3; i >= 0; i--) {
      number = number << 8 | (window[index + i] & 0xFF);
    }
    return number;
  }

  /** Goes to the next member's packed bytes; false at the end. */
  private boolean open() throws IOException {
    while (!ended) {
      if (at == filled && !fill()) {
        return false;
      }
      if (window[at] == 0 && damages == 0) {
        // Tapes and disks are filled up with zeros.
        at++;
        start = at;
      } else if (isHead(at) && skipHead()) {
        inflater.reset();
        sum.reset();
        inside = true;
        return true;
      } else {
        damaged(new ZipException("bytes between gz members that are none"));
      }
    }
    return false;
  }

  private boolean isHead(int index) throws IOException {
    int distance = index - at;
    boolean whole = has(distance + HEAD);
    int head = at + distance;
    return whole
        && window[head] == 0x1F
        && window[head + 1] == (byte) 0x8B
        && window[head + 2] == 8
        && (window[head + 3] & RESERVED) == 0;
  }

  private boolean skipHead() throws IOException {
    int flags = window[at + 3];
    int length = HEAD;
    if ((flags & EXTRA) != 0) {
      if (!has(length + 2)) {
        return false;
      }
      length += 2 + (window[at + length] & 0xFF) + ((window[at + length + 1] & 0xFF) << 8);
    }
    for (int text = Integer.bitCount(flags & (NAME | COMMENT)); text > 0; text--) {
      do {
        if (!has(++length)) {
          return false;
        }
      } while (window[at + length - 1] != 0);
    }
    length += (flags & HEAD_SUM) != 0 ? 2 : 0;
    if (!has(length)) {
      return false;
    }
    at += length;
    return true;
  }

  /** Remembers the damage and goes to where the next member begins, if any does. */
  private void damaged(IOException damage) throws IOException {
    inside = false;
    seam = 0;
    damages++;
    first = first == null ? damage : first;
    at = Math.min(start + 1, filled);
    while (damages < MOST_DAMAGES) {
      if (at + HEAD > filled && !fill()) {
        break;
      }
      if (window[at] == 0x1F && isHead(at)) {
        start = at;
        return;
      }
      at++;
      start = at;
    }
    ended = true;
  }

  /** Reads until so many bytes stand after the present place; false if the stream has fewer. */
  private boolean has(int length) throws IOException {
    while (filled - at < length) {
      if (length > KEPT || !fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (at - start > KEPT) {
      start = at;
    }
    if (start > 0) {
      System.arraycopy(window, start, window, 0, filled - start);
      filled -= start;
      at -= start;
      start = 0;
    }
    if (filled == window.length) {
      window = Arrays.copyOf(window, window.length * 2);
    }
    int got = in.read(window, filled, window.length - filled);
    filled += Math.max(0, got);
    return got > 0;
  }
}
