package org.retold.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what is read and stops a stream that grows beyond all measure while it is unpacked. */
final class LimitedInput extends FilterInputStream {
  /** Small files may grow by any factor; they are no bombs. */
  private static final long HARMLESS = 256L << 20;

  private final LongSupplier packed;
  private final long maxExpansion;
  private long count;

  LimitedInput(InputStream in, LongSupplier packed, long maxExpansion) {
    super(in);
    this.packed = packed;
    this.maxExpansion = maxExpansion;
  }

  /** Only counts. */
  LimitedInput(InputStream in) {
    this(in, () -> Long.MAX_VALUE, Long.MAX_VALUE);
  }

  long count() {
    return count;
  }

  /** True if it was stopped. */
  boolean isBomb() {
    return count > HARMLESS && count / maxExpansion > packed.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    add(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    add(Math.max(0, got));
    return got;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long got) throws IOException {
    count += got;
    if (isBomb()) {
      throw new Refusal(
          RefusalReason.BOMB, "unpacks to more than " + maxExpansion + " times its size");
    }
  }
}
