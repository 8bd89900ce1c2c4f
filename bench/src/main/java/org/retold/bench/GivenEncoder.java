package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.retold.vector.EncoderRuntime;
import org.retold.vector.SentenceEncoder;

/**
 * The encoder that whoever measures has on disk: the system property {@code retold.encoder} or the
 * variable {@code RETOLD_ENCODER} names its folder. Its 660 MB are never fetched by a build.
 */
final class GivenEncoder {
  private GivenEncoder() {}

  private static String folder() {
    String variable = System.getenv("RETOLD_ENCODER");
    return System.getProperty("retold.encoder", variable == null ? "" : variable);
  }

  static boolean present() {
    return !folder().isEmpty() && Files.isDirectory(Path.of(folder()));
  }

  static SentenceEncoder open() throws IOException {
    return ServiceLoader.load(EncoderRuntime.class)
        .findFirst()
        .orElseThrow(() -> new IOException("the module encoder is not on the class path"))
        .open(Path.of(folder()));
  }
}
