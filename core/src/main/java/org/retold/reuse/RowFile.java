package org.retold.reuse;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;

/** A file whose rows are made by many threads and written in order. */
final class RowFile {

  /** Makes the rows of one task. */
  interface Rows {
    void write(int task, ByteArrayOutputStream out);
  }

  private RowFile() {}

  /**
   * Writes tasks 0 to n - 1 one after the other; few are held in memory at a time. A file is whole
   * or not there.
   */
  static void write(Path file, int n, Workers workers, Rows rows) throws IOException {
    Deque<Future<byte[]>> pending = new ArrayDeque<>();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      for (int task = 0; task < n; task++) {
        int current = task;
        pending.add(
            workers
                .threads()
                .submit(
                    () -> {
                      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                      rows.write(current, bytes);
                      return bytes.toByteArray();
                    }));
        if (pending.size() > 2 * workers.count()) {
          out.write(Workers.join(pending.remove()));
        }
      }
      while (!pending.isEmpty()) {
        out.write(Workers.join(pending.remove()));
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
