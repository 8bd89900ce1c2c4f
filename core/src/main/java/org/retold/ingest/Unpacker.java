package org.retold.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Unpacks gz, bz2 and zst, known by their first bytes; several layers, each within limits. */
final class Unpacker {
  private static final int LAYERS = 3;
  private static final int BUFFER = 1 << 16;

  private Unpacker() {}

  /** The plain bytes; the stream can be marked as far as a {@link Sniffer} looks. */
  static BufferedInputStream unpack(InputStream packed, IngestOptions options) throws IOException {
    BufferedInputStream in = buffered(packed);
    for (int layer = 0; layer < LAYERS; layer++) {
      LimitedInput counted = new LimitedInput(in);
      byte[] head = head(in, 6);
      InputStream inner;
      if (startsWith(head, 0x1F, 0x8B, 8)) {
        inner = new GzipMembers(counted);
      } else if (startsWith(head, 'B', 'Z', 'h') && head.length > 4 && head[4] == 0x31) {
        inner = new BZip2CompressorInputStream(counted, true);
      } else if (startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
        inner = new ZstdInputStream(counted).setContinuous(false);
      } else {
        return in;
      }
      in = buffered(new LimitedInput(inner, counted::count, options.maxExpansion()));
    }
    throw new Refusal(RefusalReason.BOMB, "packed more than " + LAYERS + " times");
  }

  /** What servers call deflate: with the head that the standard wants, or bare. */
  static BufferedInputStream inflate(BufferedInputStream in, IngestOptions options)
      throws IOException {
    byte[] head = head(in, 2);
    boolean headed =
        head.length == 2 && head[0] == 0x78 && ((head[0] << 8) | (head[1] & 0xFF)) % 31 == 0;
    boolean plain = head.length == 2 && (head[0] == '<' || head[0] == '\n');
    if (plain) {
      return in;
    }
    LimitedInput counted = new LimitedInput(in);
    InputStream inner = new InflaterInputStream(counted, new Inflater(!headed));
    return buffered(new LimitedInput(inner, counted::count, options.maxExpansion()));
  }

  /**
   * The first bytes, without taking them from the stream. A stream whose end tells of damage says
   * so to who reads it, not to who only looks.
   */
  static byte[] head(BufferedInputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = new byte[length];
    int filled = 0;
    try {
      for (int got = 0; got >= 0 && filled < length; filled += Math.max(0, got)) {
        got = in.read(head, filled, length - filled);
      }
    } catch (ZipException e) {
      if (filled == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, filled);
  }

  private static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, BUFFER);
  }

  static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
