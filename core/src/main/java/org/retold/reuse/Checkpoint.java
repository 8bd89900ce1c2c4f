package org.retold.reuse;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has finished, part by part, so that one that was killed goes on where it was.
 *
 * <p>A part is written under another name and renamed, so that it is there as a whole or not at
 * all; its checksum says that it is what was written. The folder's name says of which texts and
 * options it holds parts: those of others are thrown away.
 */
final class Checkpoint {
  /** To be raised with every change of what is found, or parts of two methods would be joined. */
  private static final int METHOD = 1;

  private static final String STATE = "state-";

  private final @Nullable Path folder;

  private Checkpoint(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Keeps nothing: a small collection is done again sooner than this is worth. */
  static Checkpoint none() {
    return new Checkpoint(null);
  }

  /** Keeps parts in a folder of this name, and removes what others left. */
  static Checkpoint in(Path work, long print) throws IOException {
    Path mine = work.resolve(STATE + Long.toHexString(print * 31 + METHOD));
    try (Stream<Path> content = Files.list(work)) {
      for (Path other : content.toList()) {
        if (other.getFileName().toString().startsWith(STATE) && !other.equals(mine)) {
          delete(other);
        }
      }
    }
    Files.createDirectories(mine);
    return new Checkpoint(mine);
  }

  /** A part that an earlier run has finished, or null. */
  long @Nullable [] read(String name) {
    if (folder == null || !Files.exists(folder.resolve(name))) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      long[] values = new long[bytes.length / Long.BYTES];
      ByteBuffer.wrap(bytes).asLongBuffer().get(values);
      int size = values.length - 1;
      if (size < 0 || values[size] != sum(bytes, size * Long.BYTES)) {
        return null;
      }
      return Arrays.copyOf(values, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a part. */
  void write(String name, long[] values) {
    if (folder == null) {
      return;
    }
    Path part = folder.resolve(name + ".part");
    CRC32C sum = new CRC32C();
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
          DataOutputStream out = new DataOutputStream(new CheckedOutputStream(file, sum))) {
        for (long value : values) {
          out.writeLong(value);
        }
        out.writeLong(sum.getValue());
      }
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** How many parts an earlier run has left. */
  int finished() throws IOException {
    if (folder == null) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.filter(file -> !file.toString().endsWith(".part")).count();
    }
  }

  /** Removes all parts: the results are written. */
  void remove() throws IOException {
    if (folder != null) {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> content;
    try (Stream<Path> files = Files.list(folder)) {
      content = files.toList();
    }
    for (Path file : content) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
