package org.retold.encoder;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A BERT of two layers and random weights, written as TensorFlow would write it. */
final class SmallModel {
  static final int WIDTH = 64;
  static final int INNER = 128;
  static final String ENTRY = "models/small";
  static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "ferry", "the", "##s", "dam", "leak", "渡", "轮", ".");

  final SortedMap<String, float[]> variables = new TreeMap<>();
  private final SortedMap<String, int[]> shapes = new TreeMap<>();
  private final Random random = new Random(7);

  SmallModel() {
    add("module/bert/embeddings/word_embeddings", VOCABULARY.size(), WIDTH);
    add("module/bert/embeddings/position_embeddings", 32, WIDTH);
    add("module/bert/embeddings/token_type_embeddings", 2, WIDTH);
    norm("module/bert/embeddings/LayerNorm");
    for (int layer = 0; layer < 3; layer++) {
      String at = "module/bert/encoder/layer_" + layer + '/';
      dense(at + "attention/self/query", WIDTH, WIDTH);
      dense(at + "attention/self/key", WIDTH, WIDTH);
      dense(at + "attention/self/value", WIDTH, WIDTH);
      dense(at + "attention/output/dense", WIDTH, WIDTH);
      norm(at + "attention/output/LayerNorm");
      dense(at + "intermediate/dense", WIDTH, INNER);
      dense(at + "output/dense", INNER, WIDTH);
      norm(at + "output/LayerNorm");
    }
  }

  private void dense(String name, int rows, int columns) {
    add(name + "/kernel", rows, columns);
    add(name + "/bias", columns);
  }

  private void norm(String name) {
    add(name + "/gamma", WIDTH);
    add(name + "/beta", WIDTH);
  }

  private void add(String name, int... shape) {
    int size = shape.length == 1 ? shape[0] : shape[0] * shape[1];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() * .2f + (name.endsWith("gamma") ? 1 : 0);
    }
    variables.put(name, values);
    shapes.put(name, shape);
  }

  /** The jar as it is published: an archive in an archive. */
  Path jar(Path folder) throws IOException {
    return jar(folder, data());
  }

  /** The same with one bit of the last layer that is used turned over. */
  Path damagedJar(Path folder) throws IOException {
    byte[] data = data();
    data[offset("module/bert/encoder/layer_1/output/dense/kernel") + 100] ^= 1;
    return jar(folder, data);
  }

  private Path jar(Path folder, byte[] data) throws IOException {
    Path jar = folder.resolve("small.jar");
    byte[] model =
        zip(
            Map.of(
                "assets/vocab.txt",
                String.join("\n", VOCABULARY).getBytes(StandardCharsets.UTF_8),
                "variables/variables.data-00000-of-00001",
                data,
                "variables/variables.index",
                index()));
    Files.write(jar, zip(Map.of(ENTRY, model)));
    return jar;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }

  private byte[] data() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (float[] values : variables.values()) {
      data.write(bytes(values));
    }
    return data.toByteArray();
  }

  private int offset(String name) {
    return variables.headMap(name).values().stream().mapToInt(values -> 4 * values.length).sum();
  }

  private byte[] entry(String name) throws IOException {
    byte[] values = bytes(variables.getOrDefault(name, new float[0]));
    CRC32C sum = new CRC32C();
    sum.update(values);
    int masked = Integer.rotateRight((int) sum.getValue(), 15) + 0xa282ead8;
    byte[] shape =
        message(
            out -> {
              for (int size : shapes.getOrDefault(name, new int[0])) {
                out.writeByteArray(2, message(dimension -> dimension.writeInt64(1, size)));
              }
            });
    return message(
        out -> {
          out.writeEnum(1, 1);
          out.writeByteArray(2, shape);
          out.writeInt64(4, offset(name));
          out.writeInt64(5, values.length);
          out.writeFixed32(6, masked);
        });
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance((OutputStream) bytes);
    fields.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  /** A LevelDB table of one block, keys shortened by what they share with the key before. */
  byte[] index() throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    entries.put("", new byte[] {8, 1});
    for (String name : variables.keySet()) {
      entries.put(name, entry(name));
    }
    byte[] block = block(entries);
    byte[] places =
        block(
            Map.of(
                "n",
                message(
                    out -> {
                      out.writeUInt32NoTag(0);
                      out.writeUInt32NoTag(block.length);
                    })));
    int second = block.length + 5;
    byte[] handles =
        message(
            out -> {
              out.writeUInt32NoTag(second);
              out.writeUInt32NoTag(places.length);
              out.writeUInt32NoTag(second);
              out.writeUInt32NoTag(places.length);
            });
    ByteBuffer table =
        ByteBuffer.allocate(second + places.length + 5 + 48).order(ByteOrder.LITTLE_ENDIAN);
    table.put(block).put(second, places).put(second + places.length + 5, handles);
    table.putLong(table.capacity() - 8, 0xdb4775248b80fb57L);
    return table.array();
  }

  private static byte[] block(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    byte[] before = {};
    for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
      byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
      int mismatch = java.util.Arrays.mismatch(before, key);
      int shared = mismatch < 0 ? key.length : mismatch;
      block.write(
          message(
              out -> {
                out.writeUInt32NoTag(shared);
                out.writeUInt32NoTag(key.length - shared);
                out.writeUInt32NoTag(entry.getValue().length);
                out.writeRawBytes(java.util.Arrays.copyOfRange(key, shared, key.length));
                out.writeRawBytes(entry.getValue());
              }));
      before = key;
    }
    ByteBuffer restarts = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    block.write(restarts.putInt(0).putInt(1).array());
    return block.toByteArray();
  }
}
