package org.retold.encoder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A TensorFlow SavedModel inside an archive inside a jar. It is read as a stream, so 700 MB of
 * variables are never unpacked to disk or held in memory.
 */
final class ModelArchive {
  private static final int BUFFER = 1 << 16;

  private final Path jar;
  private final String model;

  /**
   * @param model the jar's entry that is the archive
   */
  ModelArchive(Path jar, String model) {
    this.jar = jar;
    this.model = model;
  }

  /** Does something with the bytes of a file of the model. */
  interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  /** All bytes of a small file of the model. */
  byte[] bytes(String file) throws IOException {
    return read(file, InputStream::readAllBytes);
  }

  <T> T read(String file, Reading<T> reading) throws IOException {
    try (ZipFile outer = new ZipFile(jar.toFile())) {
      ZipEntry entry = outer.getEntry(model);
      if (entry == null) {
        throw new IOException(jar + " has no entry " + model);
      }
      try (ZipInputStream inner =
          new ZipInputStream(new BufferedInputStream(outer.getInputStream(entry), BUFFER))) {
        for (ZipEntry at = inner.getNextEntry(); at != null; at = inner.getNextEntry()) {
          if (at.getName().equals(file)) {
            return reading.read(inner);
          }
        }
      }
    }
    throw new IOException(jar + ": the model has no file " + file);
  }
}
