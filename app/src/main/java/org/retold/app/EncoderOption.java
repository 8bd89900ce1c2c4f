package org.retold.app;

import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.retold.RetoldOptions;
import picocli.CommandLine.Option;

/** The option {@code --encoder} of the commands that align sentences. */
final class EncoderOption {

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description =
          "Folder with a sentence encoder (ONNX), for better pairs across languages; to make one:"
              + " retold encoder build DIR.")
  private @Nullable Path folder;

  /** The options with the encoder, if one was given. */
  RetoldOptions options(SortedMap<String, String> given) {
    Path named = folder;
    if (named == null) {
      return Commands.options(given);
    }
    given.put("encoder", named.toString());
    return Commands.options(given).withEncoder(Encoders.open(named));
  }
}
