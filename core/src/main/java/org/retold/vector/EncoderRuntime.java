package org.retold.vector;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Opens and makes folders with sentence encoders.
 *
 * <p>Found by {@link java.util.ServiceLoader}: what runs a network weighs more than all of Retold,
 * and stays in a module of its own that is only there if somebody asks for it.
 */
public interface EncoderRuntime {

  /** Is told what goes on during long work. */
  interface Progress {
    void at(String stage, long done, long total);
  }

  /**
   * An encoder ready for use.
   *
   * @throws IOException if the folder holds no encoder, or a damaged one; the message says what is
   *     wrong and what to do
   */
  SentenceEncoder open(Path folder) throws IOException;

  /**
   * Makes a folder with the encoder that can be had without a registration anywhere.
   *
   * @param archive the published weights; fetched if null
   */
  void build(Path folder, @Nullable Path archive, Progress progress) throws IOException;
}
