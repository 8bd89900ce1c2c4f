package org.retold.encoder;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.retold.vector.EncoderRuntime;
import org.retold.vector.SentenceEncoder;

/** Sentence encoders that are ONNX models. Found by {@link java.util.ServiceLoader}. */
public final class OnnxEncoders implements EncoderRuntime {

  @Override
  public SentenceEncoder open(Path folder) throws IOException {
    return OnnxSentenceEncoder.open(EncoderFolder.read(folder));
  }

  @Override
  public void build(Path folder, @Nullable Path archive, Progress progress) throws IOException {
    new EncoderBuilder(PublishedModel.MULTILINGUAL_BERT, progress).build(folder, archive);
  }
}
