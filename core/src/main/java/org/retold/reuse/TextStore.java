package org.retold.reuse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** All texts of a collection on disk, UTF-8: read again only for what is shown. */
final class TextStore implements Closeable {
  private final FileChannel channel;
  private long size;

  TextStore(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Appends and gives the place of the first byte. */
  long append(byte[] bytes) throws IOException {
    long start = size;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      size += channel.write(buffer, size);
    }
    return start;
  }

  /** Safe for threads. */
  byte[] read(long start, int length) {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try {
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, start + buffer.position());
        if (read < 0) {
          throw new IOException("the texts on disk end at " + start + buffer.position());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
