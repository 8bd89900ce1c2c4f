package org.retold.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder with an encoder holds.
 *
 * <p>{@code encoder.json} may say it; what it does not say is read from the files that folders for
 * sentence-transformers have, or is as it mostly is.
 *
 * @param model the ONNX file
 * @param vocabulary pieces, a line each, or a {@code tokenizer.json}
 * @param lowerCase true if the model was trained on small letters without accents
 * @param output the model's output to read; empty: found by name
 * @param prefix what the model wants before each sentence
 * @param mostPieces what is longer is cut
 */
record EncoderFolder(
    Path model,
    Path vocabulary,
    boolean lowerCase,
    Pooling pooling,
    String output,
    String prefix,
    int mostPieces) {

  static final String CONFIG = "encoder.json";
  static final String MODEL = "encoder.onnx";
  static final String VOCABULARY = "vocab.txt";
  static final String TOKENIZER = "tokenizer.json";

  /** Sentences of news have 35 pieces on average, one in a thousand has more than these. */
  static final int MOST_PIECES = 256;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> MODELS =
      List.of(MODEL, "model.onnx", "onnx/model.onnx", "model_quantized.onnx");

  EncoderFolder {
    if (mostPieces < 3) {
      throw new IllegalArgumentException("expected 3 pieces or more, got " + mostPieces);
    }
  }

  /** Reads the folder and checks the files whose checksums it gives. */
  static EncoderFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          folder + " is not a folder. To make one with an encoder: retold encoder build " + folder);
    }
    JsonNode config = json(folder.resolve(CONFIG));
    check(folder, config.path("sha256"));
    return new EncoderFolder(
        model(folder, config),
        vocabulary(folder),
        lowerCase(folder, config),
        pooling(folder, config),
        config.path("output").asText(""),
        config.path("prefix").asText(""),
        config.path("mostPieces").asInt(MOST_PIECES));
  }

  private static JsonNode json(Path file) throws IOException {
    if (!Files.exists(file)) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void check(Path folder, JsonNode sums) throws IOException {
    for (Map.Entry<String, JsonNode> entry : sums.properties()) {
      Path file = folder.resolve(entry.getKey()).normalize();
      if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
        throw new IOException(folder + " has no file " + entry.getKey() + "; make it anew");
      }
      String sum = Checksum.of(file, read -> {});
      if (!sum.equals(entry.getValue().asText())) {
        throw new IOException(
            file + " is damaged: its SHA-256 is " + sum + ". Delete the folder and make it anew");
      }
    }
  }

  private static Path model(Path folder, JsonNode config) throws IOException {
    String named = config.path("model").asText("");
    List<String> names = named.isEmpty() ? MODELS : List.of(named);
    return find(folder, names)
        .orElseThrow(
            () ->
                new IOException(
                    folder
                        + " holds no encoder: it has no "
                        + String.join(", no ", names)
                        + ". To make one: retold encoder build "
                        + folder));
  }

  private static Path vocabulary(Path folder) throws IOException {
    return find(folder, List.of(VOCABULARY, TOKENIZER))
        .orElseThrow(
            () ->
                new IOException(
                    folder + " has a model, but neither " + VOCABULARY + " nor " + TOKENIZER));
  }

  private static Optional<Path> find(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  private static boolean lowerCase(Path folder, JsonNode config) throws IOException {
    JsonNode told = config.path("lowerCase");
    return told.isBoolean()
        ? told.asBoolean()
        : json(folder.resolve("tokenizer_config.json")).path("do_lower_case").asBoolean(false);
  }

  private static Pooling pooling(Path folder, JsonNode config) throws IOException {
    if (config.path("pooling").isTextual()) {
      return Pooling.named(config.path("pooling").asText());
    }
    JsonNode told = json(folder.resolve("1_Pooling/config.json"));
    return told.path("pooling_mode_cls_token").asBoolean(false) ? Pooling.FIRST : Pooling.MEAN;
  }

  Tokenizer tokenizer() throws IOException {
    return vocabulary.endsWith(TOKENIZER)
        ? WordPieces.of(vocabulary, json(vocabulary))
        : WordPieces.read(vocabulary, lowerCase);
  }
}
