package org.retold.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.retold.vector.EncoderRuntime;
import org.retold.vector.SentenceEncoder;

/** The module that runs sentence encoders, which is only there if somebody asked for it. */
final class Encoders {
  private Encoders() {}

  static EncoderRuntime runtime() {
    return ServiceLoader.load(EncoderRuntime.class)
        .findFirst()
        .orElseThrow(
            () ->
                new NotDone(
                    "an encoder needs Retold's module \"encoder\", which is not on the class path."
                        + " Call ./retold of a checkout, which builds it, or add"
                        + " encoder/target/retold-encoder.jar and encoder/target/lib/*."));
  }

  static SentenceEncoder open(Path folder) {
    EncoderRuntime runtime = runtime();
    try {
      return runtime.open(folder);
    } catch (IOException e) {
      throw new NotDone(String.valueOf(e.getMessage()));
    }
  }
}
