package org.retold.reuse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Longs sorted into numbered parts as they come: in memory, or when they are too many in a file
 * each. Any thread may add; the order inside a part is not kept.
 */
final class LongRuns implements Closeable {
  /** Memory grows by so many, and nothing is ever copied to a larger place. */
  private static final int BLOCK = 1 << 11;

  private final List<List<long[]>> blocks = new ArrayList<>();
  private final int[] sizes;
  private final Object[] locks;
  private final @Nullable FileChannel[] files;

  /**
   * Empty parts.
   *
   * @param folder where to write them; null to keep them in memory
   */
  LongRuns(int count, @Nullable Path folder, String name) throws IOException {
    sizes = new int[count];
    locks = new Object[count];
    Arrays.setAll(locks, part -> new Object());
    files = new FileChannel[count];
    for (int part = 0; part < count; part++) {
      blocks.add(new ArrayList<>());
      files[part] = folder == null ? null : open(folder.resolve(name + "-" + part));
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  int count() {
    return sizes.length;
  }

  /** Appends the first {@code length} of {@code values}. */
  void add(int part, long[] values, int length) {
    synchronized (locks[part]) {
      FileChannel file = files[part];
      if (file == null) {
        append(part, values, length);
      } else {
        write(file, values, length);
      }
      sizes[part] += length;
    }
  }

  private void append(int part, long[] values, int length) {
    List<long[]> all = blocks.get(part);
    int from = 0;
    while (from < length) {
      int used = (sizes[part] + from) % BLOCK;
      if (used == 0) {
        all.add(new long[BLOCK]);
      }
      int some = Math.min(BLOCK - used, length - from);
      System.arraycopy(values, from, all.get(all.size() - 1), used, some);
      from += some;
    }
  }

  private static void write(FileChannel file, long[] values, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * length);
    bytes.asLongBuffer().put(values, 0, length);
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a part and forgets it. */
  long[] take(int part) {
    long[] values = new long[sizes[part]];
    FileChannel file = files[part];
    if (file != null) {
      read(file, values);
      return values;
    }
    int at = 0;
    for (long[] block : blocks.set(part, List.of())) {
      int some = Math.min(BLOCK, values.length - at);
      System.arraycopy(block, 0, values, at, some);
      at += some;
    }
    return values;
  }

  private static void read(FileChannel file, long[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    try {
      file.position(0);
      int at = 0;
      while (at < values.length) {
        bytes.clear().limit(Math.min(bytes.capacity(), 8 * (values.length - at)));
        while (bytes.hasRemaining()) {
          if (file.read(bytes) < 0) {
            throw new IOException("a spilled run is shorter than what was written");
          }
        }
        bytes.flip();
        int count = bytes.remaining() / 8;
        bytes.asLongBuffer().get(values, at, count);
        at += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files) {
      if (file != null) {
        file.close();
      }
    }
  }
}
