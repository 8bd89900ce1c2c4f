package org.retold.reuse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Longs sorted into numbered parts as they come: in memory, or when they are too many in a file
 * each. Any thread may add; the order inside a part is not kept.
 */
final class LongRuns implements Closeable {
  private static final int FIRST = 1 << 8;

  private final long[][] parts;
  private final int[] sizes;
  private final Object[] locks;
  private final @Nullable FileChannel[] files;
  private final @Nullable Path folder;

  /**
   * Empty parts.
   *
   * @param folder where to write them; null to keep them in memory
   */
  LongRuns(int count, @Nullable Path folder, String name) throws IOException {
    parts = new long[count][0];
    sizes = new int[count];
    locks = new Object[count];
    Arrays.setAll(locks, part -> new Object());
    files = new FileChannel[count];
    this.folder = folder;
    if (folder != null) {
      for (int part = 0; part < count; part++) {
        files[part] =
            FileChannel.open(
                folder.resolve(name + "-" + part),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
    }
  }

  int count() {
    return parts.length;
  }

  /** Appends the first {@code length} of {@code values}. */
  void add(int part, long[] values, int length) {
    synchronized (locks[part]) {
      if (folder == null) {
        append(part, values, length);
      } else {
        write(part, values, length);
      }
    }
  }

  private void append(int part, long[] values, int length) {
    int size = sizes[part];
    if (parts[part].length < size + length) {
      int room = Math.max(FIRST, Math.max(size + length, size + (size >> 1)));
      parts[part] = Arrays.copyOf(parts[part], room);
    }
    System.arraycopy(values, 0, parts[part], size, length);
    sizes[part] = size + length;
  }

  private void write(int part, long[] values, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * length);
    bytes.asLongBuffer().put(values, 0, length);
    FileChannel file = files[part];
    try {
      while (file != null && bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sizes[part] += length;
  }

  /** Gives a part and forgets it. */
  long[] take(int part) {
    FileChannel file = files[part];
    if (file == null) {
      long[] values = Arrays.copyOf(parts[part], sizes[part]);
      parts[part] = new long[0];
      return values;
    }
    return read(file, sizes[part]);
  }

  private static long[] read(FileChannel file, int size) {
    long[] values = new long[size];
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    try {
      file.position(0);
      int at = 0;
      while (at < size) {
        bytes.clear().limit(Math.min(bytes.capacity(), 8 * (size - at)));
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
    return values;
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
