package org.retold.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retold.vector.SentenceEncoder;

/**
 * Runs an ONNX model on sentences.
 *
 * <p>One sentence at a time, each on one thread: where a model brings its inputs to bytes, the
 * scale is that of all that is encoded together, so a batch would make a vector depend on its
 * neighbours. Several threads encode several sentences instead.
 */
final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {
  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

  /** A sentence that is pooled already, as exports of sentence-transformers name it. */
  private static final String POOLED = "sentence_embedding";

  private final EncoderFolder folder;
  private final Tokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final Recent recent = new Recent();

  private OnnxSentenceEncoder(
      EncoderFolder folder, Tokenizer tokenizer, OrtEnvironment environment, OrtSession session)
      throws IOException, OrtException {
    this.folder = folder;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
    requireInputs();
    this.output = output();
  }

  static OnnxSentenceEncoder open(EncoderFolder folder) throws IOException {
    Tokenizer tokenizer = folder.tokenizer();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment("retold");
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(folder.model().toString(), options);
      return new OnnxSentenceEncoder(folder, tokenizer, environment, session);
    } catch (OrtException e) {
      throw new IOException(
          folder.model() + " cannot be run; is it a whole ONNX model? " + e.getMessage(), e);
    }
  }

  private void requireInputs() throws IOException {
    for (String input : session.getInputNames()) {
      if (!INPUTS.contains(input)) {
        throw new IOException(
            folder.model()
                + " wants \""
                + input
                + "\"; a sentence encoder takes "
                + sorted(INPUTS));
      }
    }
  }

  private String output() throws IOException, OrtException {
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    if (!folder.output().isEmpty()) {
      if (!outputs.containsKey(folder.output())) {
        throw new IOException(
            folder.model()
                + " has no output \""
                + folder.output()
                + "\", only "
                + sorted(outputs.keySet()));
      }
      return folder.output();
    }
    if (outputs.containsKey(POOLED)) {
      return POOLED;
    }
    return outputs.entrySet().stream()
        .filter(entry -> dimensions(entry.getValue()) == 3)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    folder.model()
                        + " gives no vectors of pieces; name one of "
                        + sorted(outputs.keySet())
                        + " as \"output\" in "
                        + EncoderFolder.CONFIG));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static int dimensions(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape().length : 0;
  }

  @Override
  public float[][] encode(List<String> sentences, String language) {
    return sentences.parallelStream().map(this::encode).toArray(float[][]::new);
  }

  private float[] encode(String sentence) {
    return recent.of(sentence, this::run);
  }

  private float[] run(String sentence) {
    long[] pieces = tokenizer.pieces(folder.prefix() + sentence, folder.mostPieces());
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(values(input, pieces)));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        Object value = result.get(0).getValue();
        return value instanceof float[][][] states
            ? folder.pooling().pool(states[0])
            : ((float[][]) value)[0];
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          folder.model() + " failed on a sentence of " + pieces.length + " pieces", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] values(String input, long[] pieces) {
    if (input.equals("input_ids")) {
      return pieces;
    }
    long[] values = new long[pieces.length];
    Arrays.fill(values, input.equals("attention_mask") ? 1 : 0);
    return values;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() throws IOException {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException(folder.model() + " could not be closed", e);
    }
  }
}
